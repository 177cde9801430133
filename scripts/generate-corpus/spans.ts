import type { TableRows } from './disclosure-tables.ts';

/** A cell's share of one row: `first` where its text stands, `goesOn` where the row below belongs to it too. */
export interface RowCell {
  readonly text: string;
  readonly columnSpan: number;
  readonly first: boolean;
  readonly goesOn: boolean;
}

/** Reads the `<` and `^` marks of a table: row by row, the cells that touch it. */
export function spannedRows(rows: TableRows): RowCell[][] {
  const owners: string[][] = [];
  for (const [r, row] of rows.entries()) {
    const line: string[] = [];
    for (const [c, text] of row.entries()) {
      const owner = text === '<' ? line[c - 1] : text === '^' ? owners[r - 1]?.[c] : `${r},${c}`;
      if (owner === undefined) throw new Error(`row ${r}, column ${c}: nothing there to merge into`);
      line.push(owner);
    }
    owners.push(line);
  }
  return owners.map((line, r) => {
    const starts = [...line.keys()].filter((c) => c === 0 || line[c] !== line[c - 1]);
    return starts.map((c, index) => {
      const [ownerRow, ownerCol] = (line[c] as string).split(',').map(Number) as [number, number];
      return {
        text: rows[ownerRow]?.[ownerCol] as string,
        columnSpan: (starts[index + 1] ?? line.length) - c,
        first: ownerRow === r,
        goesOn: owners[r + 1]?.[c] === line[c],
      };
    });
  });
}
