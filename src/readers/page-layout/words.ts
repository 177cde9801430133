import { isWide } from '../support/wide.ts';
import { joinConfidence } from './confidence.ts';
import type { Item } from './page.ts';

/** Items on one baseline closer than this (ems) were one word, painted in pieces. */
const TOUCH = 0.25;
/** White space inside a painted piece as wide as this (ems) sets columns apart. */
const APART = 0.9;

/** Items that share a baseline, from top to bottom; what is raised or lowered a little stays in its line. */
export function linesOf(items: readonly Item[]): Item[][] {
  const groups: Item[][] = [];
  for (const item of [...items].sort((a, b) => a.y - b.y)) {
    const group = groups.at(-1);
    const first = group?.[0];
    if (first !== undefined && item.y - first.y < Math.min(item.size, first.size) * 0.5) group?.push(item);
    else groups.push([item]);
  }
  return groups.map((group) => group.sort((a, b) => a.x0 - b.x0));
}

/** The parts of a painted piece between its white spaces, each where it stands by the usual widths of characters. */
export function partsOf(item: Item): Item[] {
  const characters = [...item.text];
  const spaces = characters.filter((character) => /\s/u.test(character)).length;
  if (spaces === 0) return [item];
  const naturals = characters.map((character): number => (/\s/u.test(character) ? 0 : isWide(character) ? 1 : 0.5));
  const natural = naturals.reduce((sum, width) => sum + width, 0) * item.size;
  const width = item.x1 - item.x0;
  // Condensed type leaves no room for the spaces by that reckoning: they share half of a character's width.
  const scale = natural < width * 0.95 ? item.size : (item.size * width) / (natural + spaces * 0.25 * item.size);
  const space = Math.max(0, width - (natural / item.size) * scale) / spaces;
  const parts: Item[] = [];
  let x = item.x0;
  let open: Item | undefined;
  characters.forEach((character, index) => {
    const end = x + (/\s/u.test(character) ? space : (naturals[index] as number) * scale);
    if (/\s/u.test(character)) {
      if (open !== undefined) parts.push(open);
      open = undefined;
    } else {
      open =
        open === undefined
          ? { ...item, text: character, x0: x, x1: end }
          : { ...open, text: open.text + character, x1: end };
    }
    x = end;
  });
  if (open !== undefined) parts.push(open);
  return parts;
}

/** What stands in one line as a reader sees it: pieces that touch are one word, wide gaps part words. */
export function wordsOf(line: readonly Item[]): Item[] {
  const words: Item[] = [];
  for (const part of line.flatMap(splitWide)) {
    const last = words.at(-1);
    if (last !== undefined && part.x0 - last.x1 < part.size * TOUCH) {
      const joined = { ...last, text: last.text + part.text, ...joinConfidence([last, part]) };
      words[words.length - 1] = { ...joined, x1: Math.max(last.x1, part.x1) };
    } else {
      words.push(part);
    }
  }
  return words;
}

/** A piece cut at its wide white spaces only. */
function splitWide(item: Item): Item[] {
  const parts = partsOf(item);
  const wide = parts.some((part, index) => index > 0 && part.x0 - (parts[index - 1] as Item).x1 >= item.size * APART);
  return wide ? parts : [item];
}
