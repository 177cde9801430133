import { isWide } from '../support/wide.ts';
import type { Item } from './page.ts';

/** Pieces painted again stand this near to each other (ems). */
const HAIR = 0.15;
/** Where a character stands inside its piece is an estimate. */
const ESTIMATE = 0.25;
/** Pieces that share less than this of a line (ems) stand one after another. */
const OVERLAP = 0.3;

/**
 * The items without what is painted a second time, a hair apart, to fake bold face: whole pieces, or the characters of
 * pieces that are cut elsewhere than those of the first painting.
 */
export function paintedOnce(items: readonly Item[]): Item[] {
  const lines = new Map<number, Item[]>();
  return items.flatMap((item) => {
    const line = Math.round(item.y);
    const before = [line - 1, line, line + 1].flatMap((near) => lines.get(near) ?? []);
    const below = before.filter((other) => overlaps(other, item));
    lines.set(line, [...(lines.get(line) ?? []), item]);
    if (below.some((other) => other.text === item.text && Math.abs(other.x0 - item.x0) < item.size * HAIR)) return [];
    return below.length === 0 ? [item] : fresh(item, below.flatMap(charactersOf));
  });
}

const overlaps = (a: Item, b: Item): boolean =>
  Math.abs(a.y - b.y) < b.size * HAIR &&
  Math.abs(a.size - b.size) < b.size * HAIR &&
  (Math.min(a.x1, b.x1) - Math.max(a.x0, b.x0) > b.size * OVERLAP || Math.abs(a.x0 - b.x0) < b.size * HAIR);

/** What of an item does not lie on the same character; one piece for each unbroken stretch. */
function fresh(item: Item, painted: readonly Item[]): Item[] {
  const stretches: Item[] = [];
  let open = false;
  for (const own of charactersOf(item)) {
    const again = painted.some(
      ({ text, x0 }) => text === own.text && text.trim() !== '' && Math.abs(x0 - own.x0) < own.size * ESTIMATE,
    );
    const last = stretches.at(-1);
    if (!again && open && last !== undefined) {
      stretches[stretches.length - 1] = { ...last, text: last.text + own.text, x1: own.x1 };
    } else if (!again && own.text.trim() !== '') stretches.push(own);
    open = !again && (open || own.text.trim() !== '');
  }
  return stretches.map((own) => ({ ...own, text: own.text.trimEnd() }));
}

/** The characters of an item where they stand by the usual widths. */
function charactersOf(item: Item): Item[] {
  const characters = [...item.text];
  const widths = characters.map((character) => (isWide(character) ? 1 : 0.5));
  const scale = (item.x1 - item.x0) / widths.reduce((sum, width) => sum + width, 0);
  let x = item.x0;
  return characters.map((text, index) => {
    const x0 = x;
    x += (widths[index] as number) * scale;
    return { ...item, text, x0, x1: x };
  });
}
