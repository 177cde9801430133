import { makeDoc } from '../../test/readers/support/make-doc.ts';
import type { Source } from './source.ts';
import { toDocx } from './to-docx.ts';
import { toGbk } from './to-gbk.ts';
import { toHtml } from './to-html.ts';
import { toOfd } from './to-ofd.ts';
import { convert } from './to-pdf.ts';
import { toText } from './to-text.ts';

/** The sources that are rendered in every format: one of prose, one with a table. */
export const ALL_FORMATS_OF: readonly string[] = ['rol-qingsong-2023', 'com-linhao-2023'];

/**
 * One report in every format that is read, by extension. WPS writes the same streams as Word 97: by hand without
 * tables, which need properties of paragraphs too.
 */
export async function allFormats({ blocks, layout }: Source): Promise<Readonly<Record<string, Uint8Array>>> {
  const text = toText(blocks, layout);
  const docx = await toDocx(blocks, layout);
  const doc = convert(docx, 'doc');
  return {
    txt: toGbk(text.replaceAll('\n', '\r\n')),
    docx,
    doc,
    wps: blocks.some(({ kind }) => kind === 'table') ? doc : makeDoc(text.replaceAll('\n', '\r')),
    rtf: convert(docx, 'rtf'),
    pdf: convert(docx, 'pdf'),
    html: Buffer.from(toHtml(blocks), 'utf8'),
    ofd: toOfd(blocks, layout),
  };
}
