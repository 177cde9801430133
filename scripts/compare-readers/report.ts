import { readFileSync, writeFileSync } from 'node:fs';
import { sum } from './alike.ts';
import type { CityComparison } from './cities.ts';
import type { PdfComparison } from './pdfs.ts';

const BEGIN = '<!-- compared: begin -->';
const END = '<!-- compared: end -->';
const MIN_CITY = 0.995;
const MIN_PDF = 0.98;

const percent = (share: number | undefined): string =>
  share === undefined ? '' : `${(Math.floor(share * 10_000) / 100).toFixed(2)}%`;

export function cityTable(cities: readonly CityComparison[]): string {
  return [
    '| city | characters | alike, in order | digits lost | digits extra |',
    '| --- | ---: | ---: | ---: | ---: |',
    ...cities.map(
      ({ city, characters, inOrder, digitsLost, digitsExtra }) =>
        `| ${city} | ${characters} | ${percent(inOrder)} | ${sum(digitsLost)} | ${sum(digitsExtra)} |`,
    ),
  ].join('\n');
}

export function pdfTable(pdfs: readonly PdfComparison[]): string {
  return [
    '| file | against | pages | tables | alike | in order | digits lost | extra | numbers lost | extra |',
    '| --- | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |',
    ...pdfs.map(({ docId, extractor, pages, tables, skipped, characters, digits, numbers, inOrder }) => {
      if (skipped !== undefined) return `| ${docId} | ${skipped} | | | | | | | | |`;
      const counts = [digits?.lost, digits?.extra, numbers?.lost, numbers?.extra].map((own) => sum(own ?? new Map()));
      return `| ${[docId, extractor, pages, tables, percent(characters?.alike), percent(inOrder), ...counts].join(' | ')} |`;
    }),
  ].join('\n');
}

/** What falls short of the measure, one line each. */
export function failures(cities: readonly CityComparison[], pdfs: readonly PdfComparison[]): string[] {
  return [
    ...cities
      .filter(({ inOrder }) => (inOrder ?? 0) < MIN_CITY)
      .map(({ city, inOrder }) => `${city}: alike ${percent(inOrder ?? 0)}`),
    ...pdfs.flatMap(({ docId, extractor, characters, digits }) => {
      if (characters === undefined || digits === undefined) return [];
      const lost = sum(digits.lost);
      return [
        ...(characters.alike < MIN_PDF ? [`${docId} (${extractor}): alike ${percent(characters.alike)}`] : []),
        ...(lost > 0 ? [`${docId} (${extractor}): ${lost} digits lost`] : []),
      ];
    }),
  ];
}

export function writeInto(path: string, tables: string): void {
  const page = readFileSync(path, 'utf8');
  const [start, end] = [page.indexOf(BEGIN), page.indexOf(END)];
  if (start < 0 || end < start) throw new Error(`${path} lacks its markers`);
  writeFileSync(path, `${page.slice(0, start + BEGIN.length)}\n${tables}\n${page.slice(end)}`);
}
