import type { Reader, ReadInput } from '../contracts/reader.ts';
import type { Bitmap } from '../contracts/recogniser.ts';
import { ReadFailure } from '../model/errors.ts';
import type { Notice } from '../model/notice.ts';
import { recognisedContent } from './ocr/recognised-content.ts';
import { layOutPages } from './page-layout/layout.ts';
import type { PageContent } from './page-layout/page.ts';
import { type OpenedPdf, openPdf } from './pdf-support/open-pdf.ts';
import { readPage } from './pdf-support/page-content.ts';
import { drawPage, lacksText } from './pdf-support/scanned-page.ts';
import { isPdf } from './support/signature.ts';

/** pdf-parse (pdf.js) says what is painted where; lines, paragraphs and tables are rebuilt from that. */
export const reader: Reader = {
  id: 'pdf',
  title: { zh: 'PDF 文档', en: 'PDF document' },
  extensions: ['pdf'],
  mediaTypes: ['application/pdf'],
  needs: ['pdf-parse', 'pdfjs-dist', '@napi-rs/canvas'],
  ocr: 'scans',
  sniff: isPdf,
  read: async (input) => {
    if (input.bytes.length === 0) throw new ReadFailure('empty-file');
    const pdf = await openPdf(input);
    try {
      const { pages, notices } = await readPages(pdf, input.recogniser);
      const document = layOutPages(pages);
      if (document.blocks.length === 0) {
        throw new ReadFailure(input.recogniser === undefined ? 'no-text-layer' : 'no-text', { pages: pages.length });
      }
      return { document, notices };
    } finally {
      await pdf.close();
    }
  },
};

type Recogniser = ReadInput['recogniser'];

/** A page that cannot be read costs that page, and the status `complete`. */
async function readPages(
  { document }: OpenedPdf,
  recogniser: Recogniser,
): Promise<{ pages: PageContent[]; notices: Notice[] }> {
  const pages: PageContent[] = [];
  const notices: Notice[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    let content: PageContent = { number, width: 0, height: 0, items: [], rules: [] };
    let picture: Bitmap | undefined;
    try {
      const page = await document.getPage(number);
      content = await readPage(page);
      if (recogniser !== undefined && lacksText(content)) picture = await drawPage(page);
    } catch (error) {
      if (!(error instanceof Error)) throw error;
      notices.push({ code: 'unreadable-page', level: 'error', data: { page: number, reason: error.name } });
    }
    pages.push(picture === undefined ? content : await recognised(content, picture, recogniser));
  }
  if (notices.length === document.numPages) throw new ReadFailure('corrupt', { pages: notices.length });
  return { pages, notices };
}

/** What OCR reads off a page whose own text is of no use. */
async function recognised(content: PageContent, picture: Bitmap, recogniser: Recogniser): Promise<PageContent> {
  if (recogniser === undefined) return content;
  return recognisedContent(await recogniser.recognise(picture), content.number, content.width / picture.width);
}
