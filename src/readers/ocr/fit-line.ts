import type { RecognisedLine } from '../../contracts/recogniser.ts';
import { isWide } from '../support/wide.ts';
import type { Box } from './canvas.ts';
import type { DecodedCharacter } from './decode-ctc.ts';
import { meantPunctuation } from './meant-punctuation.ts';

/** A line and how surely its size is known. */
export interface FittedLine extends RecognisedLine {
  /** Told from the width of several characters; otherwise from the height of the box, which is rough. */
  readonly measured: boolean;
}

/** Height of a detector's box over the size of the print in it, usually and at least. */
const BOX_PER_SIZE = 1.3;
const LEAST_BOX_PER_SIZE = 1.05;
/** From the middle of a line to its baseline, in ems. */
const BASELINE = 0.38;
/** Blank on either side of the ink of a character, in ems. */
const BEARING = 0.07;
/** A full-width mark has its ink in one half of its square. */
const BLANK_HALF = 0.5;
/** Fewer ems than this tell no size. */
const MIN_EMS = 3;

/**
 * Blank columns between the ink of two characters, in ems, from which a space was typed: ideographs stand up
 * to 0.32 apart in print, those with half a space between them 0.6. Beside marks more is blank anyway.
 */
const SPACE = 0.45;
const SPACE_BESIDE_MARK = 1;
const SPACE_BESIDE_NARROW = 0.7;

const OPENING = /[（《“‘【〔「『]/u;
const CLOSING = /[，。、；：！？）》”’】〕」』]/u;

/** A character with the columns, of the page, that hold its ink and that of its neighbours up to a gap. */
interface Part {
  readonly characters: readonly DecodedCharacter[];
  readonly from: number;
  readonly to: number;
}

/**
 * The characters of a box as lines: cut where a gap between them is as wide as a typed space. `ink` says of each
 * column from the left edge of the box whether it holds any; the network itself tells places only roughly.
 */
export function fitLines(characters: readonly DecodedCharacter[], box: Box, ink: readonly boolean[]): FittedLine[] {
  const left = Math.floor(box.left);
  const printed = characters.filter(({ character }) => character.trim() !== '');
  const text = [...meantPunctuation(printed.map(({ character }) => character).join(''))];
  const meant = printed.map((character, index) => ({ ...character, character: text[index] as string }));
  if (meant.length === 0) return [];
  const roughSize = (box.bottom - box.top) / BOX_PER_SIZE;
  const whole = {
    characters: meant,
    from: left + Math.max(0, ink.indexOf(true)),
    to: left + ink.lastIndexOf(true) + 1,
  };
  // Spaces in it make a line look larger printed than it is, but not much.
  const likelySize = Math.min(sizeOf(whole) ?? roughSize, (box.bottom - box.top) / LEAST_BOX_PER_SIZE);
  const parts = splitAtGaps(whole, likelySize, ink, left);
  const measured = parts.flatMap((part) => sizeOf(part) ?? []);
  const size = measured.length === 0 ? roughSize : Math.max(...measured);
  return parts.map((part) => ({
    text: part.characters.map(({ character }) => character).join(''),
    ...endsOf(part, size),
    y: (box.top + box.bottom) / 2 + size * BASELINE,
    size,
    confidence: part.characters.map(({ confidence }) => Math.round(confidence * 100) / 100),
    measured: measured.length > 0,
  }));
}

/** Ems that a character takes up. */
const widthOf = (character: string): number => (isWide(character) ? 1 : 0.5);

/** Blank before the ink of the first and behind that of the last character, in ems. */
function blanksOf({ characters }: Part): readonly [number, number] {
  const [first, last] = [characters[0]?.character ?? '', characters.at(-1)?.character ?? ''];
  return [BEARING + (OPENING.test(first) ? BLANK_HALF : 0), BEARING + (CLOSING.test(last) ? BLANK_HALF : 0)];
}

function endsOf(part: Part, size: number): { x0: number; x1: number } {
  const [before, behind] = blanksOf(part);
  return { x0: part.from - before * size, x1: part.to + behind * size };
}

/** Width over the ems of the characters, which must be some and mostly ideographs. */
function sizeOf(part: Part): number | undefined {
  const ems = part.characters.reduce((sum, { character }) => sum + widthOf(character), 0);
  const wide = part.characters.filter(({ character }) => isWide(character)).length;
  if (ems < MIN_EMS || wide * 2 < part.characters.length) return undefined;
  const [before, behind] = blanksOf(part);
  return (part.to - part.from) / (ems - before - behind);
}

function splitAtGaps(whole: Part, size: number, ink: readonly boolean[], left: number): Part[] {
  const parts: Part[] = [];
  let open: DecodedCharacter[] = [];
  let from = whole.from;
  whole.characters.forEach((character, index) => {
    const before = whole.characters[index - 1];
    const gap = before === undefined ? undefined : widestBlank(ink, before.x - left, character.x - left);
    if (before !== undefined && gap !== undefined && gap.to - gap.from > size * spaceBetween(before, character)) {
      parts.push({ characters: open, from, to: left + gap.from });
      open = [];
      from = left + gap.to;
    }
    open.push(character);
  });
  return [...parts, { characters: open, from, to: whole.to }];
}

function spaceBetween({ character: a }: DecodedCharacter, { character: b }: DecodedCharacter): number {
  if (!isWide(a) || !isWide(b)) return SPACE_BESIDE_NARROW;
  return CLOSING.test(a) || OPENING.test(b) ? SPACE_BESIDE_MARK : SPACE;
}

/** The longest run of columns without ink between two places. */
function widestBlank(ink: readonly boolean[], from: number, to: number): { from: number; to: number } {
  let widest = { from: 0, to: 0 };
  let start = Math.round(from);
  for (let column = start; column <= Math.round(to); column += 1) {
    if (ink[column] === false) {
      if (column + 1 - start > widest.to - widest.from) widest = { from: start, to: column + 1 };
    } else start = column + 1;
  }
  return widest;
}
