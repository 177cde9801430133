/**
 * Renders a gold text to a plain one-column .pdf without any font file: every character gets a code of its
 * own and a ToUnicode map says what it is, which is all that a reader of text needs.
 */
const PER_LINE = 38;
const LINES = 44;
const SIZE = 11;

export function toPdf(text: string): Buffer {
  const codes = new Map<string, number>();
  const code = (c: string) => {
    const known = codes.get(c) ?? codes.size + 1;
    codes.set(c, known);
    return known.toString(16).padStart(4, '0');
  };
  const lines = text.split('\n').flatMap(wrap);
  const pages: string[][] = [];
  for (let k = 0; k < lines.length; k += LINES) pages.push(lines.slice(k, k + LINES));
  const streams = pages.map((page) => {
    const shown = page.map((line) => `<${[...line].map(code).join('')}> Tj T*`).join('\n');
    return `BT /F1 ${SIZE} Tf ${SIZE * 1.6} TL 72 770 Td\n${shown}\nET`;
  });
  const narrow = [...codes].filter(([c]) => c.charCodeAt(0) < 256).map(([, n]) => `${n} [500]`);
  return assemble(streams, toUnicode(codes), narrow.join(' '));
}

/** Latin text is half as wide, so a line holds more of it. */
function wrap(paragraph: string): string[] {
  const lines: string[] = [];
  let line = '';
  let width = 0;
  for (const c of paragraph) {
    const w = c.charCodeAt(0) < 256 ? 0.5 : 1;
    if (width + w > PER_LINE) {
      lines.push(line);
      line = '';
      width = 0;
    }
    line += c;
    width += w;
  }
  return [...lines, line];
}

function toUnicode(codes: Map<string, number>): string {
  const hex = (n: number) => n.toString(16).padStart(4, '0');
  const entries = [...codes].map(
    ([c, n]) => `<${hex(n)}> <${[...Array(c.length).keys()].map((k) => hex(c.charCodeAt(k))).join('')}>`,
  );
  const blocks: string[] = [];
  for (let k = 0; k < entries.length; k += 100) {
    const block = entries.slice(k, k + 100);
    blocks.push(`${block.length} beginbfchar\n${block.join('\n')}\nendbfchar`);
  }
  return [
    '/CIDInit /ProcSet findresource begin 12 dict begin begincmap',
    '/CMapName /Gold def /CMapType 2 def 1 begincodespacerange <0000> <ffff> endcodespacerange',
    ...blocks,
    'endcmap end end',
  ].join('\n');
}

function assemble(streams: string[], cmap: string, widths: string): Buffer {
  const stream = (s: string) => `<< /Length ${Buffer.byteLength(s)} >>\nstream\n${s}\nendstream`;
  const firstPage = 7;
  const kids = streams.map((_, k) => `${firstPage + 2 * k} 0 R`).join(' ');
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${streams.length} /Kids [${kids}] >>`,
    '<< /Type /Font /Subtype /Type0 /BaseFont /Gold /Encoding /Identity-H /DescendantFonts [4 0 R] /ToUnicode 6 0 R >>',
    `<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Gold /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW 1000 /W [${widths}] /FontDescriptor 5 0 R >>`,
    '<< /Type /FontDescriptor /FontName /Gold /Flags 4 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 700 /StemV 80 >>',
    stream(cmap),
    ...streams.flatMap((s, k) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents ${firstPage + 2 * k + 1} 0 R >>`,
      stream(s),
    ]),
  ];
  let out = '%PDF-1.5\n';
  const offsets = objects.map((body, k) => {
    const at = Buffer.byteLength(out);
    out += `${k + 1} 0 obj\n${body}\nendobj\n`;
    return at;
  });
  const xref = Buffer.byteLength(out);
  const rows = offsets.map((o) => `${String(o).padStart(10, '0')} 00000 n \n`).join('');
  out += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${xref}\n%%EOF\n`;
  return Buffer.from(out, 'utf8');
}
