import type { Reader } from '../contracts/reader.ts';
import type { SourceDocument } from '../model/document.ts';
import { ReadFailure } from '../model/errors.ts';
import { layOutDoc } from './doc-support/doc-body.ts';
import { openStreams } from './doc-support/streams.ts';
import { isOle } from './support/signature.ts';

/** Word 97–2003 and WPS files: the binary format of [MS-DOC], of which WPS writes the same. */
export const reader: Reader = {
  id: 'doc',
  title: { zh: 'Word 97–2003、WPS 文档（.doc、.wps）', en: 'Word 97–2003 and WPS document (.doc, .wps)' },
  extensions: ['doc', 'wps'],
  mediaTypes: ['application/msword', 'application/vnd.ms-works'],
  needs: ['cfb'],
  sniff: isOle,
  read: async ({ bytes }) => {
    if (bytes.length === 0) throw new ReadFailure('empty-file');
    if (!isOle(bytes)) throw new ReadFailure('not-a-document');
    const document = read(bytes);
    if (document.blocks.length === 0) throw new ReadFailure('empty-file');
    return { document, notices: [] };
  },
};

/** Offsets that lead out of the file are how a broken one shows. */
function read(bytes: Uint8Array): SourceDocument {
  try {
    return layOutDoc(openStreams(bytes));
  } catch (error) {
    if (error instanceof RangeError) throw new ReadFailure('corrupt', {}, error);
    throw error;
  }
}
