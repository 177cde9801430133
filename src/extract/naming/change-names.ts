import type { Figure, Place } from '../figures.ts';
import { changeAtEnd, GAP_WORDS, lastChange } from '../lexicon/change-words.ts';
import { cleanName } from './clean-name.ts';

export interface DerivedInput {
  readonly text: string;
  readonly region: string;
  /** The figures before this one, in order. */
  readonly figures: readonly Figure[];
  readonly figure: Figure;
  readonly place: Place;
}

const COMPARED =
  /(?:同比|环比|(?:比|较)(?:上年|去年|前年|上月|上季度?|上一年度?|[12]\d{3}年|“[一二三四五六七八九十]{1,2}五”|年初|[^，。；]{0,6}同期)(?:度|末|底|同期|时期|期间|年末)?(?:(?:当年)?(?:预算)?(?:决算|完成|执行|预算)数|预算)?的?|与[^，。；]{2,10}相比|按(?:可比|不变)价格?(?:计算)?|扣除价格因素[^，]*?|较[^，。；]{2,6}(?=(?:减少|降低|压减)[^，。；\d]{2})|年均(?=[增提上下降减])|超额完成|[一二三四五六七八九十两\d]年(?:间|来)?(?=净?[提增下降减])|预期(?=增长)|力争|确保|分别|总体|继续|(?<!可)再)/g;

/** Compared with a place or a mean, not with a time: those are taken out before. */
const THAN =
  /(?<![占同环对相])[比较]((?:全|国|省|市|县|区|州|面上|[东中西]部|周边|同类|城镇|农村|地区|GDP|规上|预期|目标)[^，。；、\d]{0,10}?)(?:分别)?(?<![提降减升])(高|低|快|慢)出?了?$/;

/** 比上年执行数, 较第七次人口普查时, with the change word behind already off: what is compared with. */
export const COMPARED_WITH =
  /(?<![占对同环之相可])(?:比|较)(?![例重值率赛大小好多快高为起])[^，。；、]{2,20}$|按?(?:可比|不变)(?:口径|价格?)(?:计算)?$/;

/** Names a change: what changes, and the word of change (地区生产总值增长). */
export function nameChange({ text, region, figures, figure, place }: DerivedInput): void {
  // 批次持平、人次下降31.7%: what stayed as it was is not what fell.
  const compared = region
    .replace(/^相[比较]，?/, '')
    .replace(COMPARED, '')
    .replace(/^.*持平、/, '');
  const differs = /^[，、]?([多少](?:[减免收支办发征付]|争取|完成|发放|投入|安排))$/.exec(compared)?.[1];
  if (differs !== undefined) {
    // 减免138万元，户均减免7200元，比上年多减21万元: only the whole is compared, not its mean.
    const whole = figures.findLast((f) => f.kind === 'achieved' && !/^[户人件日月]均/.test(f.name));
    figure.name = (whole?.name ?? '') + differs;
    if (whole !== undefined) figure.of = figures.indexOf(whole);
    return;
  }
  const than = THAN.exec(compared);
  if (than !== null) {
    // 比全国平均水平高1.2个百分点 is said like 高于全国平均水平.
    const wording = `${than[2]}于${than[1]}`;
    nameGap(`${than[2]}于`, { text, region: compared.slice(0, than.index) + wording, figures, figure, place });
    return;
  }
  const gap = GAP_WORDS.find((word) => region.includes(word));
  if (gap !== undefined) {
    nameGap(gap, { text, region, figures, figure, place });
    return;
  }
  const beyond = /^(.{2,}?)超(?:过|出)?((?:国家|全国|全省|全市|省|市|年度|预期|考核|计划|平均)[^，。；]{0,8})$/.exec(
    region,
  );
  const level = previousLevel(figures, figure);
  if (beyond === null && /^[，、]?超/.test(region) && /(?:任务|目标|计划)$/.test(region) && level !== undefined) {
    figure.name = level.name + region.replace(/^[，、]/, '');
    return;
  }
  if (beyond !== null && changeAtEnd(region) === undefined) {
    figure.name = region.replace(/^.*?，/, '');
    return;
  }
  const change =
    changeAtEnd(compared) ?? changeAtEnd(region) ?? lastChange(text.slice(place.clauseStart, place.quantity.start));
  const listed = compared.replace(/[\s、和及与]/g, '') === '';
  const previous = figures.at(-1);
  const word = text.startsWith('翻', place.quantity.start)
    ? '翻番'
    : (change?.word ?? (listed ? wordOf(previous) : '同比'));
  const bare =
    change !== undefined && compared.trimEnd().endsWith(change.word)
      ? compared.trimEnd().slice(0, -change.word.length).replace(COMPARED_WITH, '')
      : compared.replace(/(?:达到|达|为|了)\s*$/, '');
  const { name } = cleanName(bare.replace(/(?:上升|提高|增长|下降|减少|降低)?(?:幅度|了)?$/, ''));
  const base = baseFigure(text, figures, figure);
  // 比上年实际增长4%，名义增长5%: how it was reckoned, not what
  const reckoned = /^(?:名义|实际|同口径|可比)$/.test(name) ? name : '';
  const own = name !== '' && reckoned === '' && !/^(?:批次|人次)$/.test(name);
  if (base !== undefined && !own) figure.of = base.index;
  const against = /(?:与|比|较)[^，。；]{2,12}(?:相比)?/.exec(region)?.[0] ?? '';
  const compare = against.endsWith(word) ? against.slice(0, against.length - word.length) : against;
  if (!own && base === undefined && previous !== undefined && word !== '' && previous.name.endsWith(word)) {
    // …能耗下降3.6%，超额完成下降2.5%的年度目标
    figure.name = previous.name;
    return;
  }
  // 债券20亿元、占全省比例提高1.8个百分点
  const part = own && /^占/.test(name) && previous !== undefined && sameSentence(previous, figure) ? previous.name : '';
  if (part !== '') {
    figure.name = (/占比$/.test(part) ? part : part + name) + word;
    return;
  }
  const of = own ? name : (base?.figure.name.replace(/^(?:上年|去年|上月|上周|上季度|上半年)/, '') ?? compare);
  figure.name = of + reckoned + (of.endsWith(word) || name.startsWith(word) ? '' : word);
}

