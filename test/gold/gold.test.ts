import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readDocument } from '../../scripts/accuracy-support/gold/documents.ts';
import { readSentences } from '../../scripts/accuracy-support/gold/sentences.ts';

const root = import.meta.dirname;
const sources = (kind: string) => readdirSync(join(root, 'source', kind)).sort();
const source = (kind: string, file: string) => readFileSync(join(root, 'source', kind, file), 'utf8');

describe('the committed gold set', () => {
  const rows = sources('sentences').flatMap((file) => readSentences(source('sentences', file)));

  it('is what its marked sources say', () => {
    const committed = readFileSync(join(root, 'sentences.jsonl'), 'utf8').trim().split('\n');
    expect(committed.map((line) => JSON.parse(line))).toEqual(rows.map((row) => JSON.parse(JSON.stringify(row))));
  });

  it.each(sources('documents'))('%s is what its marked source says', (file) => {
    const { text, gold } = readDocument(file.replace(/\.txt$/, ''), source('documents', file));
    expect(readFileSync(join(root, 'documents', file), 'utf8')).toBe(text);
    const committed = JSON.parse(readFileSync(join(root, 'documents', `${gold.id}.json`), 'utf8'));
    expect(committed).toEqual(JSON.parse(JSON.stringify(gold)));
  });

  it('labels every figure where it stands', () => {
    for (const { id, text, indicators, non_indicators, non_indicator_starts } of rows) {
      for (const i of indicators)
        expect([id, text.slice(i.start, i.start + i.surface.length)]).toEqual([id, i.surface]);
      non_indicators.forEach((trap, k) => {
        expect([id, text.startsWith(trap, non_indicator_starts[k])]).toEqual([id, true]);
      });
    }
  });

  it('keeps the size and the share of wrong totals that it promises', () => {
    const totals = rows.flatMap((row) => row.totals).filter((total) => total.complete);
    const wrong = totals.filter((total) => !total.holds).length / totals.length;
    expect(rows.length).toBeGreaterThanOrEqual(240);
    expect(wrong).toBeGreaterThan(0.15);
    expect(wrong).toBeLessThan(0.35);
  });
});
