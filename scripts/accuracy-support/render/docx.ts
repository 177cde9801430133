/** Renders a gold text to .docx: one paragraph a line, tab-separated lines as a real table. */
import { Document, Packer, Paragraph, Table, TableCell, TableRow, TextRun, WidthType } from 'docx';

export async function toDocx(text: string): Promise<Buffer> {
  const children: (Paragraph | Table)[] = [];
  let rows: string[][] = [];
  const flush = () => {
    if (rows.length) children.push(table(rows));
    rows = [];
  };
  for (const line of text.split('\n')) {
    if (line.includes('\t')) {
      rows.push(line.split('\t'));
      continue;
    }
    flush();
    children.push(new Paragraph({ children: [new TextRun(line)] }));
  }
  flush();
  return Packer.toBuffer(new Document({ sections: [{ children }] }));
}

function table(rows: string[][]): Table {
  const columns = Math.max(...rows.map((r) => r.length));
  const cell = (text: string) =>
    new TableCell({
      children: [new Paragraph(text)],
      width: { size: Math.floor(9000 / columns), type: WidthType.DXA },
    });
  return new Table({
    rows: rows.map((r) => new TableRow({ children: Array.from({ length: columns }, (_, k) => cell(r[k] ?? '')) })),
    width: { size: 9000, type: WidthType.DXA },
  });
}
