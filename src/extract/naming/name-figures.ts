import type { Segmenter } from '../../contracts/segmenter.ts';
import { approximation } from '../approx.ts';
import type { Figure, Place } from '../figures.ts';
import { readKind } from '../kinds.ts';
import { BODY_ENDINGS, CONTENT_VERBS } from '../lexicon/name-words.ts';
import { borrowedName } from './borrowed-names.ts';
import { cleanName } from './clean-name.ts';
import { nameChange, nameShare } from './derived-names.ts';
import { nounAfter } from './noun-after.ts';

export interface NamingInput {
  readonly text: string;
  readonly places: readonly Place[];
  /** Role of the section, for what is planned. */
  readonly role: string | undefined;
  /** Heading of the section, the last resort for a name. */
  readonly heading: string;
  readonly segmenter: Segmenter;
}

const VERB_ONLY = new Set(CONTENT_VERBS);

/** Names the figures of one passage and says of each what kind it is. Left to right: a noun behind a number is used once. */
export function nameFigures(input: NamingInput): Figure[] {
  const figures: Figure[] = [];
  let consumed = 0;
  for (const place of input.places) {
    const { text } = input;
    const around = approximation(text, place.quantity);
    const from = Math.max(place.regionStart, Math.min(consumed, place.quantity.start));
    const region = text.slice(from, Math.max(from, around.start)).replace(/\s+/g, '');
    const previous = figures.at(-1);
    const reading = readKind({
      text,
      place,
      region,
      role: input.role,
      approximated: around.approx !== 'exact' || place.quantity.high !== undefined,
      previous:
        previous === undefined
          ? undefined
          : {
              kind: previous.kind === 'target' ? basic(previous) : previous.kind,
              negative: previous.negative,
              sameList: isListed(text, previous, place) && previous.place.quantity.unit === place.quantity.unit,
            },
    });
    const figure: Figure = { place, approx: around.approx, kind: reading.kind, name: '', negative: reading.negative };
    const word = { text, region, figures, figure, place };
    const isChange =
      reading.kind === 'change_pct' || reading.kind === 'change_abs' || (reading.target && changeLike(region, place));
    if (isChange) nameChange(word);
    else if (reading.kind === 'share' && place.quantity.proportion === undefined) nameShare(word);
    else consumed = nameLevel(input, figure, region, around.end, figures) ?? around.end;
    consumed = Math.max(consumed, around.end);
    if (figure.of !== undefined && figures[figure.of]?.kind === 'target') figure.kind = 'target';
    if (figure.name === '') figure.name = fallback(input, figure, figures);
    figures.push(figure);
  }
  return figures;
}

const basic = (figure: Figure): 'change_pct' | 'achieved' =>
  figure.place.quantity.unitKind === 'ratio' ? 'change_pct' : 'achieved';

const changeLike = (region: string, place: Place): boolean =>
  place.quantity.unitKind === 'ratio' &&
  /(?:增长|下降|提高|上升|压减|压缩|再降|降低|减少|增加|提升)(?:了|约)?\s*$/.test(region);

/** a、b和c after one another, with nothing but list marks between. */
function isListed(text: string, previous: Figure, place: Place): boolean {
  return /^[、和及与\s，]*$/.test(text.slice(approximation(text, previous.place.quantity).end, place.quantity.start));
}

/** Names a level or a rate; returns how far the text behind the number was used, if it was. */
function nameLevel(
  input: NamingInput,
  figure: Figure,
  region: string,
  after: number,
  figures: readonly Figure[],
): number | undefined {
  const { text, segmenter } = input;
  const { place } = figure;
  const { name, subject } = cleanName(region);
  if (subject !== undefined) figure.subject = subject;
  const previous = figures.at(-1);
  const borrowed = borrowedName(figure, region, name, figures);
  if (borrowed !== undefined) {
    figure.name = borrowed;
    return undefined;
  }
  const total = name === '' ? /合计|总计|共计/.exec(region)?.[0] : undefined;
  if (total !== undefined && /[，；、。]/.test(text[place.clauseStart - 1] ?? '')) figure.name = total;
  if (
    name === '' &&
    previous !== undefined &&
    /^\s?$/.test(text.slice(previous.place.quantity.end, place.quantity.start)) &&
    place.regionStart >= previous.place.quantity.end
  ) {
    // 126批1904人次, 326处4.18万平方米: two measures of one thing.
    figure.name =
      previous.name + (/平方|亩|公顷/.test(place.quantity.unit) && !previous.name.endsWith('面积') ? '面积' : '');
    return undefined;
  }
  if (/^占/.test(name) && previous !== undefined && region.trimStart().startsWith('占')) {
    figure.name = (lastLevel(figures)?.name ?? '') + name.replace(/的$/, '');
    return undefined;
  }
  if (region.endsWith('连续')) {
    // 连续3年居全省前列: a streak is named by what it is a streak of.
    figure.name = cleanName(text.slice(after, place.tailEnd)).name;
    return undefined;
  }
  const counts = place.quantity.unitKind === 'count' || (place.quantity.unitKind !== 'ratio' && name === '');
  const openTail =
    place.tailEnd > after &&
    (text[place.tailEnd] === undefined || !isQuantityStart(input, place.tailEnd) || name === '');
  const wants =
    name === '' ||
    /的\s*$/.test(region) ||
    VERB_ONLY.has(name) ||
    CONTENT_VERBS.some((verb) => name.length > verb.length && name.endsWith(verb)) ||
    BODY_ENDINGS.some((body) => name.endsWith(body)) ||
    /^(?:对|为|向|在|由|从|给)/.test(name);
  if (counts && openTail && wants) {
    const noun = nounAfter(text.slice(after, place.tailEnd), segmenter);
    if (noun.name !== '') {
      figure.name = VERB_ONLY.has(name) && !/的\s*$/.test(region) ? name + noun.name : noun.name;
      return after + noun.length;
    }
    const ofNoun = /^的([^，。；、\d]{2,16})/.exec(text.slice(after, place.tailEnd));
    if (ofNoun?.[1] !== undefined && name === '') figure.name = cleanName(ofNoun[1]).name;
  }
  if (figure.name === '') figure.name = name;
  return undefined;
}

const isQuantityStart = ({ places }: NamingInput, at: number): boolean => places.some((p) => p.quantity.start === at);

export function lastLevel(figures: readonly Figure[]): Figure | undefined {
  return figures.findLast(
    (f) => f.kind === 'achieved' || f.kind === 'rate' || (f.kind === 'target' && f.place.quantity.unitKind !== 'ratio'),
  );
}

/** Where the clause itself names nothing: the clause before it, the figure before it, the heading. */
function fallback(input: NamingInput, figure: Figure, figures: readonly Figure[]): string {
  const { text } = input;
  const { place } = figure;
  const previous = figures.at(-1);
  const low = Math.max(place.sentence.start, previous?.place.quantity.end ?? 0);
  if (place.clauseStart - 1 > low) {
    const clauses = text
      .slice(low, place.clauseStart - 1)
      .split(/[，；：,;]/)
      .map((c) => cleanName(c).name)
      .filter((c) => c.length >= 2);
    const near = clauses.at(-1);
    if (near !== undefined) return near;
  }
  if (previous !== undefined && previous.place.sentence.index === place.sentence.index) return previous.name;
  return cleanName(input.heading).name || (previous?.name ?? '');
}
