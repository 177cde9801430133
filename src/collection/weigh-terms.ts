// The whole of `natural` would load database drivers that nothing here needs.
import natural from 'natural/lib/natural/tfidf/index.js';
import type { TermCount, WeightedTerm } from '../model/batch.ts';

/** Weighs the words of a report by how rare they are among all reports of the batch (tf × idf). */
export interface TermWeigher {
  /** Counts by term of one report; the order in which reports are added does not matter. */
  add(docId: string, counts: Readonly<Record<string, number>>): void;
  /** The terms with their weight, heaviest first, once every report was added. */
  weigh(docId: string, terms: readonly TermCount[]): readonly WeightedTerm[];
}

const ROUND_TO = 1e6;

export function createTermWeigher(): TermWeigher {
  const documents: Readonly<Record<string, number>>[] = [];
  const places = new Map<string, number>();
  let tfidf: natural.TfIdf | undefined;
  return {
    add: (docId, counts) => {
      if (tfidf !== undefined) throw new Error('a report was added after weighing had begun');
      places.set(docId, documents.length);
      documents.push(counts);
    },
    weigh: (docId, terms) => {
      const place = places.get(docId);
      if (place === undefined) throw new RangeError(`the terms of ${docId} were never added`);
      tfidf ??= new natural.TfIdf({ documents });
      const weight = (term: string): number => tfidf?.tfidf([term], place) ?? 0;
      return terms
        .map((term) => ({ ...term, tfidf: Math.round(weight(term.term) * ROUND_TO) / ROUND_TO }))
        .sort((a, b) => b.tfidf - a.tfidf || b.count - a.count || (a.term < b.term ? -1 : 1));
    },
  };
}
