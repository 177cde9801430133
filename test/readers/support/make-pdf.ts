/** A piece of text at a place; points from the lower left corner of an A4 page. */
export interface Placed {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size?: number;
}

export interface PdfPage {
  readonly texts: readonly Placed[];
  /** Strokes as [x0, y0, x1, y1]. */
  readonly strokes?: readonly (readonly [number, number, number, number])[];
}

/** Strings and streams of the object with this number, as a security handler stores them. */
export type Encrypt = (object: number, bytes: Buffer) => Buffer;

/**
 * A .pdf written by hand in a Chinese font that is not embedded: its text comes out only where the
 * character maps are wired.
 */
export function makePdf(pages: readonly PdfPage[], trailer = '', encrypt: Encrypt = (_, bytes) => bytes): Uint8Array {
  const string = (object: number, text: string): string => `<${encrypt(object, Buffer.from(text)).toString('hex')}>`;
  const contents = pages.map(({ texts, strokes = [] }) =>
    [
      ...strokes.map(([x0, y0, x1, y1]) => `${x0} ${y0} m ${x1} ${y1} l S`),
      ...texts.map(({ text, x, y, size = 16 }) => `BT /F1 ${size} Tf 1 0 0 1 ${x} ${y} Tm <${utf16(text)}> Tj ET`),
    ].join('\n'),
  );
  const first = 6;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, index) => `${first + index * 2} 0 R`).join(' ')}] >>`,
    '<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [4 0 R] >>',
    `<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry ${string(4, 'Adobe')} /Ordering ${string(4, 'GB1')} /Supplement 2 >> /FontDescriptor 5 0 R /DW 1000 /W [1 95 500 814 939 500] >>`,
    '<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 700 /StemV 80 >>',
    ...contents.flatMap((plain, index) => {
      const content = encrypt(first + index * 2 + 1, Buffer.from(plain)).toString('latin1');
      return [
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents ${first + index * 2 + 1} 0 R >>`,
        `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
      ];
    }),
  ];
  let file = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const offset = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  file += `xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n<< /Size ${size} /Root 1 0 R ${trailer} >>\nstartxref\n${file.length}\n%%EOF\n`;
  return new Uint8Array(Buffer.from(file, 'latin1'));
}

const utf16 = (text: string): string =>
  [...Array(text.length).keys()].map((index) => text.charCodeAt(index).toString(16).padStart(4, '0')).join('');

/** Lines of body text as government pdfs set them: 16 points, first lines indented by two characters. */
export function textLines(lines: readonly string[], top = 760): Placed[] {
  return lines.map((line, index) => {
    const indented = line.startsWith('　　');
    return { text: indented ? line.slice(2) : line, x: indented ? 122 : 90, y: top - index * 28 };
  });
}
