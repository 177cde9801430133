// Compares the whole pipeline with the libraries it stands on, alone, on the same files in the same run,
// so that the ratios mean something on any machine. `npm run bench` prints them and writes them into
// docs/performance.md between its markers; `npm run bench -- text-stage` does one part alone.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import mammoth from 'mammoth';
import { globSync } from 'tinyglobby';
import type { Tools } from '../src/index.ts';
import type { SourceDocument } from '../src/model/document.ts';
import { built } from './bench-support/built.ts';
import { measureGrowth } from './bench-support/growth.ts';
import { compareTextStage } from './bench-support/text-stage.ts';
import { markdownTable, median, processorMilliseconds } from './bench-support/timing.ts';

const { analyzeReport, loadTools, parseOptions } = await built<typeof import('../src/index.ts')>('index');
const { PDFParse } = await built<typeof import('../src/readers/pdf-support/pdfjs.ts')>('readers/pdf-support/pdfjs');

const ROUNDS = 5;
const HEAD = [
  ...['format', 'files', 'characters', 'whole pipeline, ms a file', 'library alone', 'ms a file', 'ratio'],
  'pipeline, characters/s',
];
const DOCUMENT = 'docs/performance.md';

interface Sample {
  readonly docId: string;
  readonly bytes: Buffer;
}

interface Comparison {
  readonly extension: string;
  readonly alone: string;
  /** The library alone on one file; answers with how many characters it gave. */
  run(sample: Sample, tools: Tools): Promise<number>;
}

const COMPARISONS: readonly Comparison[] = [
  {
    extension: 'txt',
    alone: 'segmenter.cut',
    run: async ({ bytes }, { segmenter }) => segmenter.cut(bytes.toString('utf8')).join('').length,
  },
  {
    extension: 'docx',
    alone: 'mammoth.extractRawText',
    run: async ({ bytes }) => (await mammoth.extractRawText({ buffer: bytes })).value.length,
  },
  {
    extension: 'pdf',
    alone: 'pdf-parse getText',
    run: async ({ bytes }) => {
      const parser = new PDFParse({ data: new Uint8Array(bytes) });
      const { text } = await parser.getText();
      await parser.destroy();
      return text.length;
    },
  },
];

async function compare(
  { extension, alone, run }: Comparison,
  root: string,
  tools: Tools,
): Promise<(string | number)[]> {
  const samples = globSync(`**/*.${extension}`, { cwd: root, ignore: ['unreadable/**', 'formats/**'] })
    .sort()
    .map((docId): Sample => ({ docId, bytes: readFileSync(join(root, docId)) }));
  const whole: number[] = [];
  const single: number[] = [];
  let characters = 0;
  for (let round = 0; round <= ROUNDS; round += 1) {
    characters = 0;
    const wholeTime = await processorMilliseconds(async () => {
      for (const sample of samples) {
        const outcome = await analyzeReport(sample, tools);
        if (outcome.status === 'failed') throw new Error(`${sample.docId}: ${outcome.failureCode}`);
        characters += outcome.document.text.length;
      }
    });
    const aloneTime = await processorMilliseconds(async () => {
      for (const sample of samples) await run(sample, tools);
    });
    // The first round warms both up.
    if (round === 0) continue;
    whole.push(wholeTime);
    single.push(aloneTime);
  }
  const [all, one] = [median(whole), median(single)];
  return [
    extension,
    samples.length,
    characters,
    (all / samples.length).toFixed(1),
    alone,
    (one / samples.length).toFixed(1),
    `${(all / one).toFixed(1)} ×`,
    Math.round(characters / (all / 1000)).toLocaleString('en'),
  ];
}

const root = join(import.meta.dirname, '../corpus');
/** Real reports, where they lie beside the project: samples are far denser in figures. */
const REAL = join(import.meta.dirname, '../../shared/corpus/government-work');
const tools = loadTools(parseOptions({}, 'bench'));

async function documentsIn(folder: string): Promise<SourceDocument[]> {
  const documents: SourceDocument[] = [];
  for (const docId of globSync('**/*.txt', { cwd: folder, ignore: ['unreadable/**', 'formats/**'] }).sort()) {
    const outcome = await analyzeReport({ docId, bytes: readFileSync(join(folder, docId)) }, tools);
    if (outcome.status !== 'failed') documents.push(outcome.document);
  }
  return documents;
}

/** The parts of the bench by the name of their markers in the document; `npm run bench -- growth` runs one alone. */
const PARTS: Readonly<Record<string, () => Promise<string>>> = {
  formats: async () => {
    const rows: (string | number)[][] = [];
    for (const comparison of COMPARISONS) rows.push(await compare(comparison, root, tools));
    return markdownTable(HEAD, rows);
  },
  'text-stage': async () => {
    const folders = [root, REAL].filter((folder) => existsSync(folder));
    const tables: string[] = [];
    for (const folder of folders) {
      const name = folder === REAL ? 'Real reports' : 'The samples of `corpus/`';
      tables.push(`${name}: ${await compareTextStage(await documentsIn(folder), tools)}`);
    }
    return tables.join('\n\n');
  },
  growth: async () => measureGrowth((await documentsIn(root)).map((document) => document.text).join('\n'), tools),
};

const asked = process.argv.slice(2);
const unknown = asked.filter((part) => !(part in PARTS));
if (unknown.length > 0)
  throw new Error(`no such part: ${unknown.join(', ')}; there are ${Object.keys(PARTS).join(', ')}`);
for (const part of asked.length > 0 ? asked : Object.keys(PARTS)) {
  const measured = await (PARTS[part] as () => Promise<string>)();
  const table = `Node ${process.versions.node}, segmenter ${tools.segmenter.id}, processor time.\n\n${measured}`;
  console.log(`${table}\n`);
  writePart(part, table);
}

function writePart(part: string, table: string): void {
  const [begin, end] = [`<!-- bench ${part}: begin -->`, `<!-- bench ${part}: end -->`];
  const page = readFileSync(DOCUMENT, 'utf8');
  const [from, to] = [page.indexOf(begin), page.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`${DOCUMENT} lacks the markers of ${part}`);
  writeFileSync(DOCUMENT, `${page.slice(0, from + begin.length)}\n${table}\n${page.slice(to)}`);
}
