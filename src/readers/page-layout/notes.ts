import { endsInLeader } from './contents.ts';
import type { Item } from './page.ts';
import type { Row } from './rows.ts';

/** ① [1] 1 * as they stand raised in the text, whole or painted in pieces, and at the head of a footnote. */
const REFERENCE = /^([①-⑳⑴-⒇*※[\]〔〕\s\d]{1,6}|\p{Co}{1,3})$/u;
const NOTE_HEAD = /^([①-⑳⑴-⒇*※]|[[〔]\d{1,2}[\]〕]|\d{1,2}(?=[^\d.．、%）)])|\p{Co}{1,3}|注[：:])/u;
/** A reference is set at most this large, a footnote too, against the text. */
const SMALLER = 0.88;
const LOWER_PART = 0.45;

/**
 * The items without raised note references, whose room goes to the text they stand behind; a raised
 * figure behind a letter (m³) is no reference and comes down to its line.
 */
export function withoutReferences(items: readonly Item[]): Item[] {
  const kept = [...items];
  for (const item of items) {
    if (!REFERENCE.test(item.text)) continue;
    const at = kept.findIndex((other) => isRaisedOver(item, other));
    const base = kept[at];
    if (base === undefined) continue;
    const exponent = /^\d$/.test(item.text) && /[A-Za-z]$/.test(base.text);
    if (exponent) {
      kept[kept.indexOf(item)] = { ...item, y: base.y };
    } else {
      kept[at] = { ...base, x1: Math.max(base.x1, item.x1) };
      kept.splice(kept.indexOf(item), 1);
    }
  }
  return kept;
}

function isRaisedOver(item: Item, base: Item): boolean {
  if (item.size > base.size * SMALLER) return false;
  const raised = base.y - item.y;
  const gap = item.x0 - base.x1;
  return raised > base.size * 0.15 && raised < base.size && gap > -base.size && gap < base.size * 0.6;
}

/** Splits off the footnotes of a page: smaller lines at its foot, from the first that begins like a note. */
export function splitNotes(rows: readonly Row[], height: number, bodySize: number): { body: Row[]; notes: Row[] } {
  const small = ({ size, y }: Row): boolean => size < bodySize * SMALLER && y > height * LOWER_PART;
  let first = rows.length;
  while (first > 0 && small(rows[first - 1] as Row)) first -= 1;
  while (first < rows.length && !NOTE_HEAD.test((rows[first] as Row).text)) first += 1;
  // Contents pages are set small, and their entries are numbered like notes.
  if (rows.slice(first).some(({ text }) => endsInLeader(text))) return { body: [...rows], notes: [] };
  return { body: rows.slice(0, first), notes: rows.slice(first) };
}

/** The font size in which most of the text is set. */
export function bodySizeOf(rows: readonly Row[]): number {
  const lengths = new Map<number, number>();
  for (const { size, text } of rows) lengths.set(size, (lengths.get(size) ?? 0) + text.length);
  return [...lengths].reduce((best, entry) => (entry[1] > best[1] ? entry : best), [0, 0])[0];
}
