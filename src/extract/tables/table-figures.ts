import { Decimal } from 'decimal.js';
import type { ReportTable, TableCell } from '../../model/report.ts';
import { digitOf } from '../../text/numerals.ts';
import { unitAt } from '../lexicon/units.ts';
import { columnName, requestForm } from './request-form.ts';
import type { TableFigure } from './table-figure.ts';

const NUMBER =
  /^[-−－]?[0-9０-９]{1,3}(?:[,，][0-9０-９]{3})+(?:[.．][0-9０-９]+)?[%％]?$|^[-−－]?[0-9０-９]+(?:[.．][0-9０-９]+)?[%％]?$/;

/** All numeric cells of a table, in reading order. Year heads, list numbers and codes are not figures. */
export function tableFigures(table: ReportTable, text: string): TableFigure[] {
  const numeric = table.cells.filter((cell) => isNumber(cell.text));
  if (numeric.length === 0) return [];
  const firstRow = Math.min(...numeric.map((cell) => cell.row));
  const headRows = table.cells.filter((cell) => !isNumber(cell.text) && cell.text.trim() !== '');
  const out: TableFigure[] = [];
  for (const cell of numeric) {
    if (isLabelNumber(cell, table, firstRow)) continue;
    const row = headRows.filter(
      (head) => head.col < cell.col && head.row <= cell.row && cell.row < head.row + Math.max(1, head.rowSpan),
    );
    const col = columnHeads(headRows, cell);
    const heads = [...row, ...col].map((head) => head.text.replace(/\s+/g, ''));
    const unit = unitOf(heads, table, cell);
    const lead = cell.text.length - cell.text.trimStart().length;
    const start = cell.span.start + lead;
    const span = { start, end: start + cell.text.trim().length };
    if (text.slice(span.start, span.end) !== cell.text.trim()) continue;
    const value = new Decimal(plain(cell.text).replace('%', ''));
    out.push({
      tableId: table.id,
      ...(table.sectionId === undefined ? {} : { sectionId: table.sectionId }),
      row: cell.row,
      col: cell.col,
      span,
      value,
      step: new Decimal(10).pow(-value.decimalPlaces()),
      unit,
      name: heads
        .map(withoutUnit)
        .filter((head) => head !== '')
        .join('·'),
      kind: unit === '%' ? 'rate' : 'achieved',
    });
  }
  return inForm(table, out);
}

/** The request form names its cells by its own rows and columns. */
function inForm(table: ReportTable, figures: readonly TableFigure[]): TableFigure[] {
  const names = new Map<TableFigure, string>();
  for (const line of requestForm(table, figures) ?? []) {
    line.figures.forEach((figure, k) => {
      names.set(figure, `${line.label}·${columnName(k)}`);
    });
  }
  return figures.map((figure) => {
    const name = names.get(figure);
    return name === undefined ? figure : { ...figure, name, unit: '件' };
  });
}

const plain = (text: string): string =>
  [...text.trim().replace(/[,，]/g, '')]
    .map((c) => digitOf(c) ?? (c === '．' ? '.' : /[−－]/.test(c) ? '-' : c === '％' ? '%' : c))
    .join('');

const isNumber = (text: string): boolean => NUMBER.test(text.trim());

/** The first column of running numbers, and heads that are years. */
function isLabelNumber(cell: TableCell, table: ReportTable, firstRow: number): boolean {
  const value = plain(cell.text);
  if (/^(?:19|20)\d\d$/.test(value) && (cell.row === firstRow || cell.col === 0)) return true;
  // Running numbers, and codes of budget items (2010101), before the words that they number.
  if (cell.col !== 0 || !/^\d{1,3}$|^\d{5}(\d{2})?$/.test(cell.text.trim())) return false;
  return table.cells.some(
    (other) => other.row === cell.row && other.col > 0 && other.text.trim() !== '' && !isNumber(other.text),
  );
}

/** Heads above a cell: the nearest non-numeric cells over its column, down from the last block of heads. */
function columnHeads(heads: readonly TableCell[], cell: TableCell): TableCell[] {
  const over = heads.filter(
    (head) => head.row < cell.row && head.col <= cell.col && cell.col < head.col + Math.max(1, head.colSpan),
  );
  const nearest = Math.max(-1, ...over.map((head) => head.row));
  const block = over.filter((head) => nearest - head.row <= 2 && (head.col > 0 || cell.col === 0));
  return block.sort((a, b) => a.row - b.row);
}

function unitOf(heads: readonly string[], table: ReportTable, cell: TableCell): string {
  if (/[%％]/.test(cell.text)) return '%';
  for (const head of [...heads].reverse()) {
    const stated =
      /[（(](?:单位[：:])?([^（）()]{1,8})[）)]/.exec(head)?.[1] ?? /单位[：:]([^（）()，。\s]{1,6})/.exec(head)?.[1];
    if (stated === undefined) continue;
    const scale = /^(?:万亿|亿|万|千|百)*/.exec(stated)?.[0] ?? '';
    if (stated === '%' || stated === '％') return '%';
    if (unitAt(stated, scale.length)?.length === stated.length - scale.length) return stated;
  }
  if (table.unit !== undefined) return table.unit;
  if (heads.some((head) => /占比|比重|率|增长[（(]?%|增减%/.test(head))) return '%';
  return isDisclosureForm(table) ? '件' : '';
}

const withoutUnit = (head: string): string =>
  head.replace(/[（(](?:单位[：:])?(?:万亿|亿|万|千|百)?(?:元|人|件|%|％|户|家|吨|公里|亩)[）)]/g, '');

/** The forms of the disclosure report count in 件 unless a head says otherwise. */
function isDisclosureForm(table: ReportTable): boolean {
  const printed = table.cells.map((cell) => cell.text).join('');
  return /政府信息公开申请|处理决定数量|现行有效件数|制发件数|尚未审结|行政事业性收费|新制作数量/.test(printed);
}
