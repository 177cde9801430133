import { gazetteer, type Place } from '../language/gazetteer.ts';
import type { Notice } from '../model/notice.ts';
import { findMentions, type Mentions } from './place-mentions.ts';

export interface PlaceSource {
  readonly issuer: string | undefined;
  /** Title, subtitle, delivery line and signature. */
  readonly headLines: readonly string[];
  readonly body: readonly string[];
}

export interface ResolvedPlace {
  readonly place: Place;
  readonly parents: readonly Place[];
}

export interface PlaceResult {
  readonly found?: ResolvedPlace;
  readonly notice?: Notice;
}

const NAMES =
  /[一-鿿]{1,12}?(?:特别行政区|自治区|自治州|自治县|自治旗|地区|林区|街道|苏木|州(?![省市县区镇乡])|省|市|盟|县|旗|区|镇|乡)/g;

/** The place a report is from: the one its issuer is named by, told apart by the other places it names. */
export function resolvePlace(source: PlaceSource): PlaceResult {
  const mentionsOf = (): Mentions => findMentions([...source.headLines, ...source.body]);
  const name = source.issuer === undefined ? undefined : ownName(source.issuer);
  if (name !== undefined) return byName(name, source, mentionsOf);
  const self = selfLevel(source.body);
  if (source.issuer !== undefined || self === undefined) return {};
  return byMentions(self, mentionsOf());
}

/** 枞石县柘浦镇人民政府 → 柘浦镇; undefined where no place is named (我局, 国务院). */
function ownName(issuer: string): string | undefined {
  // 某市统计局 国家统计局某某调查队: the last body that is named by a place.
  return issuer
    .split(' ')
    .map((body) => placeNames(body).at(-1))
    .findLast((name) => name !== undefined);
}

/** Names of places at the head of a body's name, outer first; known names win over the shortest cut. */
function placeNames(body: string): string[] {
  const { named, townships } = gazetteer();
  const names: string[] = [];
  let rest = body.replace(/^中共|^中国共产党/, '');
  while (rest !== '') {
    const known = longestKnown(rest, (name) => named(name).length > 0 || townships(name).length > 0);
    NAMES.lastIndex = 0;
    const match = known ?? NAMES.exec(rest)?.[0];
    // 国家统计局某州调查队 is named by no place at its head.
    if (match === undefined || !rest.startsWith(match) || match.includes('局')) break;
    names.push(match);
    // 某区人民政府某街道办事处
    rest = rest.slice(match.length).replace(/^人民政府(?=.)/, '');
  }
  return names;
}

function longestKnown(text: string, isKnown: (name: string) => boolean): string | undefined {
  for (let length = Math.min(12, text.length); length >= 2; length -= 1) {
    if (isKnown(text.slice(0, length))) return text.slice(0, length);
  }
  return undefined;
}

function byName(name: string, source: PlaceSource, mentionsOf: () => Mentions): PlaceResult {
  const { named, rooted, townships } = gazetteer();
  const full = [...named(name), ...townships(name)];
  // 宁夏 or 凉山州 stand for the full name.
  const candidates =
    full.length > 0 ? full : rooted(name.replace(/[省市州盟]$/, '')).filter((place) => place.level !== 'county');
  if (candidates.length === 0) return { notice: unknown(name) };
  const stated = placeNames(source.issuer ?? '').slice(0, -1);
  const fitting = candidates.filter((place) => stated.every((parent) => lies(place, parent)));
  const only = fitting.length === 1 ? (fitting[0] as Place) : undefined;
  // Reading the whole report for places is dear, and only tells alike names apart.
  if (only !== undefined && only.level !== 'township') return foundAt(only);
  const mentions = mentionsOf();
  const supported = fitting.filter((place) => support(place, mentions) > 0);
  // A township's name alone proves little: no other superior may be named, and another place should agree.
  // Short names are given again and again; a long one that stands once in the gazetteer is that place.
  const doubtful = only !== undefined && (only.root.length < 3 || namesSuperior(source.body));
  const contradicted = supported.length === 0 && doubtful;
  const best = only === undefined ? clearBest(supported, mentions) : contradicted ? undefined : only;
  if (best === undefined) return { notice: ambiguous(name, candidates.length) };
  return foundAt(best);
}

