interface Place {
  readonly row: number;
  readonly col: number;
  readonly rowSpan: number;
  readonly colSpan: number;
}

/** The widest real tables have some 60 columns. */
const MAX_COLUMNS = 1000;

/**
 * The cells in a grid no larger than what is in it: a cell spans no rows beyond the last, and where spans declare
 * an absurd width, columns in which no cell begins are left out.
 */
export function boundedGrid<Cell extends Place>(cells: readonly Cell[]): readonly Cell[] {
  let [rows, columns] = [0, 0];
  for (const { row, col, colSpan } of cells) {
    rows = Math.max(rows, row + 1);
    columns = Math.max(columns, col + colSpan);
  }
  const fitted = cells.map((cell) => (cell.row + cell.rowSpan > rows ? { ...cell, rowSpan: rows - cell.row } : cell));
  return columns > MAX_COLUMNS ? narrowed(fitted) : fitted;
}

function narrowed<Cell extends Place>(cells: readonly Cell[]): Cell[] {
  const starts = [...new Set(cells.map(({ col }) => col))].sort((a, b) => a - b);
  const indexOf = new Map(starts.map((start, index) => [start, index]));
  return cells.map((cell) => {
    const col = indexOf.get(cell.col) ?? 0;
    return { ...cell, col, colSpan: Math.max(1, firstAtOrAfter(starts, cell.col + cell.colSpan) - col) };
  });
}

function firstAtOrAfter(sorted: readonly number[], value: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
