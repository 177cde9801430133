import type { Element } from 'domhandler';
import type { Item, PageContent, Rule } from '../page-layout/page.ts';
import { paintedOnce } from '../page-layout/painted-once.ts';
import { fillRules, type Point, strokeRules } from '../page-layout/path-rules.ts';
import { isWide } from '../support/wide.ts';
import { attribute, child, children, textOf } from '../support/xml.ts';
import { numbers, type OfdPage, objects } from './ofd-package.ts';

const POINTS_PER_MILLIMETRE = 72 / 25.4;
/** Characters this far apart (ems) are pieces of their own, so that columns and spaces show. */
const PIECE_GAP = 0.3;

/** What stands where on a page, in points. */
export function pageContent({ width, height, layers }: OfdPage, number: number): PageContent {
  return {
    number,
    width: width * POINTS_PER_MILLIMETRE,
    height: height * POINTS_PER_MILLIMETRE,
    items: paintedOnce(layers.flatMap((layer) => objects(layer, 'TextObject').flatMap(textItems))),
    rules: layers.flatMap((layer) => objects(layer, 'PathObject').flatMap(pathRules)),
  };
}

/** From the coordinates inside an object to points on the page; GB/T 33190 8.1. */
function placer(object: Element): (x: number, y: number) => Point {
  const [left = 0, top = 0] = numbers(attribute(object, 'Boundary'));
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = numbers(attribute(object, 'CTM'));
  return (x, y) => [
    (left + a * x + c * y + e) * POINTS_PER_MILLIMETRE,
    (top + b * x + d * y + f) * POINTS_PER_MILLIMETRE,
  ];
}

/** GB/T 33190 11.3: a text code states where its first character stands, and the steps to the next ones. */
function textItems(object: Element): Item[] {
  const size = Number(attribute(object, 'Size') ?? 0);
  const place = placer(object);
  const [a = 1, b = 0] = numbers(attribute(object, 'CTM'));
  const scaled = size * Math.hypot(a, b) * POINTS_PER_MILLIMETRE;
  const items: Item[] = [];
  let [x, y] = [0, 0];
  for (const code of children(object, 'TextCode')) {
    x = Number(attribute(code, 'X') ?? x);
    y = Number(attribute(code, 'Y') ?? y);
    const characters = [...textOf(code)];
    const [stepsX, stepsY] = ['DeltaX', 'DeltaY'].map((name) => steps(attribute(code, name), characters.length)) as [
      number[],
      number[],
    ];
    let [atX, atY] = [x, y];
    let open: { text: string; x: number; y: number; end: number } | undefined;
    const flush = (): void => {
      if (open === undefined || open.text.trim() === '') return;
      const [x0, baseline] = place(open.x, open.y);
      items.push({ text: open.text.trim(), x0, x1: place(open.end, open.y)[0], y: baseline, size: scaled });
    };
    characters.forEach((character, index) => {
      const advance = isWide(character) ? size : size / 2;
      const gap = open === undefined ? 0 : Math.abs(atX - open.end) / size;
      if (open === undefined || gap > PIECE_GAP || atY !== open.y || character.trim() === '') {
        flush();
        open = character.trim() === '' ? undefined : { text: character, x: atX, y: atY, end: atX + advance };
      } else {
        open = { ...open, text: open.text + character, end: atX + advance };
      }
      atX += stepsX[index] ?? (stepsY.length > 0 ? 0 : advance);
      atY += stepsY[index] ?? 0;
    });
    flush();
  }
  return items;
}

/** `g 3 5` stands for three steps of 5; no more than `needed` are of use. */
function steps(list: string | undefined, needed: number): number[] {
  const entries = (list ?? '').trim().split(/\s+/);
  const found: number[] = [];
  for (let index = 0; index < entries.length && found.length < needed; index += 1) {
    const entry = entries[index] as string;
    if (entry === 'g') {
      const count = Math.min(needed - found.length, Number(entries[index + 1] ?? 0));
      const step = Number(entries[index + 2] ?? 0);
      for (let repeat = 0; repeat < count; repeat += 1) found.push(step);
      index += 2;
    } else if (entry !== '') {
      found.push(Number(entry));
    }
  }
  return found;
}

/** GB/T 33190 9.1: abbreviated path data. Curves are no rules and end a part. */
function pathRules(object: Element): Rule[] {
  const place = placer(object);
  const data = child(object, 'AbbreviatedData');
  const stroked = attribute(object, 'Stroke') !== 'false';
  const filled = attribute(object, 'Fill') === 'true';
  const rules: Rule[] = [];
  let corners: Point[] = [];
  const flush = (): void => {
    if (stroked) rules.push(...strokeRules(corners));
    if (filled) rules.push(...fillRules(corners));
    corners = [];
  };
  for (const [, command, operands] of (data === undefined ? '' : textOf(data)).matchAll(/([A-Za-z])([^A-Za-z]*)/g)) {
    const [x = 0, y = 0] = numbers(operands);
    if (command === 'M' || command === 'S') {
      flush();
      corners = [place(x, y)];
    } else if (command === 'L') {
      corners.push(place(x, y));
    } else if (command === 'C' && corners[0] !== undefined) {
      corners.push(corners[0]);
    } else {
      corners = [];
    }
  }
  flush();
  return rules;
}
