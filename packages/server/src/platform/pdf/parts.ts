import type PDFDocument from 'pdfkit';

export type Document = InstanceType<typeof PDFDocument>;
export type Structure = ReturnType<Document['struct']>;
/** A text as the fonts can show it. */
export type Shown = (text: string) => string;

export const gray = '#51605f';
