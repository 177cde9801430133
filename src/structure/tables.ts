import type { Table } from '../model/document.ts';
import type { ReportTable, TableCell } from '../model/report.ts';

// 单位：万元 — in a line of its own above the table, or in a cell above its first number.
// 编制单位, 填报单位 name an office.
const UNIT = /(?<!编制|填报|填表|报送|预算|主管|公开|责任)单位[：:]\s*(?:人民币)?([^\s）)，,、。；]{1,12})/;
// 单位均为千元 in the sentence that leads to the table, 支出执行表（万元） at the end of its caption.
const SAID = /单位(?:均|都|统一|一律)?[为是]\s*(?:人民币)?([百千万亿]*(?:元|吨|人|亩|公顷))(?=[，。；）)]|$)/;
const IN_CAPTION = /[（(](?:人民币)?([百千万亿]*(?:元|吨|人|亩|公顷))[）)]$/;
const OFFICE = /[局院委会部府处室所厅]$|中心$|.{9}/;
const FILLED_IN = /^(?:编制|填报|填表|报送|预算|公开|主管)(?:单位|部门|机关)?(?:[：:]|$)/;
const NUMBER = /^-?\d[\d,，]*(?:\.\d+)?[%％]?$/;
const CAPTION = /表|情况|项目|统计|单位[：:]/;

export interface TablePlace {
  readonly table: Table;
  readonly sectionId: string | undefined;
  /** The paragraphs right above, nearest first. */
  readonly above: readonly string[];
}

/** A table with its texts, caption and unit made out. */
export function resolveTable(text: string, place: TablePlace, id: string): ReportTable {
  const cells: TableCell[] = place.table.cells.map((cell) => ({
    ...cell,
    text: text.slice(cell.span.start, cell.span.end).trim(),
  }));
  const unit = findUnit(place.above, cells);
  const caption = place.above
    .find((line) => isCaption(line))
    ?.replace(/[（(]?单位[：:].*$/, '')
    .trim();
  return {
    id,
    span: place.table.span,
    rows: cells.reduce((most, cell) => Math.max(most, cell.row + cell.rowSpan), 0),
    cols: cells.reduce((most, cell) => Math.max(most, cell.col + cell.colSpan), 0),
    cells,
    ...(place.sectionId === undefined ? {} : { sectionId: place.sectionId }),
    ...(caption ? { caption } : {}),
    ...(unit === undefined ? {} : { unit }),
  };
}

function findUnit(above: readonly string[], cells: readonly TableCell[]): string | undefined {
  const body = cells.find((cell) => NUMBER.test(cell.text))?.row ?? Infinity;
  const heads = cells.filter((cell) => cell.row < Math.max(2, body)).map((cell) => cell.text);
  // A unit inside a header cell (收费金额（单位：万元）) holds for its column only.
  for (const line of [...above, ...heads.filter((head) => /^[（(]?单位[：:]/.test(head))]) {
    const unit = line.length < 80 ? UNIT.exec(line)?.[1] : undefined;
    if (unit !== undefined && !OFFICE.test(unit)) return unit;
  }
  const [nearest] = above;
  return (
    above.flatMap((line) => (isCaption(line) ? (IN_CAPTION.exec(line)?.[1] ?? []) : []))[0] ??
    SAID.exec(nearest ?? '')?.[1]
  );
}

const isCaption = (line: string): boolean =>
  line.length <= 50 &&
  !FILLED_IN.test(line) &&
  !/[。；]$/.test(line) &&
  CAPTION.test(line) &&
  line.replace(/[（(]?单位[：:].*$/, '').trim() !== '';
