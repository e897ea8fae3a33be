/** The largest prime below 2^25: products of two remainders stay exact. */
const prime = 33_554_393;

/** Vectors of whole numbers from which others can be made by adding, subtracting and multiplying. */
export interface Basis {
  /** Takes the vector in. False where it can be made of those that are there, so that it adds nothing. */
  add(vector: readonly number[]): boolean;
  /** Whether some combination of those taken in gives this vector. */
  holds(vector: readonly number[]): boolean;
}

/** An empty basis. It computes in remainders by a large prime, so that nothing is rounded. */
export function createBasis(): Basis {
  // Every row starts with 1 at its own column, and holds 0 at the columns of the rows before it.
  const rows: { column: number; row: number[] }[] = [];

  function reduce(vector: readonly number[]): number[] {
    const rest = vector.map((value) => ((value % prime) + prime) % prime);
    for (const { column, row } of rows) {
      const factor = rest[column]!;
      if (factor === 0) continue;
      for (let at = column; at < rest.length; at++) rest[at] = (rest[at]! + (prime - factor) * row[at]!) % prime;
    }
    return rest;
  }

  return {
    add(vector) {
      const rest = reduce(vector);
      const column = rest.findIndex((value) => value !== 0);
      if (column < 0) return false;
      const inverse = power(rest[column]!, prime - 2);
      rows.push({ column, row: rest.map((value) => (value * inverse) % prime) });
      rows.sort((one, other) => one.column - other.column);
      return true;
    },
    holds: (vector) => reduce(vector).every((value) => value === 0),
  };
}

function power(base: number, exponent: number): number {
  let result = 1;
  for (let square = base, rest = exponent; rest > 0; rest = Math.floor(rest / 2)) {
    if (rest % 2 === 1) result = (result * square) % prime;
    square = (square * square) % prime;
  }
  return result;
}
