import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

import type { PDFDocumentProxy } from 'pdfjs-dist';
import type { ReadInput } from '../../contracts/reader.ts';
import { ReadFailure } from '../../model/errors.ts';
import { assertWidths } from './glyph-widths.ts';
import { PDFParse } from './pdfjs.ts';

const pdfjsFolder = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));

export interface OpenedPdf {
  readonly document: PDFDocumentProxy;
  close(): Promise<void>;
}

export async function openPdf({ bytes, password, maxPages = Number.POSITIVE_INFINITY }: ReadInput): Promise<OpenedPdf> {
  assertWidths(bytes);
  const parser = new PDFParse({
    // pdf.js takes the buffer for its own; the caller keeps his.
    data: bytes.slice(),
    // Without these maps, text in fonts that are not embedded comes out empty, and nothing says so.
    cMapUrl: join(pdfjsFolder, 'cmaps/'),
    cMapPacked: true,
    standardFontDataUrl: join(pdfjsFolder, 'standard_fonts/'),
    // Decodes JPEG 2000 images, which many scanners write.
    wasmUrl: join(pdfjsFolder, 'wasm/'),
    verbosity: 0,
    isEvalSupported: false,
    useSystemFonts: false,
    ...(password === undefined ? {} : { password }),
  });
  try {
    const document = await load(parser);
    const pages = document.numPages;
    if (pages > maxPages) throw new ReadFailure('too-large', { pages, allowed: maxPages });
    return { document, close: () => parser.destroy() };
  } catch (error) {
    await parser.destroy();
    throw error instanceof ReadFailure ? error : toFailure(error);
  }
}

/**
 * pdf-parse joins a page's text before it hands it out; where each word stands is known to the pdf.js
 * document only, which it loads in a method that its types call private.
 */
function load(parser: PDFParse): Promise<PDFDocumentProxy> {
  return (parser as unknown as { load(): Promise<PDFDocumentProxy> }).load();
}

function toFailure(error: unknown): ReadFailure {
  const encrypted = error instanceof Error && error.name === 'PasswordException';
  return new ReadFailure(encrypted ? 'encrypted' : 'corrupt', {}, error);
}
