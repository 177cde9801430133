import type { Figure } from '../figures.ts';

/** Names this short say what was done or measured, and leave open of what. */
const SHORT = 4;
/** A longer one is a clause that was not understood. */
const OPENER = 10;

/**
 * 中职2所，招生400人；高中6所，招生900人: a short name that a sentence uses twice for the same unit is told apart by the
 * figure that opens its stretch. Changes the figures in place.
 */
export function tellApart(text: string, figures: Figure[]): void {
  const twice = new Set<Figure>();
  const seen = new Map<string, Figure>();
  for (const figure of figures) {
    const { quantity, sentence } = figure.place;
    if (figure.name.length < 2 || figure.name.length > SHORT || !isLevel(figure)) continue;
    // 投资5亿元实施搬迁，投资2亿元改造…: what it is of stands behind
    if (!CLOSES.test(text.slice(quantity.end, quantity.end + 3))) continue;
    const key = `${sentence.index}/${figure.name}/${quantity.unit}/${figure.kind}`;
    const other = seen.get(key);
    if (other === undefined) seen.set(key, figure);
    else twice.add(other).add(figure);
  }
  if (twice.size === 0) return;
  const names = new Map<Figure, string>();
  figures.forEach((figure, k) => {
    if (!twice.has(figure)) return;
    const opener = openerOf(text, figures, k, twice)?.name.replace(COUNT, '') ?? '';
    if (opener.length >= 2) names.set(figure, opener + figure.name);
  });
  for (const [figure, name] of names) figure.name = name;
}

const CLOSES = /^(?:左右|以上|以内|以下)?(?:[，、；。：,;（）()\s和与及]|$)/;

/** 低保人数1200人，低保金90万元: the measure is no part of what is measured. */
const COUNT = /(?:播种面积|面积|总?人数|总?户数|总数|数量)$/;
/** What measures a thing and is none itself. */
const MEASURES = /(?:额|率|金|标准|收入|产量|产值)$/;

const isLevel = ({ kind, place }: Figure): boolean =>
  (kind === 'achieved' || kind === 'target') && place.quantity.unitKind !== 'ratio';

/** The nearest figure before in the same stretch (no ； between) that has a name and a unit of its own. */
function openerOf(text: string, figures: readonly Figure[], k: number, twice: ReadonlySet<Figure>): Figure | undefined {
  const figure = figures[k] as Figure;
  for (let at = k - 1; at >= 0; at--) {
    const before = figures[at] as Figure;
    if (before.place.sentence.index !== figure.place.sentence.index) return undefined;
    if (/[；：（）]/.test(text.slice(before.place.quantity.end, figures[at + 1]?.place.quantity.start)))
      return undefined;
    if (!isLevel(before)) return undefined;
    if (twice.has(before) || before.place.quantity.unitKind === 'money' || MEASURES.test(before.name)) continue;
    const own =
      before.place.quantity.unit !== figure.place.quantity.unit &&
      before.name.length >= 2 &&
      before.name.length <= OPENER;
    return own && !before.name.includes(figure.name) ? before : undefined;
  }
  return undefined;
}