const previousLevel = (figures: readonly Figure[], figure: Figure): Figure | undefined =>
  figures.findLast((f) => !f.change && f.kind !== 'rate' && f.kind !== 'share' && sameSentence(f, figure));

export const sameSentence = (a: Figure, b: Figure): boolean => a.place.sentence.index === b.place.sentence.index;

const wordOf = (figure: Figure | undefined): string => lastChange(figure?.name ?? '')?.word ?? '';

/** A gap to a target or an average: 增速高于全省平均水平. */
function nameGap(gap: string, { region, figures, figure }: DerivedInput): void {
  const beside = /[与和][^，。；]{2,12}$/.exec(region.slice(0, region.lastIndexOf(gap)));
  const at = beside?.index ?? region.lastIndexOf(gap);
  const { name } = cleanName(region.slice(0, at));
  const level = figure.place.quantity.unitKind === 'ratio' ? undefined : previousLevel(figures, figure);
  figure.name =
    (name === '' ? (level?.name ?? comparedFigure(figures)) : name) + region.slice(at).replace(/[\s约近了]+$/, '');
}

/** What a gap is a gap of: the growth or the rate printed before it. */
export function comparedFigure(figures: readonly Figure[]): string {
  const change = figures.findLast((f) => f.kind === 'change_pct' || f.kind === 'rate' || f.kind === 'share');
  const word = lastChange(change?.name ?? '')?.word;
  return word !== undefined && change?.kind === 'change_pct'
    ? `${change.name.slice(0, -word.length)}增速`
    : (change?.name ?? '');
}

/** What a bracket breaks down, and what a rate is measured against (为年初预算19亿元的102%), is not spoken of further. */
export function isAside({ place }: Figure, figure: Figure, text: string): boolean {
  if (place.bracket >= 0 && place.bracket !== figure.place.bracket) return true;
  return /^\s*的\s*[\d.０-９．]+\s*[%％倍]/.test(text.slice(place.quantity.end, place.quantity.end + 16));
}

/** 日均169件 behind 受理5236件: what is compared is the whole. */
function isMean({ name, place }: Figure, figures: readonly Figure[]): boolean {
  const of = /^(?:[日月周]均|平均每[日月周天])(.+)$/.exec(name)?.[1];
  return of !== undefined && figures.some((f) => f.name === of && f.place.sentence.index === place.sentence.index);
}

const LEVEL: ReadonlySet<string> = new Set(['achieved', 'target']);

/** The figure that a bare 增长5% speaks of. */
function baseFigure(
  text: string,
  figures: readonly Figure[],
  figure: Figure,
): { figure: Figure; index: number } | undefined {
  const points = figure.place.quantity.unit === '个百分点';
  const wanted = (f: Figure): boolean =>
    points
      ? f.kind === 'rate' ||
        f.kind === 'share' ||
        (f.kind === 'prior' && f.place.quantity.unitKind === 'ratio') ||
        (f.kind === 'change_pct' && f.place.quantity.unitKind === 'ratio')
      : f.kind === 'achieved' || (f.kind === 'target' && f.place.quantity.unitKind !== 'ratio') || f.kind === 'prior';
  for (let index = figures.length - 1; index >= 0; index--) {
    const candidate = figures[index] as Figure;
    if (candidate.place.sentence.index < figure.place.sentence.index - 1) return undefined;
    if (candidate.kind === 'prior' && LEVEL.has(figures[index - 1]?.kind ?? '') && !points) continue;
    // 比上年减少2万元、下降6%: both are changes of the level before
    if (candidate.kind === 'target' && candidate.change) continue;
    if (isAside(candidate, figure, text) || isMean(candidate, figures)) continue;
    if (wanted(candidate)) return { figure: candidate, index };
  }
  return undefined;
}
