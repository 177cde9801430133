// Compares the whole pipeline with the libraries it stands on, alone, on the same files in the same run,
// so that the ratios mean something on any machine. `npm run bench` prints them and writes them into
// docs/performance.md between its markers.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import mammoth from 'mammoth';
import { PDFParse } from 'pdf-parse';
import { globSync } from 'tinyglobby';
import { analyzeReport, loadTools, parseOptions, type Tools } from '../src/index.ts';
import { measureGrowth } from './bench-support/growth.ts';
import { compareTextStage } from './bench-support/text-stage.ts';
import { markdownTable, median, processorMilliseconds } from './bench-support/timing.ts';

const ROUNDS = 5;
const HEAD = [
  ...['format', 'files', 'characters', 'whole pipeline, ms a file', 'library alone', 'ms a file', 'ratio'],
  'pipeline, characters/s',
];
const DOCUMENT = 'docs/performance.md';
const BEGIN = '<!-- bench: begin -->';
const END = '<!-- bench: end -->';

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
const tools = loadTools(parseOptions({}, 'bench'));
const rows: (string | number)[][] = [];
for (const comparison of COMPARISONS) rows.push(await compare(comparison, root, tools));
const texts = globSync('**/*.txt', { cwd: root, ignore: ['unreadable/**', 'formats/**'] }).sort();
const documents = [];
for (const docId of texts) {
  const outcome = await analyzeReport({ docId, bytes: readFileSync(join(root, docId)) }, tools);
  if (outcome.status !== 'failed') documents.push(outcome.document);
}
const textStage = await compareTextStage(documents, tools);
const growth = await measureGrowth(documents.map((document) => document.text).join('\n'), tools);
const table = [
  `Node ${process.versions.node}, segmenter ${tools.segmenter.id}, processor time, median of ${ROUNDS} rounds after one to warm up.`,
  '',
  markdownTable(HEAD, rows),
  '',
  textStage ?? 'nodejieba is not installed here: the text stage was not compared.',
  '',
  growth,
].join('\n');
console.log(table);

const page = readFileSync(DOCUMENT, 'utf8');
const [start, end] = [page.indexOf(BEGIN), page.indexOf(END)];
if (start < 0 || end < start) throw new Error(`${DOCUMENT} lacks its bench markers`);
writeFileSync(DOCUMENT, `${page.slice(0, start + BEGIN.length)}\n${table}\n${page.slice(end)}`);
