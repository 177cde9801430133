import BayesClassifier from 'natural/lib/natural/classifiers/bayes_classifier.js';
import type { Profile } from '../contracts/profile.ts';

/** Label of the headings that bear no role. */
const NONE = 'none';
// The best role must be this many times as likely as the next, and the heading must not be all unknown words.
const MARGIN = 8;
const KNOWN_SHARE = 0.5;

const trained = new WeakMap<Profile, ClassifyHeading>();

/** The role a heading most likely bears; undefined where the classifier is not sure. */
export type ClassifyHeading = (heading: string) => string | undefined;

/** The classifier of a profile, trained on the headings that its roles give as examples. */
export function headingClassifier(profile: Profile): ClassifyHeading {
  const known = trained.get(profile);
  if (known !== undefined) return known;
  const made = train(profile);
  trained.set(profile, made);
  return made;
}

function train(profile: Profile): ClassifyHeading {
  const labelled = [
    ...profile.roles.flatMap((spec) => (spec.examples ?? []).map((heading) => [heading, spec.role] as const)),
    ...(profile.otherHeadings ?? []).map((heading) => [heading, NONE] as const),
  ];
  // Nothing to learn from, nothing to say.
  if (new Set(labelled.map(([, role]) => role)).size < 2) return () => undefined;
  const classifier = new BayesClassifier();
  const vocabulary = new Set<string>();
  for (const [heading, role] of labelled) {
    const tokens = tokensOf(heading);
    for (const token of tokens) vocabulary.add(token);
    classifier.addDocument(tokens, role);
  }
  classifier.train();
  return (heading) => {
    const tokens = tokensOf(heading);
    const seen = tokens.filter((token) => vocabulary.has(token));
    if (seen.length < Math.max(2, tokens.length * KNOWN_SHARE)) return undefined;
    const [first, second] = classifier.getClassifications(seen).sort((a, b) => b.value - a.value);
    if (first === undefined || first.label === NONE) return undefined;
    return second === undefined || first.value >= second.value * MARGIN ? first.label : undefined;
  };
}

/** Pairs of neighbouring characters: enough to tell short Chinese headings, and needs no dictionary. */
function tokensOf(heading: string): string[] {
  const text = heading.replace(/[0-9０-９〇]+/g, '#').replace(/[\s，、。；：“”（）]/g, '');
  return Array.from({ length: Math.max(0, text.length - 1) }, (_, i) => text.slice(i, i + 2));
}
