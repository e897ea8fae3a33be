/** A word of the district, as the tables on this page hold it. */
export interface Word {
  id: string;
  label: string;
  retired: boolean;
  revision: number;
  /** the standard kind */
  counts: string;
}

export const labelOf = (value: string, standard: readonly { value: string; label: string }[]): string =>
  standard.find((one) => one.value === value)?.label ?? value;
