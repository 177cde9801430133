import type { NumberingStyle } from '../text/numbering.ts';

/** What the place of a heading in the tree depends on. */
export interface LevelKey {
  readonly style: NumberingStyle | 'enumeration' | 'bare' | 'stopped' | 'bold' | 'styled';
  readonly value: number;
  /** The printed number, to tell 1、 from 1. where both are open. */
  readonly raw: string;
  /** Level that the format states, for `styled`. */
  readonly stated?: number;
  /** A numbered sentence; nothing nests under it. */
  readonly item?: boolean;
  /** Opens a list inside one of the same style. */
  readonly nested?: boolean;
  /** A bare heading after which numbering starts afresh stands at the top. */
  readonly top?: boolean;
}

// Styles in the usual order of GB/T 9704: 一、 （一） 1. （1）; a style never opens above a lower one by itself.
const RANK: Readonly<Record<LevelKey['style'], number>> = {
  styled: 0,
  part: 1,
  chapter: 2,
  section: 3,
  cn: 4,
  'cn-paren': 5,
  arabic: 6,
  decimal: 7,
  'arabic-paren': 8,
  'arabic-half': 9,
  circled: 10,
  bare: 11,
  stopped: 12,
  bold: 13,
  enumeration: 14,
  dash: 15,
};

/** No more levels than styles and those of HTML and Word together: a chain of lists that open one inside the other goes no deeper. */
const DEEPEST = 24;

/** Keeps the chain of open headings and tells where the next one hangs. */
export class LevelStack<T> {
  readonly open: { readonly key: LevelKey; readonly value: T }[] = [];

  /** Closes what the heading ends, and returns what it hangs under. */
  place(key: LevelKey): T | undefined {
    this.closeTo(this.depthFor(key));
    return this.open.at(-1)?.value;
  }

  push(key: LevelKey, value: T): void {
    this.open.push({ key, value });
  }

  closeTo(depth: number): void {
    this.open.length = Math.min(this.open.length, depth);
  }

  private depthFor(key: LevelKey): number {
    if (key.top) return 0;
    if (key.style === 'styled') {
      const at = this.open.findIndex((o) => o.key.style !== 'styled' || (o.key.stated ?? 1) >= (key.stated ?? 1));
      return at < 0 ? this.open.length : at;
    }
    const sibling = this.siblingDepth(key);
    if (sibling >= 0) return sibling;
    // A list that begins under a heading of lower rank is nested in it (一、 under （一）), one that goes on is not.
    const rank = RANK[key.style];
    const nests = key.value === 1 && rank >= RANK.cn;
    const above = (o: { key: LevelKey }): boolean =>
      RANK[o.key.style] > rank && !(nests && RANK[o.key.style] <= rank + 1 && !o.key.item) && !o.key.top;
    const at = this.open.findIndex(above);
    return at < 0 ? this.open.length : at;
  }

  private siblingDepth(key: LevelKey): number {
    const same = this.open.flatMap((o, depth) => (o.key.style === key.style && !o.key.top ? [{ ...o, depth }] : []));
    if (same.length === 0) return -1;
    if (key.nested && this.open.length < DEEPEST) return (same.at(-1) as (typeof same)[number]).depth + 1;
    const next = same.findLast((o) => o.key.value + 1 === key.value);
    if (next !== undefined) return next.depth;
    const deepest = same.at(-1) as (typeof same)[number];
    // 1. below 1、 opens a list of its own; the second 1. of a text usually restarts.
    const otherMark = deepest.key.raw.slice(-1) !== key.raw.slice(-1);
    const isNested = key.style === 'arabic' && key.value === 1 && otherMark && deepest.depth === this.open.length - 1;
    return isNested ? -1 : deepest.depth;
  }
}
