import type { Profile } from '../contracts/profile.ts';
import { type WordIndex, wordIndex, wordsIn } from '../text/word-index.ts';

export interface GenreSource {
  readonly title: string | undefined;
  /** Front lines and body, in order. */
  readonly texts: readonly string[];
}

export interface Recognised {
  readonly profile: Profile;
  readonly score: number;
}

// A title word decides alone; words of the body must agree, and only a whole report has enough of them.
const ENOUGH = 1;
const WHOLE_REPORT = 800;
const LOOKED_AT = 60_000;

/** The profile with the best score, `generic` where none reaches far enough. */
export function recogniseGenre(source: GenreSource, profiles: readonly Profile[]): Recognised {
  const generic = profiles.find((profile) => profile.id === 'generic');
  if (generic === undefined) throw new Error('profiles must contain `generic`');
  // 某县人民政府2023年工作报告 is called as 某县人民政府工作报告 is.
  const title = (source.title ?? '')
    .replace(/\s+/g, '')
    .replace(/(?<=政府)(?:\d{4}|[一二三四五六七八九〇○零]{4})年度?(?=工作报告)/, '');
  const body = wordsIn(wordsOf(source.texts), bodyWords(profiles));
  let best: Recognised = { profile: generic, score: 0 };
  for (const profile of profiles) {
    const score = scoreOf(profile, title, body);
    if (score >= ENOUGH && score > best.score) best = { profile, score };
  }
  return best;
}

const indexes = new WeakMap<readonly Profile[], WordIndex>();

/** The words of all profiles that tell a genre by its body; the profiles are the same for every report of a run. */
function bodyWords(profiles: readonly Profile[]): WordIndex {
  const known = indexes.get(profiles);
  if (known !== undefined) return known;
  const words = wordIndex([...new Set(profiles.flatMap(({ recognise }) => recognise.body.map(([word]) => word)))]);
  indexes.set(profiles, words);
  return words;
}

/** The words of a whole report; a sentence or two are too little to tell. */
function wordsOf(texts: readonly string[]): string {
  const parts: string[] = [];
  let taken = 0;
  for (const text of texts) {
    if (taken >= LOOKED_AT) break;
    parts.push(text.slice(0, LOOKED_AT - taken));
    taken += text.length;
  }
  return taken < WHOLE_REPORT ? '' : parts.join('\n').replace(/[ 　]+/g, '');
}

function scoreOf(profile: Profile, title: string, body: ReadonlySet<string>): number {
  const { recognise } = profile;
  const titled = recognise.title.reduce(
    (best, [word, weight]) => (title.includes(word) ? Math.max(best, weight) : best),
    0,
  );
  const bodied = recognise.body.reduce((sum, [word, weight]) => (body.has(word) ? sum + weight : sum), 0);
  // Under a title that speaks for itself the body may only break ties.
  return titled > 0 ? titled + Math.min(bodied, 0.5) : bodied;
}