const foundAt = (place: Place): PlaceResult => ({ found: { place, parents: gazetteer().parents(place) } });

// 在沔陵县委、县政府的坚强领导下: a superior by name; 县委 alone names none.
const SUPERIOR = /[^一-鿿]?(?:在|向|和|与|经|受|由|、|，|。|^)([一-鿿]{2,4}[县区市旗])(?:委|人民政府|政府|司法局)/;

const namesSuperior = (body: readonly string[]): boolean =>
  body.slice(0, 20).some((text) => {
    const name = SUPERIOR.exec(text)?.[1];
    return name !== undefined && !/[省市我全本该各和与及]/.test(name.slice(0, -1));
  });

const lies = (place: Place, parent: string): boolean =>
  gazetteer()
    .parents(place)
    .some((p) => p.name === parent || p.root === parent);

/** How much the report speaks of the places around this one; the nearer, the more it tells. */
function support(place: Place, mentions: Mentions): number {
  const weight = { province: 1, prefecture: 3, county: 6, township: 0 };
  return gazetteer()
    .parents(place)
    .reduce((sum, parent) => sum + Math.min(mentions.count(parent), 5) * weight[parent.level], 0);
}

function clearBest(places: readonly Place[], mentions: Mentions): Place | undefined {
  const ranked = places.map((place) => ({ place, score: support(place, mentions) })).sort((a, b) => b.score - a.score);
  const [first, second] = ranked;
  if (first === undefined) return undefined;
  return second === undefined || first.score >= second.score * 1.5 ? first.place : undefined;
}

type SelfLevel = 'city' | 'prefecture' | 'province';

/** What the speaker calls the government: 代表市人民政府, 代表州人民政府, 代表行署. */
function selfLevel(body: readonly string[]): SelfLevel | undefined {
  const opening = body.slice(0, 4).join('\n');
  if (/代表市(?:人民)?政府/.test(opening)) return 'city';
  if (/代表州(?:人民)?政府|代表行署|代表盟/.test(opening)) return 'prefecture';
  if (/代表(?:省|自治区)(?:人民)?政府/.test(opening)) return 'province';
  const text = body.slice(0, 30).join('\n');
  const count = (word: string): number => text.split(word).length - 1;
  const city = count('全市') + count('我市');
  const prefecture = count('全州') + count('我州') + count('全盟');
  if (Math.max(city, prefecture) >= 3) return city > prefecture ? 'city' : 'prefecture';
  // 居全省第2位 stands in every city's report; it tells only where nothing else does.
  return count('全省') + count('我省') + count('全自治区') >= 5 ? 'province' : undefined;
}

/** The place that a report which names no issuer speaks of most, together with the places inside it. */
function byMentions(self: SelfLevel, mentions: Mentions): PlaceResult {
  const scored = mentions.places
    .filter((place) => fitsSelf(place, self))
    .map((place) => ({ place, score: weightOf(place, mentions) }));
  scored.sort((a, b) => b.score - a.score);
  const [first, second] = scored;
  if (first === undefined || first.score < 6) return {};
  if (second !== undefined && first.score < second.score * 1.5) return { notice: ambiguous(first.place.name, 2) };
  return foundAt(first.place);
}

function fitsSelf(place: Place, self: SelfLevel): boolean {
  if (self === 'province') return place.level === 'province';
  const isCity = place.name.endsWith('市');
  if (self === 'prefecture') return place.level === 'prefecture' && !isCity;
  return isCity;
}

/** Its own mentions, and each place inside it that is named. */
function weightOf(place: Place, mentions: Mentions): number {
  const prefix = place.level === 'province' ? place.code.slice(0, 2) : place.code.slice(0, 4);
  const inside = mentions.places.filter(
    (other) =>
      other.code !== place.code &&
      place.level !== 'county' &&
      other.level === 'county' &&
      other.code.startsWith(prefix),
  );
  return mentions.count(place) + Math.min(inside.length, 12) * 2;
}

const unknown = (name: string): Notice => ({ code: 'place-unknown', level: 'info', data: { name } });

const ambiguous = (name: string, candidates: number): Notice => ({
  code: 'place-ambiguous',
  level: 'info',
  data: { name, candidates },
});
