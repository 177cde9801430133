/** Reads the pipeline's tables as a user's program would: RFC 4180, header first. */
import { existsSync, readFileSync } from 'node:fs';

export type Row = Record<string, string>;

export function readTable(path: string): Row[] {
  if (!existsSync(path)) return [];
  const [header = [], ...body] = parseCsv(readFileSync(path, 'utf8').replace(/^\uFEFF/, ''));
  return body.map((cells) => Object.fromEntries(header.map((name, k) => [name, cells[k] ?? ''])));
}

export function parseCsv(text: string): string[][] {
  const records: string[][] = [];
  let cells: string[] = [];
  // A field is quoted (with doubled quotes inside) or runs to the next comma or line end.
  const field = /(?:"((?:[^"]|"")*)"|([^,\r\n]*))(,|\r?\n|$)/gy;
  while (field.lastIndex < text.length) {
    const m = field.exec(text);
    if (!m) throw new Error(`broken csv near offset ${field.lastIndex}`);
    cells.push(m[1] === undefined ? (m[2] ?? '') : m[1].replaceAll('""', '"'));
    if (m[3] !== ',') {
      records.push(cells);
      cells = [];
    } else if (field.lastIndex === text.length) cells.push('');
  }
  if (cells.length > 0) records.push(cells);
  return records;
}

/** The rows of each document; its id without the ending, as the gold set names it. */
export function byDocument(rows: Row[]): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const id = (row.doc_id ?? '').replace(/\.\w+$/, '');
    const group = groups.get(id);
    if (group) group.push(row);
    else groups.set(id, [row]);
  }
  return groups;
}
