const coefficients = [
  0.999_999_999_999_809_9, 676.520_368_121_885_1, -1_259.139_216_722_402_8, 771.323_428_777_653_1, -176.615_029_162_140_6, 12.507_343_278_686_905,
  -0.138_571_095_265_720_12, 9.984_369_578_019_572e-6, 1.505_632_735_149_311_6e-7,
];

/**
 * The natural logarithm of the gamma function of a positive number, to about 14 digits.
 * Source: C. Lanczos 1964, SIAM Journal on Numerical Analysis 1, 86-96 (g = 7, nine terms). In R: lgamma(x).
 */
export function logGamma(x: number): number {
  if (!(x > 0)) throw new RangeError(`${x} is not a positive number`);
  if (x < 0.5) return Math.log(Math.PI / Math.sin(Math.PI * x)) - logGamma(1 - x);
  const shifted = x - 1;
  const sum = coefficients.slice(1).reduce((total, coefficient, index) => total + coefficient / (shifted + index + 1), coefficients[0]!);
  const t = shifted + 7.5;
  return 0.5 * Math.log(2 * Math.PI) + (shifted + 0.5) * Math.log(t) - t + Math.log(sum);
}
