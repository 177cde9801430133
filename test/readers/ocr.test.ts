import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PNG } from 'pngjs';
import { beforeAll, describe, expect, it } from 'vitest';
import { parseSource, type Source } from '../../scripts/generate-corpus/source.ts';
import { toText } from '../../scripts/generate-corpus/to-text.ts';
import type { AnalyzedReport } from '../../src/model/batch.ts';
import { analyzeReport } from '../../src/pipeline/analyze.ts';
import { parseOptions } from '../../src/pipeline/options.ts';
import { loadTools } from '../../src/pipeline/tools.ts';
import { toCanvas, turned } from '../../src/readers/ocr/canvas.ts';
import { openPdf } from '../../src/readers/pdf-support/open-pdf.ts';
import { drawPage } from '../../src/readers/pdf-support/scanned-page.ts';
import { expectSoundDocument } from './support/expect-document.ts';

const root = join(import.meta.dirname, '../..');
const scan = readFileSync(join(root, 'corpus/unreadable/scanned.pdf'));
const source: Source = parseSource(readFileSync(join(root, 'scripts/corpus-sources/bad-scan.md'), 'utf8'));
const tools = loadTools(parseOptions({ ocr: true, segmenter: 'node-rs-jieba' }, 'test'));

async function analyzed(docId: string, bytes: Uint8Array): Promise<AnalyzedReport> {
  const outcome = await analyzeReport({ docId, bytes }, tools);
  if (outcome.status === 'failed') throw new Error(`${docId}: ${outcome.failureCode}`);
  return outcome;
}

const figures = ({ indicators }: AnalyzedReport): string[] =>
  indicators.map(({ name, surface, value, unit, kind }) => [name, surface, value, unit, kind].join(' '));
const headings = ({ sections }: AnalyzedReport): string[] => sections.map((s) => s.numbering + s.heading);
const relations = ({ relations: found }: AnalyzedReport): string[] => found.map(({ type }) => type);
/** All but white space and marks. */
const printed = ({ document }: AnalyzedReport): string => document.text.replace(/[\s\p{P}]+/gu, '');

describe('a scan and the text it was printed from', () => {
  let text: AnalyzedReport;
  let read: AnalyzedReport;
  beforeAll(async () => {
    text = await analyzed('report.txt', Buffer.from(toText(source.blocks, source.layout)));
    read = await analyzed('scanned.pdf', scan);
  }, 300_000);

  it('give the same text, sections, figures and relations', () => {
    expectSoundDocument(read.document);
    expect(printed(read)).toBe(printed(text));
    expect(headings(read)).toEqual(headings(text));
    expect(figures(read)).toEqual(figures(text));
    expect(relations(read)).toEqual(relations(text));
    expect(read.tables.map(({ rows, cols }) => [rows, cols])).toEqual([[4, 3]]);
  });

  it('differ in that every character of the scan has a certainty', () => {
    expect(text.document.recognised).toBeUndefined();
    const covered = read.document.recognised
      ?.map(({ span }) => read.document.text.slice(span.start, span.end))
      .join('');
    expect(covered).toBe(read.document.text.replace(/\s+/gu, ''));
    expect(read.notices.map(({ code }) => code)).toContain('read-by-ocr');
  });

  it('give the same where the scan is a picture that lies on its side, head to the left', async () => {
    const pdf = await openPdf({ bytes: scan });
    // Turned back by a quarter it stands on its head, so both turns are needed.
    const canvas = turned(toCanvas(await drawPage(await pdf.document.getPage(1))), -Math.PI / 2);
    await pdf.close();
    const { width, height } = canvas;
    const png = new PNG({ width, height });
    png.data.set(canvas.getContext('2d').getImageData(0, 0, width, height).data);
    const picture = await analyzed('turned.png', new Uint8Array(PNG.sync.write(png)));
    expect(picture.format).toBe('image');
    expect(printed(picture)).toBe(printed(text));
    expect(figures(picture)).toEqual(figures(text));
  }, 300_000);
});
