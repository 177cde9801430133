import type { RoleSpec } from '../../contracts/profile.ts';
import type { Passage } from '../../model/report.ts';
import { overlaps, type Span } from '../../text/span.ts';
import { findPhrase } from './phrase.ts';
import { within } from './text-result.ts';

type Signs = NonNullable<RoleSpec['content']>;

/** Where a content is written: its weightiest sign, and the paragraphs that carry it. */
export interface Gathered {
  readonly span: Span;
  readonly passages: readonly Passage[];
}

// Sums of tenths are not exact in binary.
const ENOUGH = 1 - 1e-9;
/** What the content is about must be said by one sign at least; 仍、尚未、压力 stand anywhere. */
const TELLING = 0.3;
/** Characters within which the signs of one content must stand: one long paragraph or a few short ones. */
const WINDOW = 900;

/** The first place where the signs of a content gather in as few paragraphs as possible; undefined where they nowhere do. */
export function findGathered(passages: readonly Passage[], signs: Signs): Gathered | undefined {
  const seen = passages.map((passage) => signsIn(passage, signs));
  let best: readonly [number, number] | undefined;
  for (let first = 0; first < passages.length; first += 1) {
    const end = endOfWindow(passages, seen, signs, first);
    if (end !== undefined && (best === undefined || end - first < best[1] - best[0])) best = [first, end];
    if (best !== undefined && best[1] - best[0] === 1) break;
  }
  if (best === undefined) return undefined;
  const [from, to] = best;
  const places = seen.slice(from, to).flatMap((found) => [...found]);
  places.sort(([a], [b]) => weightOf(b, signs) - weightOf(a, signs));
  return { span: (places[0] as readonly [string, Span])[1], passages: passages.slice(from, to) };
}

/** Index after the last paragraph that is needed from `first` on; undefined where the signs do not suffice. */
function endOfWindow(passages: readonly Passage[], seen: readonly Seen[], signs: Signs, first: number) {
  if (seen[first]?.size === 0) return undefined;
  const gathered = new Set<string>();
  let length = 0;
  for (let at = first; at < passages.length; at += 1) {
    length += (passages[at] as Passage).mapped.text.length;
    if (at > first && length > WINDOW) return undefined;
    for (const sign of (seen[at] as Seen).keys()) gathered.add(sign);
    const weights = [...gathered].map((sign) => weightOf(sign, signs));
    if (weights.some((weight) => weight >= TELLING) && weights.reduce((a, b) => a + b, 0) >= ENOUGH) return at + 1;
  }
  return undefined;
}

type Seen = ReadonlyMap<string, Span>;

/** Signs in one paragraph, weightiest first; of those that share words (面临不少困难: 面临*困难, 不少*困难) only one counts. */
function signsIn(passage: Passage, signs: Signs): Seen {
  const found = new Map<string, Span>();
  for (const [sign] of [...signs].sort(([, a], [, b]) => b - a)) {
    const place = findPhrase(passage.mapped.text, [sign]);
    if (place === undefined) continue;
    const span = within(passage, place.start, place.end);
    if (![...found.values()].some((other) => overlaps(other, span))) found.set(sign, span);
  }
  return found;
}

const weightOf = (sign: string, signs: Signs): number => signs.find(([word]) => word === sign)?.[1] ?? 0;
