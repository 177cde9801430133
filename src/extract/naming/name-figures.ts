import { approximation } from '../approx.ts';
import type { Figure, Place } from '../figures.ts';
import { readKind } from '../kinds/read-kind.ts';
import { mayPlan } from '../kinds/targets.ts';
import { changeAtEnd } from '../lexicon/change-words.ts';
import { ACTS, borrowedName } from './borrowed-names.ts';
import { nameChange } from './change-names.ts';
import { cleanName } from './clean-name.ts';
import { nameComparedLists } from './compared-lists.ts';
import { shareHeads } from './elided-heads.ts';
import type { Naming, NamingInput } from './naming-input.ts';
import { nounAfter, opensWithPredicate, phraseBehind } from './noun-after.ts';
import { nounBehind } from './noun-behind.ts';
import { ownWords } from './own-words.ts';
import { nameShare } from './share-names.ts';
import { statementBehind } from './statement-behind.ts';
import { streakName } from './streak-name.ts';

/** Names the figures of one passage and says of each what kind it is. Left to right: a noun behind a number is used once. */
export function nameFigures(given: NamingInput): Figure[] {
  const input: Naming = { ...given, starts: new Set(given.places.map((place) => place.quantity.start)) };
  const figures: Figure[] = [];
  let consumed = 0;
  let sentence = { index: -1, mayPlan: true };
  for (const place of input.places) {
    const { text } = input;
    if (sentence.index !== place.sentence.index)
      sentence = { index: place.sentence.index, mayPlan: mayPlan(text, place.sentence) };
    const around = approximation(text, place.quantity);
    const from = Math.max(place.regionStart, Math.min(consumed, place.quantity.start));
    const region = ownWords(text.slice(from, Math.max(from, around.start)).replace(/\s+/g, ''));
    const previous = figures.at(-1);
    const reading = readKind({
      text,
      place,
      region,
      role: input.role,
      mayPlan: sentence.mayPlan,
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
              sameList:
                isListed(text, previous, place) &&
                (previous.place.quantity.unit === place.quantity.unit || isTwinChange(text, previous, place)),
            },
    });
    const { kind, negative, change } = reading;
    const figure: Figure = { place, approx: around.approx, kind, name: '', negative, change };
    const word = { text, region, figures, figure, place };
    const isChange =
      reading.kind === 'change_pct' || reading.kind === 'change_abs' || (reading.target && changeLike(region, place));
    if (isChange) nameChange(word);
    else if (reading.share && place.quantity.proportion === undefined) nameShare(word);
    else consumed = nameLevel(input, figure, region, around.end, figures) ?? around.end;
    consumed = Math.max(consumed, around.end);
    if (figure.of !== undefined && figures[figure.of]?.kind === 'target') figure.kind = 'target';
    if (figure.name === '') figure.name = fallback(input, figure, figures);
    figures.push(figure);
  }
  shareHeads(input.text, figures);
  nameComparedLists(input.text, figures);
  return figures;
}

const basic = (figure: Figure): 'change_pct' | 'achieved' =>
  figure.place.quantity.unitKind === 'ratio' ? 'change_pct' : 'achieved';

const changeLike = (region: string, place: Place): boolean =>
  (place.quantity.unitKind === 'ratio' || /(?:比|较)(?:上年|去年|[12]\d{3}年|年初)/.test(region)) &&
  /(?:增长|下降|提高|上升|压减|压缩|再降|降低|减少|增加|提升)(?:了|约)?\s*$/.test(region);

/** a、b和c after one another, with nothing but list marks between. */
function isListed(text: string, previous: Figure, place: Place): boolean {
  return /^[、和及与\s，]*$/.test(text.slice(approximation(text, previous.place.quantity).end, place.quantity.start));
}

/** 比上年减少4起、3人，: a change of another unit at the end of a clause shares the word of change. */
const isTwinChange = (text: string, previous: Figure, place: Place): boolean =>
  previous.kind === 'change_abs' && /^[，。；）)]/.test(text.slice(place.quantity.end));

