export { type PdfContent, type PdfPart, taggedPdf } from './tagged-document.ts';
