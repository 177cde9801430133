/** Renders the gold set, runs the command line over each rendering, and observes what came out. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { GoldDocument } from './gold/documents.ts';
import type { GoldSentence } from './gold/sentences.ts';
import { toDocx } from './render/docx.ts';
import { toPdf } from './render/pdf.ts';
import { observeDocument } from './score/documents.ts';
import type { Measured } from './score/report.ts';
import { runCli, type Tables } from './score/run-cli.ts';
import { observeSentence } from './score/sentences.ts';

export type Rendering = 'txt' | 'docx' | 'pdf';

interface Source {
  id: string;
  text: string;
}
interface GoldPair extends Source {
  gold: GoldDocument;
}

const root = join(import.meta.dirname, '../../test/gold');

export const goldSentences = (): GoldSentence[] => sentencesIn('sentences.jsonl');

/** By labellers who saw neither the code nor the other set; labelled by offsets, not built from a marked source. */
export const independentSentences = (): GoldSentence[] => sentencesIn('independent.jsonl');

function sentencesIn(file: string): GoldSentence[] {
  return readFileSync(join(root, file), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as GoldSentence);
}

export function goldDocuments(): GoldPair[] {
  const folder = join(root, 'documents');
  const ids = readdirSync(folder)
    .filter((f) => f.endsWith('.json'))
    .map((f) => f.slice(0, -5))
    .sort();
  return ids.map((id) => ({
    id,
    text: readFileSync(join(folder, `${id}.txt`), 'utf8'),
    gold: JSON.parse(readFileSync(join(folder, `${id}.json`), 'utf8')) as GoldDocument,
  }));
}

export async function measure(rendering: Rendering): Promise<Measured[]> {
  // What is messy in a text file (page marks, stray breaks) is not what is messy in a rendered one, and a
  // table drawn into a pdf has lost its cells: both would measure the rendering.
  const sentences = goldSentences().filter((s) => rendering === 'txt' || !/[\n|]/.test(s.text));
  const documents = goldDocuments().filter((d) => rendering !== 'pdf' || !d.text.includes('\t'));
  const independent = rendering === 'txt' ? independentSentences() : [];
  return [
    await run(`sentences ${rendering}`, rendering, sentences, (s, tables) => observeSentence(s, tables)),
    ...(independent.length === 0
      ? []
      : [
          await run(`independent sentences ${rendering}`, rendering, independent, (s, tables) =>
            observeSentence(s, tables),
          ),
        ]),
    await run(`documents ${rendering}`, rendering, documents, (d, tables) => observeDocument(d.gold, d.text, tables)),
  ];
}

async function run<T extends Source>(
  name: string,
  rendering: Rendering,
  sources: T[],
  observe: (source: T, tables: Tables) => Measured['observations'][number],
): Promise<Measured> {
  const work = mkdtempSync(join(tmpdir(), 'gouji-accuracy-'));
  try {
    const input = join(work, 'in');
    mkdirSync(input);
    for (const s of sources) writeFileSync(join(input, `${s.id}.${rendering}`), await rendered(s.text, rendering));
    const tables = runCli(input, join(work, 'out'));
    return { name, observations: sources.map((s) => observe(s, tables)) };
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

function rendered(text: string, rendering: Rendering): string | Buffer | Promise<Buffer> {
  if (rendering === 'docx') return toDocx(text);
  return rendering === 'pdf' ? toPdf(text) : text;
}
