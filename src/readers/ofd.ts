import type { Reader } from '../contracts/reader.ts';
import { ReadFailure } from '../model/errors.ts';
import { pageContent } from './ofd-support/ofd-content.ts';
import { openOfd } from './ofd-support/ofd-package.ts';
import { layOutPages } from './page-layout/layout.ts';
import { isZipWith } from './support/signature.ts';

/** Open Fixed-layout Document, the national format for published documents: GB/T 33190—2016. */
export const reader: Reader = {
  id: 'ofd',
  title: { zh: 'OFD 版式文档', en: 'OFD fixed-layout document' },
  extensions: ['ofd'],
  mediaTypes: ['application/ofd'],
  needs: ['fflate', 'htmlparser2', 'domhandler'],
  sniff: (head) => isZipWith(head, 'OFD.xml'),
  read: async ({ bytes, maxPages }) => {
    if (bytes.length === 0) throw new ReadFailure('empty-file');
    const pages = openOfd(bytes, maxPages).map((page, index) => pageContent(page, index + 1));
    const document = layOutPages(pages);
    if (document.blocks.length === 0) throw new ReadFailure('no-text-layer', { pages: pages.length });
    return { document, notices: [] };
  },
};
