import { gazetteer, type Place } from '../language/gazetteer.ts';

/** How often a text names each place of the gazetteer above the township. */
export interface Mentions {
  /** Times the place is named, in full or by its short name; 0 for one that is not. */
  count(place: Place): number;
  readonly places: readonly Place[];
}

// Enough of a report to tell where it is from.
const ENOUGH = 200_000;

export function findMentions(texts: readonly string[]): Mentions {
  const { named, rooted, nameLengths } = gazetteer();
  const counts = new Map<string, number>();
  const places = new Map<string, Place>();
  let taken = 0;
  for (const text of texts) {
    if (taken > ENOUGH) break;
    taken += text.length;
    for (let at = 0; at < text.length; ) {
      at += longestAt(text, at);
    }
  }

  function longestAt(text: string, at: number): number {
    for (const length of nameLengths(text, at)) {
      const word = text.slice(at, at + length);
      if (word.length < length) continue;
      const full = named(word);
      // Short names of counties are too often common words (朝阳, 新华).
      const found =
        full.length > 0 ? full : rooted(word).filter((place) => place.level !== 'county' || isDirect(place));
      if (found.length === 0) continue;
      for (const place of found) {
        counts.set(place.code, (counts.get(place.code) ?? 0) + 1);
        places.set(place.code, place);
      }
      return length;
    }
    return 1;
  }
  return { count: (place) => counts.get(place.code) ?? 0, places: [...places.values()] };
}

/** A county-level city right under its province (潜江, 石河子). */
const isDirect = (place: Place): boolean =>
  place.level === 'county' && place.name.endsWith('市') && place.code.slice(2, 4) === '90';
