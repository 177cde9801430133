import { Decimal } from 'decimal.js';
import type { ReportTable, TableCell } from '../../model/report.ts';
import { PLACE_ROW, TOTAL } from '../lexicon/table-words.ts';
import { type CaptionSubject, captionSubject } from './caption-subject.ts';
import { type CellNumber, cellNumber, isBlank } from './cell-number.ts';
import { type ColumnMeaning, columnMeaning, isUnit, type TableContext, yearOf } from './column-meaning.ts';
import { columnName, requestForm } from './request-form.ts';
import { type RowLabel, rowLabel } from './row-label.ts';
import type { TableFigure } from './table-figure.ts';
import { layoutOf, squeeze, type TableBlock, type TableLayout } from './table-layout.ts';

/** What all figures of one table share. */
interface Reading {
  readonly table: ReportTable;
  readonly layout: TableLayout;
  readonly context: TableContext;
  readonly subject: CaptionSubject;
  /** Funds carried in and out are rows too, so the total is more than the account named in the caption. */
  readonly mixed: boolean;
}

/** All numeric cells of a table, in reading order. Year heads, list numbers and codes are not figures. */
export function tableFigures(table: ReportTable, text: string, reportYear?: number): TableFigure[] {
  if (!table.cells.some((cell) => cellNumber(cell.text) !== undefined)) return [];
  const layout = layoutOf(table);
  const caption = [table.caption ?? '', layout.title ?? ''].join('');
  const reading: Omit<Reading, 'context'> = {
    table,
    layout,
    subject: captionSubject(caption),
    mixed: table.cells.some((cell) => CARRIED.test(squeeze(cell.text))),
  };
  const figures: TableFigure[] = [];
  for (const block of layout.blocks) {
    const years = block.heads.flatMap((heads, col) => {
      const year = block.roles[col] === 'value' ? yearOf(heads.join('')) : undefined;
      return year === undefined ? [] : [year];
    });
    const context = { caption, reportYear, years: [...new Set(years)] };
    figures.push(...blockFigures({ ...reading, context }, block, text));
  }
  figures.sort((a, b) => a.row - b.row || a.col - b.col);
  return inForm(table, figures);
}

/** 2024年末地方政府债务余额: the row has a year of its own. */
const YEAR_OF_ROW = /(?:19|20)\d\d年(?:末|底|初|度)?/;
const CARRIED = /转移性收入|上级补助收入|上年结[转余]|债务(?:转贷)?收入|调入资金|上解|结转下年|债务还本/;

function* blockFigures(reading: Reading, block: TableBlock, text: string): Generator<TableFigure> {
  const meanings = block.heads.map((heads) => columnMeaning(heads, reading.context));
  meanings.forEach((meaning, col) => {
    const left = meanings[col - 1];
    // 出口额 | 比上年增长: the change is that of the column beside it, where that one names what it measures.
    if (!meaning.derived || meaning.names.length > 1 || left === undefined || left.measure === '') return;
    meanings[col] = { ...meaning, names: [...left.names, ...meaning.names], measure: left.measure };
  });
  const names = firstNames(reading.layout);
  for (const cell of reading.table.cells) {
    if (cell.row < block.bodyStart || cell.row >= block.bodyEnd) continue;
    const role = block.roles[cell.col];
    if (role !== 'value' && !(role === 'label' && names(cell.row, cell.col) < cell.col)) continue;
    const number = cellNumber(cell.text);
    const meaning = meanings[cell.col];
    if (number === undefined || meaning === undefined) continue;
    const label = rowLabel(reading.layout, block, cell.row, cell.col, isUnit);
    const figure = figureOf(reading, block, cell, number, meaning, label);
    if (text.slice(figure.span.start, figure.span.end) === cell.text.trim()) yield figure;
  }
}

/**
 * In a text file rows of a form may be of unequal length, so that figures stand below names. Answers with the column of a
 * row's first name as far as it stands left of `end`, else with `end`; each row is walked once, however wide it is.
 */
function firstNames(layout: TableLayout): (row: number, end: number) => number {
  const walked = new Map<number, number>();
  return (row, end) => {
    let col = walked.get(row) ?? 0;
    while (col < end && !isName(layout.at(row, col)?.text ?? '')) col += 1;
    walked.set(row, col);
    return col;
  };
}

const isName = (text: string): boolean => !isBlank(text) && cellNumber(text) === undefined;

