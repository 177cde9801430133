import type { Reader } from '../contracts/reader.ts';
import type { Bitmap } from '../contracts/recogniser.ts';
import { ReadFailure } from '../model/errors.ts';
import type { Notice } from '../model/notice.ts';
import { decodeImage } from './image-support/decode-image.ts';
import { decodeTiff } from './image-support/decode-tiff.ts';
import { recognisedContent } from './ocr/recognised-content.ts';
import { layOutPages } from './page-layout/layout.ts';
import type { PageContent } from './page-layout/page.ts';
import { isJpeg, isPng, isTiff } from './support/signature.ts';

/** Pictures say nothing sure of their size on paper; they are taken for pages of A4 (points). */
const A4_SHORT = 595;
const A4_LONG = 842;

/** Scanned or photographed pages; they hold no text but what OCR reads. */
export const reader: Reader = {
  id: 'image',
  title: { zh: '扫描图片（需 --ocr）', en: 'Scanned image (with --ocr)' },
  extensions: ['png', 'jpg', 'jpeg', 'tif', 'tiff'],
  mediaTypes: ['image/png', 'image/jpeg', 'image/tiff'],
  needs: ['pngjs', 'pdfjs-dist', 'utif2', 'image-size', '@napi-rs/canvas'],
  ocr: 'always',
  sniff: (head) => isPng(head) || isJpeg(head) || isTiff(head),
  read: async ({ bytes, recogniser, maxPages }) => {
    if (bytes.length === 0) throw new ReadFailure('empty-file');
    if (recogniser === undefined) throw new ReadFailure('no-text-layer');
    const pages: PageContent[] = [];
    const failures: ReadFailure[] = [];
    const notices: Notice[] = [];
    for await (const decoded of isTiff(bytes) ? decodeTiff(bytes, maxPages) : decodeImage(bytes)) {
      const number = pages.length + 1;
      if (decoded instanceof ReadFailure) {
        failures.push(decoded);
        notices.push({ code: 'unreadable-page', level: 'error', data: { page: number, reason: decoded.code } });
        pages.push({ number, width: A4_SHORT, height: A4_LONG, items: [], rules: [] });
        continue;
      }
      const page = await recogniser.recognise(decoded);
      pages.push(recognisedContent(page, number, paperWidth(page) / page.width));
    }
    // A page that cannot be decoded costs that page, and the status `complete`.
    if (failures[0] !== undefined && failures.length === pages.length) throw failures[0];
    const document = layOutPages(pages);
    if (document.blocks.length === 0) throw new ReadFailure('no-text', { pages: pages.length });
    return { document, notices };
  },
};

const paperWidth = ({ width, height }: Pick<Bitmap, 'width' | 'height'>): number =>
  width > height ? A4_LONG : A4_SHORT;
