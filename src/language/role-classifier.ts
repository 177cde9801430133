import { readFileSync } from 'node:fs';
// The whole of `natural` would load database drivers that nothing here needs.
import natural from 'natural/lib/natural/classifiers/index.js';
import { dataFile } from './data-files.ts';

/** A heading whose role is known; `-` where it has none. */
export interface LabelledHeading {
  readonly genre: string;
  readonly role: string;
  readonly heading: string;
}

export interface RoleClassifier {
  /** The role that the heading's wording makes likely in this genre; undefined where it is not sure enough. */
  classify(genre: string, heading: string): string | undefined;
}

const NO_ROLE = '-';
/** Least probability of the likeliest role. A wrong role hides a missing section; no role is looked at again. */
const SURE = 0.9;
/** Least share of the heading's letter pairs that were seen in examples at all. */
const FAMILIAR = 0.5;
/** Weight of a pair never seen with a role; well below that of a pair seen once. */
const SMOOTHING = 0.1;

/** The project's own examples, `genre role heading` in columns. */
export function loadHeadingExamples(): LabelledHeading[] {
  const lines = readFileSync(dataFile('section-headings.tsv'), 'utf8').trim().split('\n');
  return lines.map((line) => {
    const [genre, role, heading] = line.split('\t');
    if (genre === undefined || role === undefined || heading === undefined)
      throw new Error(`not three columns: ${line}`);
    return { genre, role, heading };
  });
}

/** Learns, genre by genre, which pairs of characters stand in the headings of which role (naive Bayes). */
export function createRoleClassifier(examples: readonly LabelledHeading[]): RoleClassifier {
  const genres = new Map<string, { bayes: natural.BayesClassifier; seen: Set<string> }>();
  for (const { genre, role, heading } of examples) {
    const learnt = genres.get(genre) ?? { bayes: new natural.BayesClassifier(undefined, SMOOTHING), seen: new Set() };
    const pairs = pairsOf(heading);
    learnt.bayes.addDocument(pairs, role);
    for (const pair of pairs) learnt.seen.add(pair);
    genres.set(genre, learnt);
  }
  for (const { bayes } of genres.values()) bayes.train();
  return {
    classify: (genre, heading) => {
      const learnt = genres.get(genre);
      const pairs = pairsOf(heading);
      if (learnt === undefined || pairs.length === 0) return undefined;
      if (pairs.filter((pair) => learnt.seen.has(pair)).length < pairs.length * FAMILIAR) return undefined;
      return surest(learnt.bayes.getClassifications(pairs));
    },
  };
}

function surest(likelihoods: readonly { readonly label: string; readonly value: number }[]): string | undefined {
  const total = likelihoods.reduce((sum, { value }) => sum + value, 0);
  const best = likelihoods.reduce((a, b) => (b.value > a.value ? b : a));
  return best.label === NO_ROLE || best.value < total * SURE ? undefined : best.label;
}

/** Pairs of neighbouring Chinese characters: the same whichever segmenter runs. Years and marks say nothing of a role. */
function pairsOf(heading: string): string[] {
  const runs = heading.match(/\p{Script=Han}+/gu) ?? [];
  return [...new Set(runs.flatMap((run) => Array.from({ length: run.length - 1 }, (_, at) => run.slice(at, at + 2))))];
}
