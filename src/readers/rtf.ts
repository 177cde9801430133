import type { Reader } from '../contracts/reader.ts';
import { ReadFailure } from '../model/errors.ts';
import type { Notice } from '../model/notice.ts';
import type { RtfSummary } from './rtf-support/reading-state.ts';
import { layOutRtf } from './rtf-support/rtf-body.ts';

/** Rich Text Format 1.9.1, which offices often save under the name .doc. */
export const reader: Reader = {
  id: 'rtf',
  title: { zh: 'RTF 文档', en: 'Rich Text Format' },
  extensions: ['rtf'],
  mediaTypes: ['application/rtf', 'text/rtf'],
  needs: [],
  sniff: (head) => /^[\s\u00ef\u00bb\u00bf]*\{\\rtf/.test(Buffer.from(head.subarray(0, 64)).toString('latin1')),
  read: async ({ bytes }) => {
    if (bytes.length === 0) throw new ReadFailure('empty-file');
    const source = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
    if (!source.includes('{\\rtf')) throw new ReadFailure('not-a-document');
    const summary: RtfSummary = { insertions: 0, deletions: 0, open: 0 };
    const document = layOutRtf(source.slice(source.indexOf('{\\rtf')), summary);
    if (document.blocks.length === 0) throw new ReadFailure('empty-file');
    return { document, notices: noticesOf(summary) };
  },
};

function noticesOf({ insertions, deletions, open }: RtfSummary): Notice[] {
  return [
    ...(open > 0 ? [{ code: 'cut-off', level: 'error', data: {} } as const] : []),
    ...(insertions + deletions > 0
      ? [{ code: 'tracked-changes', level: 'info', data: { insertions, deletions } } as const]
      : []),
  ];
}
