import type { Segmenter } from '../../contracts/segmenter.ts';
import { approximation } from '../approx.ts';
import type { Figure, Place } from '../figures.ts';
import { readKind } from '../kinds/read-kind.ts';
import { CONTENT_VERBS } from '../lexicon/content-verbs.ts';
import { BODY_ENDINGS } from '../lexicon/name-bodies.ts';
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

/** With where all figures of the passage begin. */
interface Naming extends NamingInput {
  readonly starts: ReadonlySet<number>;
}

const VERB_ONLY = new Set(CONTENT_VERBS);

/** Names the figures of one passage and says of each what kind it is. Left to right: a noun behind a number is used once. */
export function nameFigures(given: NamingInput): Figure[] {
  const input: Naming = { ...given, starts: new Set(given.places.map((place) => place.quantity.start)) };
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
      afterTarget:
        previous === undefined || previous.place.sentence.index !== place.sentence.index
          ? undefined
          : previous.kind === 'target',
      previous:
        previous === undefined
          ? undefined
          : {
              kind: previous.kind === 'target' ? basic(previous) : previous.kind,
              negative: previous.negative,
              sameList: isListed(text, previous, place) && previous.place.quantity.unit === place.quantity.unit,
            },
    });
    const { kind, negative, change } = reading;
    const figure: Figure = { place, approx: around.approx, kind, name: '', negative, change };
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
  (place.quantity.unitKind === 'ratio' || /(?:比|较)(?:上年|去年)/.test(region)) &&
  /(?:增长|下降|提高|上升|压减|压缩|再降|降低|减少|增加|提升)(?:了|约)?\s*$/.test(region);

/** a、b和c after one another, with nothing but list marks between. */
function isListed(text: string, previous: Figure, place: Place): boolean {
  return /^[、和及与\s，]*$/.test(text.slice(approximation(text, previous.place.quantity).end, place.quantity.start));
}

/** Names a level or a rate; returns how far the text behind the number was used, if it was. */
function nameLevel(
  input: Naming,
  figure: Figure,
  region: string,
  after: number,
  figures: readonly Figure[],
): number | undefined {
  const { text } = input;
  const { place } = figure;
  const { name } = cleanName(region);
  const claim =
    place.quantity.unitKind === 'ratio' && region === '的'
      ? text.slice(place.clauseStart, place.quantity.start).lastIndexOf('占')
      : -1;
  if (claim >= 0) {
    // 完成投资68.4亿元，占年度计划66亿元的103.6%
    const whole = figures.at(-1);
    const part = figures.findLast((f) => f.place.quantity.end <= place.clauseStart && f.kind !== 'rate');
    figure.name = `${part?.name ?? ''}占${whole?.name ?? ''}`;
    return undefined;
  }
  const previous = figures.at(-1);
  // 惠及2.18万户居民: what is reached stands behind.
  const reached = REACHING.has(name) ? nounBehind(input, figure, region, name, after) : undefined;
  if (reached !== undefined) {
    figure.name = reached.name;
    return reached.end;
  }
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
    // 占审结数168件的31.5%: the count is that of the whole.
    const whole = name.replace(/的$/, '');
    figure.name = place.quantity.unitKind === 'ratio' ? (lastLevel(figures)?.name ?? '') + whole : whole.slice(1);
    return undefined;
  }
  if (region.endsWith('连续')) {
    // 连续3年居全省前列: a streak is named by what it is a streak of.
    figure.name = cleanName(text.slice(after, place.tailEnd)).name;
    return undefined;
  }
  const behind = nounBehind(input, figure, region, name, after);
  if (behind !== undefined) {
    figure.name = behind.name;
    return behind.end;
  }
  if (figure.name === '') figure.name = name;
  return undefined;
}

const REACHING = new Set(['惠及', '覆盖', '受益', '带动', '服务']);
const PEOPLE =
  /^[多余]?([\u4e00-\u9fff]{0,6}?(?:人口|居民|群众|农民工|农民|职工|残疾人|老年人|学生|党员|干部|退役军人))/;
/** Units that count how often: what follows them says what was done, not what is counted. */
const OCCASIONS = /次$/;

/**
 * The noun behind the number as its name, and where it ends: 编制完成14个行动方案, 新增2家示范工厂, 守牢872万亩耕地.
 * The words before the number name it only where no noun follows.
 */
function nounBehind(
  { text, starts, segmenter }: Naming,
  { place }: Figure,
  region: string,
  name: string,
  after: number,
): { name: string; end: number } | undefined {
  const { unit, unitKind } = place.quantity;
  if (unitKind === 'ratio' || unitKind === 'time' || place.tailEnd <= after) return undefined;
  const tail = text.slice(after, place.tailEnd);
  // 46万群众: people without a counter are counted by their own name.
  const people = place.quantity.implied === true && unit === '人' ? PEOPLE.exec(tail)?.[1] : undefined;
  if (people !== undefined) return { name: people, end: after + people.length };
  const open = /的\s*$/.test(region);
  const noun = nounAfter(tail, segmenter);
  if (noun.name === '') {
    const of = name === '' ? /^的([^，。；、\d]{2,16})/.exec(tail)?.[1] : undefined;
    return of === undefined ? undefined : { name: cleanName(of).name, end: after };
  }
  const named = name !== '' && !open && !wantsNoun(name);
  // 办理案件20件办结率98%: what stands between two figures names the second.
  const between = starts.has(place.tailEnd);
  if (name !== '' && between && (wantsNoun(name) || noun.length > tail.trimEnd().length - 2)) return undefined;
  if (
    (named && OCCASIONS.test(unit)) ||
    (name !== '' && !noun.sure && (open || !(VERB_ONLY.has(name) || (OCCASIONS.test(unit) && wantsNoun(name)))))
  )
    return undefined;
  if (name !== '' && unitKind === 'money' && !/[资费券税款金]/.test(noun.name)) return undefined;
  const end = after + noun.length;
  // 受理的256件案件: which of them is part of the name.
  if (open && name !== '' && name.length <= 6) return { name: `${name.replace(/的$/, '')}的${noun.name}`, end };
  return { name: VERB_ONLY.has(name) && !open ? name + noun.name : noun.name, end };
}

/** 排查, 镇司法所, 向…: words that say who or what was done, and leave open what is counted. */
const wantsNoun = (name: string): boolean =>
  VERB_ONLY.has(name) ||
  CONTENT_VERBS.some((verb) => name.length > verb.length && name.endsWith(verb)) ||
  BODY_ENDINGS.some((body) => name.endsWith(body)) ||
  /^(?:对|为|向|在|由|从|给)/.test(name);

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