function figureOf(
  reading: Reading,
  block: TableBlock,
  cell: TableCell,
  number: CellNumber,
  meaning: ColumnMeaning,
  label: RowLabel,
): TableFigure {
  const { table, subject } = reading;
  const lead = cell.text.length - cell.text.trimStart().length;
  const start = cell.span.start + lead;
  const unit = number.unit || unitFor(reading, meaning, label);
  const kind = kindFor(meaning, label, unit);
  const row = label.names.at(-1) ?? '';
  const isTotal = TOTAL.test(row);
  const side = block.sides[cell.col] ?? '';
  const account = isTotal && !reading.mixed ? subject.account : undefined;
  const names = [
    ...(account === undefined ? [] : [`${account}${row}`]),
    ...(account === undefined ? label.names : label.names.slice(0, -1)),
    ...(side === '' || label.names.some((name) => name.includes(side.replace(/^本年/, ''))) ? [] : [side]),
    ...meaning.names,
  ];
  const isPlace = PLACE_ROW.test(row);
  const whose = isPlace ? row : subject.scope;
  const placeAccount = isPlace ? subject.account : undefined;
  const measure = measureOf(meaning, label, reading.context.caption, account, placeAccount);
  const period = label.year ?? meaning.period ?? YEAR_OF_ROW.exec(row)?.[0];
  return {
    tableId: table.id,
    ...(table.sectionId === undefined ? {} : { sectionId: table.sectionId }),
    row: cell.row,
    col: cell.col,
    span: { start, end: start + cell.text.trim().length },
    value: number.value,
    step: new Decimal(10).pow(-number.value.decimalPlaces()),
    unit,
    name: [...(names.length === 0 && label.year !== undefined ? [label.year] : []), ...names].join('·'),
    kind,
    ...(period === undefined ? {} : { period }),
    ...(whose === undefined ? {} : { subject: whose }),
    ...(measure === undefined ? {} : { measure }),
  };
}

/** Shares and changes are in per cent; else the row's unit, the column's, the table's. */
function unitFor({ table }: Reading, meaning: ColumnMeaning, label: RowLabel): string {
  if (meaning.unit === '%' || meaning.unit === '个百分点') return meaning.unit;
  const unit = label.unit ?? meaning.unit ?? table.unit;
  if (unit !== undefined) return unit === '％' ? '%' : unit;
  if (/率$/.test(label.names.at(-1) ?? '') || /率$/.test(meaning.names.at(-1) ?? '')) return '%';
  return isDisclosureForm(table) ? '件' : '';
}

/** A level in per cent is a rate, unless its row says 增长 or 占. */
function kindFor(meaning: ColumnMeaning, label: RowLabel, unit: string): TableFigure['kind'] {
  if (meaning.derived || (unit !== '%' && unit !== '‰')) return meaning.kind;
  if (meaning.kind === 'change_pct') return meaning.kind;
  const row = label.names.at(-1) ?? '';
  if (/(?:增长|增速|增幅|涨幅|增减|升降)率?$/.test(row)) return meaning.kind === 'target' ? 'target' : 'change_pct';
  if (/占比|比重|^占/.test(row)) return meaning.kind === 'target' ? 'target' : 'share';
  return meaning.kind === 'target' || meaning.kind === 'prior' ? meaning.kind : 'rate';
}

/** What is measured: the row where the column only says when, the column where the row is a place or a year. */
function measureOf(
  meaning: ColumnMeaning,
  label: RowLabel,
  caption: string,
  account: string | undefined,
  placeAccount: string | undefined,
): string | undefined {
  if (meaning.kind === 'share' || (meaning.derived && meaning.kind === 'rate')) return undefined;
  const row = label.names.at(-1) ?? '';
  const column = meaning.measure;
  if (account !== undefined) return column === '' ? account : undefined;
  if (row === '' || label.names.every((name) => PLACE_ROW.test(name))) {
    return column === '' || TOTAL.test(column) ? placeAccount : known(column, caption);
  }
  return column === '' ? known(row, caption) : undefined;
}

/** 债务余额 › 一般债务 is the balance of general debt; under 限额 or 新增 the same words are none. */
function known(words: string, caption: string): string | undefined {
  const kind = /(一般|专项)债/.exec(words)?.[1];
  if (kind === undefined) return words;
  const told = /余额|限额|新增|还本|付息|发行|举借|转贷|债券/.test(words) ? words : caption;
  return /余额/.test(told) && !/限额|新增|上年|还本|付息|发行/.test(told) ? `${kind}债务余额` : undefined;
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
    return name === undefined ? figure : { ...figure, name, unit: '件', kind: 'achieved' };
  });
}

/** The forms of the disclosure report count in 件 unless a head says otherwise. */
function isDisclosureForm(table: ReportTable): boolean {
  const told = FORMS.get(table);
  if (told !== undefined) return told;
  const printed = table.cells.map((cell) => cell.text).join('');
  const form = DISCLOSURE.test(printed);
  FORMS.set(table, form);
  return form;
}

/** Asked for each cell of a table, told once. */
const FORMS = new WeakMap<ReportTable, boolean>();
const DISCLOSURE = /政府信息公开申请|处理决定数量|现行有效件数|制发件数|尚未审结|收费金额|新制作数量/;
