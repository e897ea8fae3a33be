/** The largest prime below 2^25: products of two remainders stay exact. */
const prime = 33_554_393;

export interface Span {
  rank: number;
  /** Whether some combination of the rows gives this vector. */
  holds(vector: readonly number[]): boolean;
}

/**
 * What can be made of rows of whole numbers by adding, subtracting and multiplying them. Computed in remainders by a
 * large prime, so that nothing is rounded.
 */
export function spanOf(rows: readonly (readonly number[])[]): Span {
  const basis: { pivot: number; row: number[] }[] = [];

  function reduce(vector: readonly number[]): number[] {
    const rest = vector.map((value) => ((value % prime) + prime) % prime);
    for (const { pivot, row } of basis) {
      const factor = rest[pivot]!;
      if (factor === 0) continue;
      for (let column = pivot; column < rest.length; column++) rest[column] = (rest[column]! + (prime - factor) * row[column]!) % prime;
    }
    return rest;
  }

  for (const vector of rows) {
    const rest = reduce(vector);
    const pivot = rest.findIndex((value) => value !== 0);
    if (pivot < 0) continue;
    const inverse = power(rest[pivot]!, prime - 2);
    basis.push({ pivot, row: rest.map((value) => (value * inverse) % prime) });
    basis.sort((one, other) => one.pivot - other.pivot);
  }
  return { rank: basis.length, holds: (vector) => reduce(vector).every((value) => value === 0) };
}

function power(base: number, exponent: number): number {
  let result = 1;
  for (let square = base, rest = exponent; rest > 0; rest = Math.floor(rest / 2)) {
    if (rest % 2 === 1) result = (result * square) % prime;
    square = (square * square) % prime;
  }
  return result;
}
