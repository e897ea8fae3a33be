/** Whether a sum of squares is nothing but the rounding of what it came from; `scale` is how large it could have been. */
export function nothingIn(sumOfSquares: number, scale: number): boolean {
  return !(sumOfSquares > 1e-12 * scale);
}
