/** The eight mathematical practices of the Common Core, MP1 to MP8, under labels of our own. */
export const practices: readonly string[] = [
  'Making sense and persevering',
  'Reasoning with quantities and symbols',
  'Arguing and critiquing',
  'Modeling situations',
  'Choosing tools',
  'Precision',
  'Structure',
  'Repeated reasoning',
];
