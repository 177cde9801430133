import type { IndicatorKind } from '../model/indicator.ts';
import { wordIndex } from '../text/word-index.ts';
import type { CanonicalIndicator } from './lexicon/canonical-indicator.ts';
import { LIGHT_VERBS } from './lexicon/light-verbs.ts';
import { stripScale } from './lexicon/units.ts';

/** Every known indicator under every name that reports give it; one look-up a name. */
export interface IndicatorCatalog {
  readonly entries: readonly CanonicalIndicator[];
  readonly byName: ReadonlyMap<string, readonly CanonicalIndicator[]>;
}

/** What is known of a figure whose canonical id is asked for. */
export interface NamedFigure {
  readonly name: string;
  readonly unit: string;
  readonly kind: IndicatorKind;
}

export function catalogOf(entries: readonly CanonicalIndicator[]): IndicatorCatalog {
  const byName = new Map<string, CanonicalIndicator[]>();
  for (const entry of entries) {
    for (const key of new Set(entry.names.map(nameKey))) byName.set(key, [...(byName.get(key) ?? []), entry]);
  }
  return { entries, byName };
}

/** What two names must share to be the same name: no quotes, brackets, blanks or marks of footnotes. */
export const nameKey = (name: string): string =>
  DECORATED.test(name) ? name.replace(FOOTNOTE, '').replace(/[“”"‘’《》（）()\s·]/g, '') : name;

/**
 * The canonical id of a figure by its name, unit and kind; undefined where none is known: never forced.
 * `places` are the names of the report's own place, which reports set before the name (青溪县生产总值).
 */
export function canonicalId(
  catalog: IndicatorCatalog,
  { name, unit, kind }: NamedFigure,
  places: readonly string[] = [],
): string | undefined {
  const base = stripScale(unit);
  const isRatio = base === '%' || base === '个百分点' || base === '倍';
  if (kind === 'change_abs' && !isRatio) return undefined;
  const known = lookUp(catalog, nameKey(name), base);
  if (kind === 'share') return known?.units.includes('%') ? known.id : undefined;
  if (known !== undefined) return kind === 'change_pct' && !known.changeIsItself ? `${known.id}_growth` : known.id;
  const changeable = kind === 'change_pct' || kind === 'change_abs' || (kind === 'target' && isRatio);
  for (const candidate of readings(name, places)) {
    const measure = changeable ? candidate.replace(CHANGE, '') : candidate;
    const isChange = kind === 'change_pct' || measure !== candidate;
    const entry = isChange ? changed(catalog, measure, isRatio) : lookUp(catalog, measure, base);
    if (entry !== undefined) return isChange && !entry.changeIsItself ? `${entry.id}_growth` : entry.id;
  }
  return undefined;
}

/** The names that a figure's name may stand for: as printed, without remarks, without its place, without 完成 and the like. */
function* readings(given: string, places: readonly string[]): Generator<string> {
  // Output is always compared in constant prices; 收入实际增长 is something else than 收入增长.
  const name = OUTPUT.test(given) ? given.replace(/实际(?=增长)/, '') : given;
  const whole = nameKey(name);
  yield whole;
  const plain = nameKey(name.replace(REMARK, ''));
  if (plain !== whole) yield plain;
  const without = withoutPlace(plain, places);
  if (without !== plain) yield without;
  const core = without.replace(LEAD, '').replace(TAIL, '').replace(CHANGE_LEAD, '$1');
  if (core !== without) yield core;
  // 开展培训, 召开会议
  const verb = LIGHT.from(core).find((word) => core.startsWith(word) && core.length > word.length + 1);
  if (verb !== undefined) yield core.slice(verb.length);
}

function withoutPlace(name: string, places: readonly string[]): string {
  let rest = name.replace(LEAD, '');
  for (const place of places) {
    if (rest.startsWith(place) && rest.length > place.length + 1) rest = rest.slice(place.length);
  }
  return rest.replace(SCOPE, '');
}

const lookUp = (catalog: IndicatorCatalog, key: string, unit: string): CanonicalIndicator | undefined =>
  catalog.byName.get(key)?.find(({ units }) => units.includes(unit));

/** The indicator that a change is a change of; its own unit is not printed with the change. */
const changed = (catalog: IndicatorCatalog, key: string, isRatio: boolean): CanonicalIndicator | undefined =>
  isRatio ? catalog.byName.get(key)?.[0] : undefined;

const LIGHT = wordIndex([...LIGHT_VERBS].sort((a, b) => b.length - a.length));
const OUTPUT = /生产总值|GDP|增加值/;
const FOOTNOTE = /[[〔【]\d{1,2}[\]〕】]|[①-⑳⑴-⒇¹²³⁴-⁹]/g;
/** Any of the marks that a key leaves out; nearly every name is plain. */
const DECORATED = /[[〔【①-⑳⑴-⒇¹²³⁴-⁹“”"‘’《》（）()\s·]/;
const REMARK = /[（(][^（）()]*[）)]/g;
const SCOPE =
  /^(?:全[国省市州盟区县旗镇乡](?:域)?|我[省市州盟区县旗镇乡]|[省市州区县]级|[省市州区县]本级|自治[区州县旗]|地区(?!生产))(?=.{2})/;
const LEAD = /^(?:(?:(?:19|20)\d\d年[末底度]?|年末|全年|年内|累计|预计|实现|完成|实际|达到|地方(?=财政))(?=.{3}))+/;
const TAIL =
  /(?<=.{3})(?:(?:预计|累计)?(?:执行数|完成数|决算数|预算数|执行|完成|实现|达到|达|为)|预计|安排数?|合计|总计|总量)$/;
/** 年均增长 is no growth over the year before, 实际增长 none in current prices: they keep their words and find no id. */
const CHANGE =
  /(?:同比|环比|名义|可比|同口径|按可比价格?(?:计算)?|按不变价格?(?:计算)?|比(?:上|去)年|较(?:上|去)年)*(?:增长速度|增长率?|下降|提高|上升|减少|增加|上涨|降低|回落|涨幅|增速|增幅|降幅)$/;
/** 地区生产总值预计增长: the word before the change says nothing of the measure. */
const CHANGE_LEAD = /(?:预计|完成|实现)(增长|下降|上升|增加|减少)$/;
