import { fillsDivision, PARTITIONS } from '../../language/partitions.ts';
import { Decimal, lastDigitPlace } from '../../text/interval.ts';
import { bareLabel, wordsOf } from './grid.ts';
import type { RunRow, TableRun } from './table-run.ts';
import { isTotalLabel } from './table-sums.ts';

/** A row and the rows that make it up, by index in the run. */
export interface Branch {
  readonly parent: number;
  readonly parts: readonly number[];
  /** Rows among and behind the parts that are empty where the parts add up; in another column they may belong to them. */
  readonly open: readonly number[];
  /**
   * `codes`: 201 over 20101; `names`: all members of a division (公路, 铁路 and 民航 below 货运量); `ties`: found because the amounts add up; `alike`:
   * divided as a row that adds up is.
   */
  readonly basis: 'codes' | 'names' | 'ties' | 'alike';
  /** What the parts are called; rows divided alike (公路, 水运 of 货运量 and of 客运量) have the same. */
  readonly names: string;
}

/** Most rows that one row is searched to be the sum of. */
const MAX_PARTS = 60;
/** So many significant digits do not tie by chance. */
const TELLING_DIGITS = 4;
/** How far a sum of rounded amounts may be off, in half steps a part, before it must be exact. */
const ROUNDED_BELOW = 0.0005;

/**
 * The branches of a run over the label column that a column of amounts belongs to. `extract` has a tree of its own
 * (`tables/row-tree.ts`), which gives each figure one total; here a row may be several sums over, rows that are empty in one column
 * stay open for another, and a run goes on over pages. Judged by `total_id` alone, three of seven wrong totals in the budgets and
 * communiqués of the real reports go unseen, since a row that does not add up is part of nothing.
 */
export function branchesOf(run: TableRun, label: number, cols: readonly number[]): readonly Branch[] {
  const coded = byCode(run, label);
  if (coded.length > 0) return coded;
  const found = new Map<string, Branch>();
  for (const col of cols) {
    for (const branch of byTies(run.rows, label, col)) {
      const key = `${branch.parent} ${branch.parts.join(',')}`;
      const open = new Set([...(found.get(key)?.open ?? []), ...branch.open]);
      found.set(key, { ...branch, open: [...open].sort((a, b) => a - b) });
    }
  }
  for (const branch of byNames(run.rows, label)) found.set(`${branch.parent} ${branch.parts.join(',')}`, branch);
  const branches = [...found.values()];
  return [...branches, ...dividedAlike(run.rows, label, branches)];
}

/** Longer labels say more than which member of a division a row is: 农林水共同财政事权转移支付收入. */
const SHORT_LABEL = 8;

/** Rows over all members of a division that goes by their name, whatever the amounts say. */
function byNames(rows: readonly RunRow[], label: number): Branch[] {
  const labels = rows.map(({ cells }) => bareLabel(wordsOf(cells[label])));
  return labels.flatMap((whole, parent): Branch[] => {
    const divisions = PARTITIONS.filter(
      ({ of, parts }) => of.test(whole) && !parts.some(({ words }) => words.test(whole)),
    );
    const division = divisions.flatMap((one): number[][] => {
      const below = labels.slice(parent + 1, parent + 1 + one.parts.length);
      const long = below.findIndex((name) => name.length > SHORT_LABEL);
      if (long >= 0) below.length = long;
      for (let count = below.length; count > 1; count -= 1)
        if (fillsDivision(below.slice(0, count), one)) return [below.slice(0, count).map((_, k) => parent + 1 + k)];
      return [];
    });
    const [parts] = division;
    return parts === undefined ? [] : [{ parent, parts, open: [], basis: 'names', names: namesOf(rows, label, parts) }];
  });
}

/** Rows over the very labels that another row adds up from: 客运量 over 公路 and 水运, as 货运量 over 公路 and 水运. */
function dividedAlike(rows: readonly RunRow[], label: number, branches: readonly Branch[]): Branch[] {
  const known = new Set(branches.map(({ parent }) => parent));
  const shapes = new Map(branches.filter(({ open }) => open.length === 0).map((branch) => [branch.names, branch]));
  return [...shapes.values()].flatMap(({ parent, parts, names }) =>
    rows.flatMap((_, at): Branch[] => {
      const shifted = parts.map((part) => at + part - parent);
      const inside = !known.has(at) && (shifted.at(-1) as number) < rows.length;
      if (!inside || namesOf(rows, label, shifted) !== names) return [];
      return [{ parent: at, parts: shifted, open: [], basis: 'alike', names }];
    }),
  );
}

const namesOf = (rows: readonly RunRow[], label: number, parts: readonly number[]): string =>
  parts.map((at) => bareLabel(wordsOf(rows[at]?.cells[label]))).join('|');

/** 类 201, 款 20101, 项 2010101: the code of a row begins with that of the row it belongs to. */
function byCode({ rows }: TableRun, label: number): Branch[] {
  const codes = rows.map(({ cells }) => codeOf(cells.slice(0, label + 1).map(wordsOf)));
  if (codes.filter((code) => code !== '').length < rows.length / 2) return [];
  const parts = new Map<number, number[]>();
  const open: number[] = [];
  codes.forEach((code, at) => {
    if (code === '') {
      open.length = 0;
      return;
    }
    while (open.length > 0 && !isBelow(codes[open.at(-1) as number] as string, code)) open.pop();
    const parent = open.at(-1);
    if (parent !== undefined) {
      const list = parts.get(parent);
      if (list === undefined) parts.set(parent, [at]);
      else list.push(at);
    }
    open.push(at);
  });
  return [...parts].map(([parent, list]) => ({
    parent,
    parts: list,
    open: [],
    basis: 'codes' as const,
    names: namesOf(rows, label, list),
  }));
}

