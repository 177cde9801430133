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

/** Header cells of the disclosure form that stand over several columns. */
const WIDE = new Map([
  ['申请人情况', 7],
  ['法人或其他组织', 5],
]);

/** In a row with fewer cells than the table has columns the label is merged, so that the values stay in theirs. */
function table(rows: string[][]): Table {
  const columns = Math.max(...rows.map((r) => r.length));
  const row = (texts: string[]) => {
    const spans = texts.map((text) => (texts.length < columns ? (WIDE.get(text) ?? 1) : 1));
    spans[0] = 1 + Math.max(0, columns - spans.reduce((a, b) => a + b, 0));
    return new TableRow({ children: texts.map((text, k) => cell(text, spans[k] ?? 1, columns)) });
  };
  return new Table({ rows: rows.map(row), width: { size: 9000, type: WidthType.DXA } });
}

function cell(text: string, columnSpan: number, columns: number): TableCell {
  const size = Math.floor(9000 / columns) * columnSpan;
  return new TableCell({ children: [new Paragraph(text)], columnSpan, width: { size, type: WidthType.DXA } });
}
