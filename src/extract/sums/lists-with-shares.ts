import { Decimal } from 'decimal.js';
import type { Figure } from '../figures.ts';
import { type Item, mayAdd } from './items.ts';
import { type LocalSum, wholeSum } from './local-sum.ts';

type Items = readonly (Item | undefined)[];

/** ；分级次看，: the same total is divided anew. */
const ANEW = /[；。][按从分][^，。；]{1,10}(?:看|分|统计|划分)[，,：:]/;

const gapOf = (text: string, a: Item, b: Item): string =>
  text.slice(a.figure.place.quantity.end, b.figure.place.quantity.start);

/** A part and the share of the total that is printed behind it. */
interface SharedPart {
  readonly part: Item;
  readonly share: Figure;
}

/**
 * 支出12.4亿元，其中基本支出8.2亿元、占66.1%，项目支出4.2亿元、占33.9%: where each part has its share and the shares come to 100, the parts are
 * all there is, whatever their amounts say.
 */
export function listsWithShares(
  text: string,
  figures: readonly Figure[],
  items: Items,
  known: readonly LocalSum[],
): LocalSum[] {
  return runsOf(text, figures, items).flatMap((run) => {
    const [first] = run;
    const nearest = first === undefined ? undefined : wholeBefore(text, items, first.part);
    const whole =
      nearest === undefined || first === undefined ? nearest : divided(text, items, nearest, first.part, known);
    if (whole === undefined || run.length < 2 || !isAll(run)) return [];
    return [
      wholeSum(
        whole,
        run.map(({ part }) => part),
        'shares',
      ),
    ];
  });
}

/** Parts with their shares, one behind the other within a sentence, no other level between them. */
function runsOf(text: string, figures: readonly Figure[], items: Items): SharedPart[][] {
  const runs: SharedPart[][] = [];
  let run: SharedPart[] = [];
  let part: Item | undefined;
  const close = (): void => {
    if (run.length > 0) runs.push(run);
    run = [];
    part = undefined;
  };
  figures.forEach((figure, k) => {
    const item = items[k];
    const last = run.at(-1)?.part;
    if (last !== undefined && figure.place.sentence.index !== last.figure.place.sentence.index) close();
    if (item !== undefined && figure.kind !== 'prior') {
      // A level without a share of its own ends the list, and may be the total of the next.
      const other = last !== undefined && (!mayAdd(item, last) || ANEW.test(gapOf(text, last, item)));
      if (part !== undefined || other) close();
      part = item;
    } else if (part !== undefined && isShare(text, figure) && figure.place.bracket === part.figure.place.bracket) {
      run.push({ part, share: figure });
      part = undefined;
    }
  });
  close();
  return runs;
}

/** 占66.1%, no 占GDP的…: a share of the total that the list divides. */
const isShare = (text: string, { kind, place }: Figure): boolean =>
  kind === 'share' &&
  place.quantity.unit === '%' &&
  /占(?:比|总[^，。；、]{0,8}的?|[^，。；、]{0,12}总[^，。；、]{0,4}的?)?[为达]?(?:到)?\s*$/.test(
    text.slice(place.regionStart, place.quantity.start),
  );

/** Whether the shares come to 100 within what their last places leave open. */
function isAll(run: readonly SharedPart[]): boolean {
  const shares = run.map(({ share }) => share.place.quantity);
  const sum = shares.reduce((all, { value }) => all.plus(value), new Decimal(0));
  const open = shares.reduce((all, { step }) => all.plus(step), new Decimal(0)).div(2);
  return sum.minus(100).abs().lte(open);
}

/** The nearest level of the class before the list, in its sentence or the one before. */
function wholeBefore(text: string, items: Items, first: Item): Item | undefined {
  const { sentence, bracket } = first.figure.place;
  return items.findLast(
    (item): item is Item =>
      item !== undefined &&
      item.index < first.index &&
      item.figure.kind !== 'prior' &&
      mayAdd(item, first) &&
      (item.figure.place.bracket < 0 || item.figure.place.bracket === bracket) &&
      sentence.index - item.figure.place.sentence.index <= 1 &&
      !/^的[\d.]+[%％]/.test(text.slice(item.figure.place.quantity.end, item.figure.place.quantity.end + 12)),
  );
}

/** 分性质看，甲5.1亿元，乙4.6亿元；分级次看，丙3.9亿元…: a second division is of the total of the first, not of its last part. */
function divided(text: string, items: Items, nearest: Item, first: Item, known: readonly LocalSum[]): Item {
  if (!ANEW.test(gapOf(text, nearest, first))) return nearest;
  const other = known.find((sum) => sum.complete && sum.parts.includes(nearest.index));
  return (other?.whole === undefined ? undefined : items[other.whole]) ?? nearest;
}
