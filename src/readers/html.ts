import type { Reader } from '../contracts/reader.ts';
import type { SourceDocument } from '../model/document.ts';
import { ReadFailure } from '../model/errors.ts';
import { layOutPage } from './html-support/blocks.ts';
import { mainContent } from './html-support/main-content.ts';
import { siteFrame } from './html-support/site-frame.ts';
import { isWebArchive, unpackWebArchive } from './html-support/web-archive.ts';
import { weigh } from './html-support/weigh.ts';
import { countHan } from './support/common-characters.ts';
import { decodeText } from './support/decode-text.ts';
import { parseMarkup } from './support/markup.ts';

/** A page that says less than this in Chinese is a list of links, an error page or the shell of an anti-bot guard. */
const MIN_HAN = 60;
const MARKUP = /<(!doctype\s+html|html|head|body|meta|div|table|p|script)[\s>]/i;

/** Saved web pages: the article without the site around it. What the page says of its encoding is not believed. */
export const reader: Reader = {
  id: 'html',
  title: { zh: '网页', en: 'Web page' },
  extensions: ['html', 'htm', 'shtml', 'xhtml', 'mht', 'mhtml'],
  mediaTypes: ['text/html', 'multipart/related'],
  needs: ['htmlparser2', 'domhandler', '@mozilla/readability', 'linkedom'],
  sniff: (head) => isWebArchive(head) || isMarkup(head),
  read: async ({ bytes }) => {
    if (bytes.length === 0) throw new ReadFailure('empty-file');
    const page = isWebArchive(bytes) ? unpackWebArchive(bytes) : bytes;
    const decoded = decodeText(page);
    if (decoded === undefined) throw new ReadFailure('not-text');
    const parsed = parseMarkup(decoded.text);
    const weights = weigh(parsed);
    // Loaded with the first page only: the copy of a browser's page takes a while to load.
    const { articleElements } = await import('./html-support/article.ts');
    const frame = siteFrame(parsed, weights);
    const document = layOutPage(mainContent(parsed, articleElements(parsed, frame), frame), weights);
    const { han } = countHan(saidIn(document));
    if (han < MIN_HAN) throw new ReadFailure('not-a-document', { han });
    return { document, notices: [] };
  },
};

/** Its sentences and tables: a title and the names of menus stand on every page. */
const saidIn = ({ text, blocks }: SourceDocument): string =>
  blocks
    .map(({ type, span }) => ({ type, said: text.slice(span.start, span.end) }))
    .filter(({ type, said }) => type === 'table' || /[，。；：、,;:]/u.test(said))
    .map(({ said }) => said)
    .join('\n');

function isMarkup(bytes: Uint8Array): boolean {
  // Zero bytes fall out, so that a page in UTF-16 shows its tags too.
  const head = Buffer.from(bytes.subarray(0, 4096)).toString('latin1').replace(/\0/g, '');
  return /^[\s\u00ff\u00fe\u00ef\u00bb\u00bf]*</.test(head) && MARKUP.test(head) && !head.startsWith('%PDF');
}
