/** Found already: the same few are asked for again and again, and halving takes a while. */
const known = new Map<string, number>();

/**
 * The point below which Student's t with `degrees` (a whole number, 1 or more) falls with the given probability.
 * Exact series for whole degrees (Abramowitz and Stegun 1964, 26.7.3 and 26.7.4), turned round by halving.
 */
export function studentQuantile(probability: number, degrees: number): number {
  if (!(probability > 0 && probability < 1)) throw new RangeError(`${probability} is not a probability between 0 and 1`);
  if (!Number.isInteger(degrees) || degrees < 1) throw new RangeError(`${degrees} is not a number of degrees of freedom`);
  if (probability < 0.5) return -studentQuantile(1 - probability, degrees);
  const key = `${probability} ${degrees}`;
  const quantile = known.get(key) ?? foundQuantile(probability, degrees);
  known.set(key, quantile);
  return quantile;
}

function foundQuantile(probability: number, degrees: number): number {
  const wanted = 2 * probability - 1;
  let low = 0;
  let high = 1;
  while (within(high, degrees) < wanted) high *= 2;
  for (let step = 0; step < 100; step++) {
    const middle = (low + high) / 2;
    if (within(middle, degrees) < wanted) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** The probability that Student's t lies between -t and t. */
function within(t: number, degrees: number): number {
  const angle = Math.atan(t / Math.sqrt(degrees));
  const cosine2 = Math.cos(angle) ** 2;
  const odd = degrees % 2 === 1;
  let term = odd ? Math.cos(angle) : 1;
  let sum = degrees === 1 ? 0 : term;
  for (let power = odd ? 2 : 1; power <= degrees - 3; power += 2) {
    term *= (power / (power + 1)) * cosine2;
    sum += term;
  }
  return odd ? (2 / Math.PI) * (angle + Math.sin(angle) * sum) : Math.sin(angle) * sum;
}