/** The cells of a code, which may be spread over 类, 款 and 项. */
const codeOf = (words: readonly string[]): string => {
  const digits = words.filter((word) => /^\d{2,7}$/.test(word)).join('');
  return /^[1235]\d{2}(\d{2}){0,2}$/.test(digits) ? digits : '';
};

const isBelow = (upper: string, lower: string): boolean => lower.length > upper.length && lower.startsWith(upper);

/**
 * From the last row up, each row takes the rows right below it that add up to it; rows taken stand for all that lies
 * below them. A total takes what stands above it instead.
 */
function byTies(rows: readonly RunRow[], label: number, col: number): Branch[] {
  const amounts = rows.map(({ amounts: list }) => list[col]?.value.toNumber() ?? 0);
  const steps = rows.map(({ amounts: list }) => list[col]?.step.toNumber() ?? 0);
  const totals = rows.map(({ cells }) => isTotalLabel(wordsOf(cells[label])));
  const negative = amounts.some((amount) => amount < 0);
  const next = rows.map((_, at) => at + 1);
  const branches: Branch[] = [];
  for (let at = rows.length - 1; at >= 0; at -= 1) {
    // A total on top is the sum of all below, one further down of what stands above.
    if (totals[at] && at > 0) continue;
    const parts = partsBelow(at);
    if (parts === undefined) continue;
    const last = next[parts.at(-1) as number] as number;
    branches.push(branch(at, [...parts, ...emptyFrom(last)]));
    next[at] = last;
  }
  let from = 0;
  for (let at = 1; at < rows.length; at += 1) {
    if (!totals[at]) continue;
    const parts = partsAbove(from, at);
    if (parts !== undefined) branches.push(branch(at, parts));
    from = at;
  }
  return branches;

  function partsBelow(at: number): number[] | undefined {
    const whole = amounts[at] as number;
    if (whole === 0) return undefined;
    const parts: number[] = [];
    const filled = (): number[] => parts.filter((part) => amounts[part] !== 0);
    let sum = 0;
    let found = 0;
    for (
      let below = at + 1;
      below < rows.length && parts.length < MAX_PARTS && !totals[below];
      below = next[below] as number
    ) {
      const amount = amounts[below] as number;
      sum += amount;
      parts.push(below);
      const telling = (): boolean =>
        totals[at] ? isTellingSum([whole, ...filled().map((part) => amounts[part] as number)]) : isTelling(whole);
      if (amount !== 0 && ties(at, parts, sum) && (filled().length > 1 ? telling() : hasParts(below))) {
        found = parts.length;
        // 9417 may be 9421 rounded, and 9421 itself one row further down.
        if (sum === whole) break;
      }
      if (!negative && sum > whole * (1 + ROUNDED_BELOW) + 1) break;
    }
    return found === 0 ? undefined : parts.slice(0, found);
  }

  function partsAbove(start: number, at: number): number[] | undefined {
    if (amounts[at] === 0) return undefined;
    const roots: number[] = [];
    for (let row = totals[start] ? start + 1 : start; row < at; row = next[row] as number) roots.push(row);
    const candidates = totals[start] ? [roots, [start, ...roots]] : [roots];
    return candidates.find(
      (parts) =>
        parts.length > 1 &&
        isTellingSum([at, ...parts].map((row) => amounts[row] as number)) &&
        ties(
          at,
          parts,
          parts.reduce((sum, row) => sum + (amounts[row] as number), 0),
        ),
    );
  }

  function branch(parent: number, all: readonly number[]): Branch {
    const empty = (row: number): boolean => amounts[row] === 0;
    const parts = all.filter((row) => !empty(row));
    return { parent, parts, open: all.filter(empty), basis: 'ties', names: namesOf(rows, label, parts) };
  }

  function emptyFrom(start: number): number[] {
    const empty: number[] = [];
    for (let row = start; row < rows.length && amounts[row] === 0 && !totals[row]; row += 1) empty.push(row);
    return empty;
  }

  function ties(at: number, parts: readonly number[], sum: number): boolean {
    const whole = amounts[at] as number;
    const open = parts.reduce((total, row) => total + (steps[row] as number) / 2, (steps[at] as number) / 2);
    const allowed = open < Math.abs(whole) * ROUNDED_BELOW ? open : 0;
    return Math.abs(whole - sum) <= allowed + 1e-6;
  }

  function hasParts(at: number): boolean {
    return (next[at] as number) > at + 1;
  }
}

/** A total and its parts that hardly tie by chance: 70000 + 56500 + 31200 + 42300 is no round number of hundreds. */
export function isTellingSum([whole = 0, ...parts]: readonly number[]): boolean {
  if (parts.length < 2) return false;
  const finest = Math.min(...[whole, ...parts].filter((amount) => amount !== 0).map(lastPlace));
  return Math.abs(whole) / finest >= 10 ** (TELLING_DIGITS - 1);
}

const isTelling = (amount: number): boolean => significant(amount).length >= TELLING_DIGITS;

/** The digits without the zeros around them. */
const significant = (amount: number): string =>
  String(Math.abs(amount))
    .replace('.', '')
    .replace(/^0+|0+$/g, '');

/** Worth of the last digit that is not zero: 100 of 56500. */
const lastPlace = (amount: number): number => lastDigitPlace(new Decimal(amount)).toNumber();
