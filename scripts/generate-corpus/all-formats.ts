import { makeDoc } from '../../test/readers/support/make-doc.ts';
import type { Source } from './source.ts';
import { toDocx } from './to-docx.ts';
import { toGbk } from './to-gbk.ts';
import { toHtml } from './to-html.ts';
import { toOfd } from './to-ofd.ts';
import { convert } from './to-pdf.ts';
import { toText } from './to-text.ts';

/** The source that is rendered in every format. */
export const ALL_FORMATS_OF = 'rol-qingsong-2023';

/** One report in every format that is read, by extension; WPS writes the same streams as Word 97. */
export async function allFormats({ blocks, layout }: Source): Promise<Readonly<Record<string, Uint8Array>>> {
  const text = toText(blocks, layout);
  const docx = await toDocx(blocks, layout);
  return {
    txt: toGbk(text.replaceAll('\n', '\r\n')),
    docx,
    doc: convert(docx, 'doc'),
    wps: makeDoc(text.replaceAll('\n', '\r')),
    rtf: convert(docx, 'rtf'),
    pdf: convert(docx, 'pdf'),
    html: Buffer.from(toHtml(blocks), 'utf8'),
    ofd: toOfd(blocks, layout),
  };
}
