import type { Reader } from '../contracts/reader.ts';
import { ReadFailure } from '../model/errors.ts';
import type { Notice } from '../model/notice.ts';
import { annotate } from './docx-support/annotate.ts';
import { layOut } from './docx-support/body.ts';
import { readWithMammoth } from './docx-support/mammoth-model.ts';
import { readLists } from './docx-support/numbering.ts';
import { openPackage, repack } from './docx-support/package-parts.ts';
import { readStyles } from './docx-support/styles.ts';
import { createNumberer } from './support/automatic-numbering.ts';
import { isEncryptedPackage, isZipWith } from './support/signature.ts';
import { decodeXml } from './support/xml.ts';

/** Word and WPS documents: mammoth reads them, after what it would drop was written into the text. */
export const reader: Reader = {
  id: 'docx',
  title: { zh: 'Word 文档（.docx）', en: 'Word document (.docx)' },
  extensions: ['docx', 'docm'],
  mediaTypes: ['application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  needs: ['mammoth', 'fflate', 'htmlparser2', 'domhandler'],
  sniff: (head) => isZipWith(head, 'word/') || isEncryptedPackage(head),
  read: async ({ bytes }) => {
    if (bytes.length === 0) throw new ReadFailure('empty-file');
    if (isEncryptedPackage(bytes)) throw new ReadFailure('encrypted');
    const parts = openPackage(bytes);
    const styles = readStyles(parts.stylesXml);
    const main = decodeXml(parts.files.get(parts.documentPath) as Uint8Array);
    const numberer = createNumberer(readLists(parts.numberingXml, styles));
    const { xml, insertions, deletions } = annotate(main, numberer, styles);
    const document = layOut(await readWithMammoth(repack(parts, xml)));
    if (document.blocks.length === 0) throw new ReadFailure('empty-file');
    return { document, notices: trackedChanges(insertions, deletions) };
  },
};

/** The text is read as if every change were accepted; that a published report holds any is worth knowing. */
const trackedChanges = (insertions: number, deletions: number): Notice[] =>
  insertions + deletions === 0 ? [] : [{ code: 'tracked-changes', level: 'info', data: { insertions, deletions } }];
