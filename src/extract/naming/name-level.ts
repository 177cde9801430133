import type { Figure, Place } from '../figures.ts';
import { ACTS, borrowedName } from './borrowed-names.ts';
import { cleanName } from './clean-name.ts';
import type { Naming } from './naming-input.ts';
import { nounAfter, opensWithPredicate, phraseBehind } from './noun-after.ts';
import { nounBehind } from './noun-behind.ts';
import { statementBehind } from './statement-behind.ts';
import { streakName } from './streak-name.ts';

/** A level or a rate that is to be named. */
interface Level {
  readonly input: Naming;
  readonly figure: Figure;
  /** Its own words before the number. */
  readonly region: string;
  /** Where the text behind the number begins. */
  readonly after: number;
  /** The figures before it. */
  readonly figures: readonly Figure[];
}

interface Named {
  readonly name: string;
  /** How far the text behind the number was used, if it was. */
  readonly end?: number;
}

/** One way to find a name; `own` is what the words before the number name. Undefined where it does not apply. */
type Way = (level: Level, own: string) => Named | undefined;

/** Names a level or a rate; empty where its clause names nothing. */
export function nameLevel(level: Level): Named {
  const { input, figure, region, after } = level;
  const { quantity, sentence } = figure.place;
  if (quantity.named !== undefined) return { name: quantity.named };
  // 由现场检查30次和远程检查12次组成: what it is made up of
  const madeUp = region.includes('由') && /^[^，。；]*(?:组成|构成)/.test(input.text.slice(after, sentence.end));
  const { name: own } = cleanName(madeUp ? region.replace(/^.*由/, '') : region);
  for (const way of WAYS) {
    const named = way(level, own);
    if (named !== undefined) return named;
  }
  return { name: own };
}

const AMOUNTS = new Set(['投资', '总投资', '规模', '总规模', '总额', '概算', '总概算', '年度投资', '计划投资']);
const REACHING = new Set(['惠及', '覆盖', '受益', '带动', '服务']);

/** 完成投资68.4亿元，占年度计划66亿元的103.6% */
const shareOfFigure: Way = ({ input: { text }, figure: { place }, region, figures }) => {
  if (place.quantity.unitKind !== 'ratio' || region !== '的') return undefined;
  const said = text.slice(place.clauseStart, place.quantity.start);
  if (!/占|(?:为|完成|达到?)(?=[^，。；\d]{0,8}(?:预算|计划|目标|任务))/.test(said)) return undefined;
  const part = figures.findLast(
    (f) =>
      f.place.quantity.end <= place.clauseStart &&
      f.kind !== 'rate' &&
      (f.place.bracket < 0 || f.place.bracket === place.bracket),
  );
  const name = part?.name ?? '';
  const of = figures.at(-1)?.name ?? '';
  return { name: `${name}占${of.startsWith(name) ? of.slice(name.length) : of}` };
};

/** 惠及2.18万户居民: what is reached stands behind. */
const whatIsReached: Way = ({ input, figure, region, after }, own) =>
  REACHING.has(own) ? nounBehind(input, figure, region, own, after) : undefined;

/** 总投资120亿元的植保项目: whose it is stands behind. */
const whoseItIs: Way = ({ input: { text }, figure: { place }, after }, own) => {
  if (place.quantity.unitKind !== 'money' || !AMOUNTS.has(own)) return undefined;
  const whose = /^的([^，。；、\d]{2,20})/.exec(text.slice(after, place.tailEnd))?.[1];
  return whose === undefined ? undefined : { name: phraseBehind(whose) + own };
};

const borrowed: Way = ({ input: { text }, figure, region, figures }, own) => {
  const name = borrowedName(figure, region, own, figures, text);
  return name === undefined ? undefined : { name };
};

/** 126批1904人次, 326处4.18万平方米: two measures of one thing. */
const secondMeasure: Way = ({ input: { text }, figure: { place }, figures }, own) => {
  const previous = figures.at(-1);
  if (own !== '' || previous === undefined || place.regionStart < previous.place.quantity.end) return undefined;
  if (!/^\s?$/.test(text.slice(previous.place.quantity.end, place.quantity.start))) return undefined;
  const area = /平方|亩|公顷/.test(place.quantity.unit) && !previous.name.endsWith('面积');
  return { name: previous.name + (area ? '面积' : '') };
};

/** 占审结数168件的31.5%: the count is that of the whole. */
const shareOfWhole: Way = ({ figure: { place }, region, figures }, own) => {
  if (!/^占/.test(own) || figures.length === 0 || !/^[，、]?(?:合计|共|总计)?占/.test(region)) return undefined;
  const whole = own.replace(/的$/, '');
  return { name: place.quantity.unitKind === 'ratio' ? (lastLevel(figures)?.name ?? '') + whole : whole.slice(1) };
};

/** 产量连续8年…: how long it has gone on. */
const streak: Way = ({ input: { text }, figure: { place }, region, after }) =>
  region.endsWith('连续') ? { name: streakName(text, region, after, place) } : undefined;

/** 15个竣工投用、21个加快建设: what became of them. */
const whatBecame: Way = (level) => {
  const { text } = level.input;
  return opensWithPredicate(text.slice(level.after, level.figure.place.tailEnd)) ? statement(level) : undefined;
};

/** 84户163人脱贫人口: two counts of what stands behind the second. */
const firstOfTwo: Way = ({ input, figure: { place }, after }, own) => {
  if (place.quantity.unitKind === 'ratio' || (own !== '' && !REACHING.has(own) && !ACTS.has(own))) return undefined;
  const next = input.places.find(({ quantity }) => quantity.start === after);
  const both = next === undefined ? undefined : bothCount(input, next);
  return both === undefined ? undefined : { name: own + both };
};

const whatStandsBehind: Way = (level, own) =>
  nounBehind(level.input, level.figure, level.region, own, level.after) ?? statement(level);

/** 合计12件: at the head of a clause that names nothing else. */
const total: Way = ({ input: { text }, figure: { place }, region }, own) => {
  const name = own === '' ? /合计|总计|共计/.exec(region)?.[0] : undefined;
  return name !== undefined && /[，；、。]/.test(text[place.clauseStart - 1] ?? '') ? { name } : undefined;
};

/** The first that applies names the figure. */
const WAYS: readonly Way[] = [
  shareOfFigure,
  whatIsReached,
  whoseItIs,
  borrowed,
  secondMeasure,
  shareOfWhole,
  streak,
  whatBecame,
  firstOfTwo,
  whatStandsBehind,
  total,
];

/** What is said behind a count, as its name. */
function statement({ input: { text }, figure: { place }, region, after }: Level): Named | undefined {
  if (place.quantity.unitKind !== 'count') return undefined;
  const closes = /^(?:[，。；]|$|、\d)/.test(text.slice(place.tailEnd, place.tailEnd + 2));
  const name = statementBehind(region, text.slice(after, place.tailEnd), closes);
  return name === undefined ? undefined : { name, end: place.tailEnd };
}

/** The noun behind the second of two figures that follow each other at once. */
function bothCount({ text, segmenter }: Naming, next: Place): string | undefined {
  if (next.quantity.unitKind === 'ratio') return undefined;
  const noun = nounAfter(text.slice(next.quantity.end, next.tailEnd), segmenter);
  return noun.sure ? noun.name : undefined;
}

function lastLevel(figures: readonly Figure[]): Figure | undefined {
  return figures.findLast(
    (f) => f.kind === 'achieved' || f.kind === 'rate' || (f.kind === 'target' && f.place.quantity.unitKind !== 'ratio'),
  );
}
