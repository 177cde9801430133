// Keeps the language's own functions: must come before the library is loaded.
import './natives.ts';
import { PDFParse } from 'pdf-parse';
import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { restoreNatives } from './natives.ts';

restoreNatives();

/** The one door to pdf.js, which changes the process that loads it. */
export { OPS, PDFParse };
