import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readers } from '../../src/readers/index.ts';
import { readFile } from '../../src/readers/support/read-file.ts';
import { alikeInOrder, bare, type Counts, countsOf, digitsOf, likeness } from './alike.ts';

/** A city's report as .docx against the text that others made of it. */
export interface CityComparison {
  readonly city: string;
  readonly characters: number;
  readonly inOrder: number | undefined;
  readonly digitsLost: Counts;
  readonly digitsExtra: Counts;
}

/** Page marks on lines of their own, which the text files keep. */
const PAGE_MARK = /^\s*[-—–]*\s*\d{1,3}\s*[-—–]*\s*$/gmu;

export async function compareCities(root: string): Promise<CityComparison[]> {
  const folder = join(root, 'government-work');
  const comparisons: CityComparison[] = [];
  for (const name of readdirSync(join(folder, 'city-2024-txt')).sort()) {
    const city = name.replace(/\.txt$/u, '');
    const [docx, txt] = [
      await textOf(join(folder, 'city-2024', `${city}.docx`)),
      await textOf(join(folder, 'city-2024-txt', name)),
    ];
    const [ours, theirs] = [bare(docx), bare(txt.replace(PAGE_MARK, ''))];
    const digits = (text: string): Counts => digitsOf(countsOf(text));
    const { lost, extra } = likeness(digits(ours), digits(theirs), digits(bare(txt)));
    comparisons.push({
      city,
      characters: ours.length,
      inOrder: alikeInOrder(ours, theirs),
      digitsLost: lost,
      digitsExtra: extra,
    });
  }
  return comparisons;
}

async function textOf(path: string): Promise<string> {
  const { document } = await readFile(path, { bytes: new Uint8Array(readFileSync(path)) }, readers);
  return document.text;
}