const REACHING = new Set(['惠及', '覆盖', '受益', '带动', '服务']);
const AMOUNTS = new Set(['投资', '总投资', '规模', '总规模', '总额', '概算', '总概算', '年度投资', '计划投资']);

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
  if (place.quantity.named !== undefined) {
    figure.name = place.quantity.named;
    return undefined;
  }
  // 由现场检查30次和远程检查12次组成: what it is made up of
  const madeUp = region.includes('由') && /^[^，。；]*(?:组成|构成)/.test(text.slice(after, place.sentence.end));
  const { name } = cleanName(madeUp ? region.replace(/^.*由/, '') : region);
  const claim =
    place.quantity.unitKind === 'ratio' && region === '的'
      ? text
          .slice(place.clauseStart, place.quantity.start)
          .search(/占|(?:为|完成|达到?)(?=[^，。；\d]{0,8}(?:预算|计划|目标|任务))/)
      : -1;
  if (claim >= 0) {
    // 完成投资68.4亿元，占年度计划66亿元的103.6%
    const whole = figures.at(-1);
    const part = figures.findLast(
      (f) =>
        f.place.quantity.end <= place.clauseStart &&
        f.kind !== 'rate' &&
        (f.place.bracket < 0 || f.place.bracket === place.bracket),
    );
    const name = part?.name ?? '';
    const of = whole?.name ?? '';
    figure.name = `${name}占${of.startsWith(name) ? of.slice(name.length) : of}`;
    return undefined;
  }
  const previous = figures.at(-1);
  // 惠及2.18万户居民: what is reached stands behind.
  const reached = REACHING.has(name) ? nounBehind(input, figure, region, name, after) : undefined;
  if (reached !== undefined) {
    figure.name = reached.name;
    return reached.end;
  }
  // 总投资120亿元的植保项目: whose it is stands behind.
  const whose =
    place.quantity.unitKind === 'money' && AMOUNTS.has(name)
      ? /^的([^，。；、\d]{2,20})/.exec(text.slice(after, place.tailEnd))?.[1]
      : undefined;
  if (whose !== undefined) {
    figure.name = phraseBehind(whose) + name;
    return undefined;
  }
  const borrowed = borrowedName(figure, region, name, figures, text);
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
  if (/^占/.test(name) && previous !== undefined && /^[，、]?(?:合计|共|总计)?占/.test(region)) {
    // 占审结数168件的31.5%: the count is that of the whole.
    const whole = name.replace(/的$/, '');
    figure.name = place.quantity.unitKind === 'ratio' ? (lastLevel(figures)?.name ?? '') + whole : whole.slice(1);
    return undefined;
  }
  if (region.endsWith('连续')) {
    figure.name = streakName(text, region, after, place);
    return undefined;
  }
  const tail = text.slice(after, place.tailEnd);
  const closes = /^(?:[，。；]|$|、\d)/.test(text.slice(place.tailEnd, place.tailEnd + 2));
  // 15个竣工投用、21个加快建设
  const said =
    place.quantity.unitKind === 'count' && opensWithPredicate(tail) ? statementBehind(region, tail, closes) : undefined;
  if (said !== undefined) {
    figure.name = said;
    return place.tailEnd;
  }
  // 84户163人脱贫人口: two counts of what stands behind the second
  const next = input.places.find(({ quantity }) => quantity.start === after);
  const both =
    next === undefined || (name !== '' && !REACHING.has(name) && !ACTS.has(name)) ? undefined : bothCount(input, next);
  if (both !== undefined && place.quantity.unitKind !== 'ratio') {
    figure.name = name + both;
    return undefined;
  }
  const behind = nounBehind(input, figure, region, name, after);
  const statement =
    behind === undefined && place.quantity.unitKind === 'count' ? statementBehind(region, tail, closes) : undefined;
  if (statement !== undefined) {
    figure.name = statement;
    return place.tailEnd;
  }
  if (behind !== undefined) {
    figure.name = behind.name;
    return behind.end;
  }
  if (figure.name === '') figure.name = name;
  return undefined;
}

/** The noun behind the second of two figures that follow each other at once. */
function bothCount({ text, segmenter }: Naming, next: Place): string | undefined {
  if (next.quantity.unitKind === 'ratio') return undefined;
  const noun = nounAfter(text.slice(next.quantity.end, next.tailEnd), segmenter);
  return noun.sure ? noun.name : undefined;
}

export function lastLevel(figures: readonly Figure[]): Figure | undefined {
  return figures.findLast(
    (f) => f.kind === 'achieved' || f.kind === 'rate' || (f.kind === 'target' && f.place.quantity.unitKind !== 'ratio'),
  );
}

const COMPLETED = /^[，、](?:累计|实际)?完成$/;
/** 工资标准逐年提高，平均达到2000元: how it came to it. */
const ROSE = /(?:逐年|不断|持续|稳步|大幅|显著|进一步|快速|明显)(?:提高|增长|上升|下降|提升|增加|回升|扩大|改善)$/;

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
      .map((c) => cleanName(c.replace(ROSE, '')).name)
      .filter((c) => c.length >= 2);
    const near = clauses.at(-1);
    if (near !== undefined) return near;
  }
  if (previous !== undefined && previous.place.sentence.index === place.sentence.index) {
    // 提高58元、达到2746元: what rose, not the rise
    const word = previous.change ? changeAtEnd(previous.name)?.word : undefined;
    const level = word === undefined ? '' : previous.name.slice(0, -word.length);
    // 收入年初预算12亿元，实际完成13亿元
    const budgeted = /^(.{2,})(?:年初预算|年度预算|调整预算|预算数)$/.exec(previous.name)?.[1];
    if (figure.kind === 'achieved' && budgeted !== undefined) return budgeted;
    if ((figure.kind === 'achieved' || figure.kind === 'rate') && level !== '') return level;
    // 保工资6亿元，完成98.6%
    if (figure.kind === 'rate' && COMPLETED.test(text.slice(place.regionStart, place.quantity.start)))
      return `${previous.name}完成`;
    // 产量连续8年稳定在120万吨以上: what goes on
    const streak = previous.place.quantity.unitKind === 'time' ? /^(.{2,})连续/.exec(previous.name)?.[1] : undefined;
    return streak ?? previous.name;
  }
  return cleanName(input.heading).name || (previous?.name ?? '');
}
