import type { Reader } from '../contracts/reader.ts';
import { ReadFailure } from '../model/errors.ts';
import type { Notice } from '../model/notice.ts';
import { decodeXml, descendants, parseXml } from './support/xml.ts';
import { layOutWordXml } from './word-xml-support/word-xml-body.ts';

/** How the file says that it is Word's, and not one of the many other XML files. */
const ROOT = /<(\w+:)?wordDocument[\s>]/;
const END = /<\/(\w+:)?wordDocument\s*>\s*$/;

/** Word 2003 XML (WordprocessingML 2003), which Word saves as .xml and offices publish as .doc. */
export const reader: Reader = {
  id: 'word-xml',
  title: { zh: 'Word 2003 XML 文档（名为 .doc 或 .xml）', en: 'Word 2003 XML document (named .doc or .xml)' },
  // None of its own: a folder may hold any other .xml. It is known by its content.
  extensions: [],
  mediaTypes: ['application/xml'],
  needs: ['htmlparser2', 'domhandler'],
  sniff: (head) => ROOT.test(Buffer.from(head.subarray(0, 4096)).toString('latin1').replace(/\0/g, '')),
  read: async ({ bytes }) => {
    const xml = decodeXml(bytes);
    const root = parseXml(xml);
    const body = descendants(root, 'body')[0];
    if (body === undefined) throw new ReadFailure('not-a-document', { missing: 'w:body' });
    const { document, insertions, deletions } = layOutWordXml(root, body);
    if (document.blocks.length === 0) throw new ReadFailure('empty-file');
    const notices: Notice[] = [];
    // The parser closes what a cut-off file left open.
    if (!END.test(xml)) notices.push({ code: 'cut-off', level: 'error', data: {} });
    if (insertions + deletions > 0)
      notices.push({ code: 'tracked-changes', level: 'info', data: { insertions, deletions } });
    return { document, notices };
  },
};
