import type { Reader } from '../contracts/reader.ts';
import { ReadFailure } from '../model/errors.ts';
import type { Notice } from '../model/notice.ts';
import { layOutPages } from './page-layout/layout.ts';
import type { PageContent } from './page-layout/page.ts';
import { type OpenedPdf, openPdf } from './pdf-support/open-pdf.ts';
import { readPage } from './pdf-support/page-content.ts';
import { isPdf } from './support/signature.ts';

/** pdf-parse (pdf.js) says what is painted where; lines, paragraphs and tables are rebuilt from that. */
export const reader: Reader = {
  id: 'pdf',
  title: { zh: 'PDF 文档', en: 'PDF document' },
  extensions: ['pdf'],
  mediaTypes: ['application/pdf'],
  sniff: isPdf,
  read: async (input) => {
    if (input.bytes.length === 0) throw new ReadFailure('empty-file');
    const pdf = await openPdf(input);
    try {
      const { pages, notices } = await readPages(pdf);
      const document = layOutPages(pages);
      if (document.blocks.length === 0) throw new ReadFailure('no-text-layer', { pages: pages.length });
      return { document, notices };
    } finally {
      await pdf.close();
    }
  },
};

/** A page that cannot be read costs that page, and the status `complete`. */
async function readPages({ document }: OpenedPdf): Promise<{ pages: PageContent[]; notices: Notice[] }> {
  const pages: PageContent[] = [];
  const notices: Notice[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    try {
      pages.push(await readPage(await document.getPage(number)));
    } catch (error) {
      if (!(error instanceof Error)) throw error;
      notices.push({ code: 'unreadable-page', level: 'error', data: { page: number, reason: error.name } });
      pages.push({ number, width: 0, height: 0, items: [], rules: [] });
    }
  }
  if (notices.length === document.numPages) throw new ReadFailure('corrupt', { pages: notices.length });
  return { pages, notices };
}
