import { readFileSync, writeFileSync } from 'node:fs';
import { type Counts, sum } from './alike.ts';
import type { CityComparison } from './cities.ts';
import { EXCEPTIONS } from './exceptions.ts';
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

const EXTRACTORS = ['pdftotext', 'mutool'];

export function pdfTable(pdfs: readonly PdfComparison[]): string {
  const best = (values: readonly (number | undefined)[]): number | undefined => {
    const known = values.filter((value) => value !== undefined);
    return known.length === 0 ? undefined : Math.max(...known);
  };
  return [
    `| file | pages | tables | ${EXTRACTORS.map((id) => `alike ${id}`).join(' | ')} | in order | digits lost | extra | numbers lost | extra |`,
    '| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |',
    ...pdfs.map(({ docId, pages, tables, skipped, against, digits, numbers }) => {
      if (skipped !== undefined) return `| ${docId} | ${skipped} | | | | | | | | |`;
      const alike = EXTRACTORS.map((id) =>
        percent(against.find(({ extractor }) => extractor === id)?.characters.alike),
      );
      const counts = [digits.lost, digits.extra, numbers.lost, numbers.extra].map(sum);
      return `| ${[docId, pages, tables, ...alike, percent(best(against.map(({ inOrder }) => inOrder))), ...counts].join(' | ')} |`;
    }),
  ].join('\n');
}

/** What falls short of the measure, one line each. */
export function failures(cities: readonly CityComparison[], pdfs: readonly PdfComparison[]): string[] {
  return [
    ...cities.flatMap(({ city, inOrder, digitsLost, digitsExtra }) => [
      ...((inOrder ?? 0) < MIN_CITY ? [`${city}: alike ${percent(inOrder ?? 0)}`] : []),
      ...(sum(digitsLost) + sum(digitsExtra) > 0 ? [`${city}: digits differ`] : []),
    ]),
    ...pdfs.filter(({ docId }) => !EXCEPTIONS.has(docId)).flatMap(shortfalls),
  ];
}

function shortfalls({ docId, skipped, against, digits }: PdfComparison): string[] {
  if (skipped !== undefined) return [];
  const alike = Math.max(...against.map(({ characters }) => characters.alike));
  const differ = sum(digits.lost) + sum(digits.extra) > 0;
  return [
    ...(alike < MIN_PDF ? [`${docId}: alike ${percent(alike)}`] : []),
    ...(differ ? [`${docId}: digits lost ${list(digits.lost)} extra ${list(digits.extra)}`] : []),
  ];
}

/** Every file with a shortfall, or with numbers that no other program has so. */
export function exceptionTable(pdfs: readonly PdfComparison[]): string {
  const unlike = pdfs.filter((pdf) => shortfalls(pdf).length > 0 || sum(pdf.numbers.lost) + sum(pdf.numbers.extra) > 0);
  return [
    '| file | why |',
    '| --- | --- |',
    ...unlike.map(({ docId }) => `| ${docId} | ${EXCEPTIONS.get(docId) ?? '**not explained**'} |`),
  ].join('\n');
}

export const list = (counts: Counts): string => [...counts].map(([unit, count]) => `${unit}×${count}`).join(' ');

export function writeInto(path: string, tables: string): void {
  const page = readFileSync(path, 'utf8');
  const [start, end] = [page.indexOf(BEGIN), page.indexOf(END)];
  if (start < 0 || end < start) throw new Error(`${path} lacks its markers`);
  writeFileSync(path, `${page.slice(0, start + BEGIN.length)}\n${tables}\n${page.slice(end)}`);
}
