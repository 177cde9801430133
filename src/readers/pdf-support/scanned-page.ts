import { createCanvas } from '@napi-rs/canvas';
import type { PDFPageProxy } from 'pdfjs-dist';
import type { Bitmap } from '../../contracts/recogniser.ts';
import type { PageContent } from '../page-layout/page.ts';
import { hasUsableText } from '../support/gate.ts';

/** Resolution at which pages are drawn for OCR; body text is then some 40 pixels high. */
const DOTS_PER_INCH = 200;
const POINTS_PER_INCH = 72;
/** A0 at full resolution; larger pages are drawn coarser. */
const LONGEST_SIDE = 4000;

/** Whether the page shows text that its text layer does not give. */
export const lacksText = ({ items }: PageContent): boolean => !hasUsableText(items.map(({ text }) => text).join(''));

type RenderParameters = Parameters<PDFPageProxy['render']>[0];

export async function drawPage(page: PDFPageProxy): Promise<Bitmap> {
  const natural = page.getViewport({ scale: 1 });
  const wanted = DOTS_PER_INCH / POINTS_PER_INCH;
  const scale = Math.min(wanted, LONGEST_SIDE / Math.max(natural.width, natural.height));
  const viewport = page.getViewport({ scale });
  const [width, height] = [Math.max(1, Math.round(viewport.width)), Math.max(1, Math.round(viewport.height))];
  const canvas = createCanvas(width, height);
  const context = canvas.getContext('2d');
  // The canvas is of Skia and not of a browser; pdf.js asks of it only what both have.
  const target = { canvas, canvasContext: context, viewport, background: 'white' } as unknown as RenderParameters;
  await page.render(target).promise;
  page.cleanup();
  return { width, height, data: context.getImageData(0, 0, width, height).data };
}
