import { Decimal } from '../../text/interval.ts';
import { fits, isLevel } from './candidates.ts';
import { between, type Figure, type Line, ownClause, sameSentence } from './line.ts';
import { coverage, isOtherWord } from './wording.ts';

/** How far from 100 the shares of a whole list may be together: one misprinted among several, or mere rounding. */
const FEW_OFF = new Decimal(15);
const ROUNDING = new Decimal(1);

/** What a bare 占x% is taken of, where no sum relation says it: the total before 其中, 总X, or the whole list. */
export function inferredWholes(line: Line, part: Figure, share: Figure): readonly (readonly string[])[] {
  const found = [totalBefore(line, part), namedTotal(line, part)].flatMap((whole) =>
    whole === undefined ? [] : [[whole.indicator.id]],
  );
  const list = shareList(line, share);
  return list.length > 1 ? [...found, list] : found;
}

/** `用水总量7.50亿立方米，其中农业5.31亿立方米，占70.8%`: the figure before 其中. */
export function totalBefore(line: Line, part: Figure): Figure | undefined {
  const levels = line.figures.filter((figure) => isLevel(figure.indicator) && figure.start <= part.start);
  return levels.slice(0, -1).findLast((whole, i) => {
    const next = levels[i + 1] as Figure;
    const opens = /其中|分为|包括|[，、]用于|按[^，。；]{1,6}分|^[^，。；\d]{0,12}中[，,的有]/.test(
      line.text.slice(whole.end, next.start),
    );
    return opens && sameUnit(whole, part) && sameSentence(line, whole, part);
  });
}

/** 专任教师2879人。专任教师中本科以上的2058人，占71.5%: what the part is picked from bears that name where it was counted before. */
export function possessor(line: Line, part: Figure): readonly (readonly string[])[] {
  const [, name] = PICKED_FROM.exec(ownClause(line, line.figures.indexOf(part))) ?? [];
  if (name === undefined) return [];
  const whole = line.figures.findLast(
    ({ indicator, end }) =>
      end <= part.start &&
      isLevel(indicator) &&
      indicator.baseUnit === part.indicator.baseUnit &&
      indicator.name.endsWith(name) &&
      !isOtherWord(indicator.name, name),
  );
  return whole === undefined ? [] : [[whole.indicator.id]];
}

const PICKED_FROM = /^([^\d]{2,12}?)(?:总?数)?(?:当中|(?<![其集])中(?![心小央间期学等医]))(?=.)/;

/** `总装机达9157万千瓦，新能源装机达4091万千瓦，占44.7%`. */
function namedTotal(line: Line, part: Figure): Figure | undefined {
  return line.figures.find((whole) => {
    if (whole.end > part.start || !isLevel(whole.indicator) || !sameUnit(whole, part)) return false;
    const named = /总(?!理|书记|部|体|经理)([^，。；]+)$/.exec(whole.indicator.name)?.[1] ?? '';
    return named.length > 1 && sameSentence(line, whole, part) && coverage(named, part.indicator.name) === 1;
  });
}

/** Larger figures of the same sentence and unit, which may be the whole without saying so, and the list of parts. */
export function largerNear(line: Line, part: Figure, share: Figure): readonly (readonly string[])[] {
  // 即办件713件，占比52%；网办1355件，占比95%: what follows with a share of its own is another part.
  const sibling = (figure: Figure): boolean =>
    figure.start > share.start && listed(line, share).some((one) => one.figure === figure);
  const larger = line.figures.filter(
    (figure) =>
      figure !== part &&
      isLevel(figure.indicator) &&
      sameUnit(figure, part) &&
      inSentence(line, figure, share) &&
      !sibling(figure),
  );
  return [...larger.map((figure) => [figure.indicator.id]), listedParts(line, share)];
}

/** 咨询5123件，占61.9%；投诉2046件，占24.7%……: the figures that a share follows, if the shares make up a whole. */
function shareList(line: Line, share: Figure): readonly string[] {
  const list = listed(line, share);
  const parts = list.map(({ figure }) => figure.indicator);
  const sum = list.reduce((total, { next }) => total.plus(next.indicator.value ?? 0), new Decimal(0));
  // One share may be the misprint: then the others still fit the sum of the parts.
  const fitting = list.filter(({ figure, next }) => fits(next.indicator, [figure.indicator], parts));
  const reach = list.length > 2 ? FEW_OFF : ROUNDING;
  const whole = sum.minus(100).abs().lte(reach) || (fitting.length > 0 && fitting.length >= list.length - 1);
  return whole ? parts.map(({ id }) => id) : [];
}

const listedParts = (line: Line, share: Figure): readonly string[] =>
  listed(line, share).map(({ figure }) => figure.indicator.id);

function listed(line: Line, share: Figure): readonly { figure: Figure; next: Figure }[] {
  return line.figures.flatMap((figure, i) => {
    const next = line.figures[i + 1];
    const follows = next?.indicator.kind === 'share' && /^[，,、]?占比?$/.test(between(line, figure, next));
    return next !== undefined && follows && isLevel(figure.indicator) && inSentence(line, figure, share)
      ? [{ figure, next }]
      : [];
  });
}

const sameUnit = (a: Figure, b: Figure): boolean => a.indicator.baseUnit === b.indicator.baseUnit;

const inSentence = (line: Line, figure: Figure, share: Figure): boolean =>
  figure.start < share.start ? sameSentence(line, figure, share) : sameSentence(line, share, figure);
