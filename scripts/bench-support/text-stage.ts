import { createRequire } from 'node:module';
import type { Tools } from '../../src/index.ts';
import type { SourceDocument } from '../../src/model/document.ts';
import { built } from './built.ts';
import { markdownTable, median, processorMilliseconds } from './timing.ts';

const { extractFigures } =
  await built<typeof import('../../src/extract/extract-figures.ts')>('extract/extract-figures');
const { reportWords, sentencesOf } = await built<typeof import('../../src/language/terms.ts')>('language/terms');
const { fillRoles } = await built<typeof import('../../src/pipeline/fill-roles.ts')>('pipeline/fill-roles');
const { structureReport } =
  await built<typeof import('../../src/structure/structure-report.ts')>('structure/structure-report');

const ROUNDS = 7;

const STAGES = ['outline', 'indicators and relations', 'segmentation'] as const;
/** Cutting again, now also counting and tagging the words for the list of terms, which are no part of the text stage. */
const WITH_TERMS = 'segmentation with the list of terms';

/**
 * The stages between reading and checking against part-of-speech tagging alone by the C++ jieba, on the same
 * text in the same run; median of seven rounds after one to warm up.
 */
export async function compareTextStage(documents: readonly SourceDocument[], tools: Tools): Promise<string> {
  const tag = loadTag();
  if (tag === undefined) return 'nodejieba is not installed here: the text stage was not compared.';
  const times: Record<(typeof STAGES)[number] | typeof WITH_TERMS | 'tag', number[]> = {
    outline: [],
    'indicators and relations': [],
    segmentation: [],
    [WITH_TERMS]: [],
    tag: [],
  };
  let figures = 0;
  for (let round = 0; round <= ROUNDS; round += 1) {
    figures = 0;
    const sums = { outline: 0, 'indicators and relations': 0, segmentation: 0, [WITH_TERMS]: 0, tag: 0 };
    const timed = async <T>(stage: keyof typeof sums, work: () => T): Promise<T> => {
      let result: T | undefined;
      sums[stage] += await processorMilliseconds(() => {
        result = work();
      });
      return result as T;
    };
    for (const document of documents) {
      const { text } = document;
      await timed('tag', () => tag(text));
      const { front, profile, passages, tables, sections } = await timed('outline', () => {
        const structured = structureReport(document, tools.profiles);
        const { profile, front } = structured;
        return {
          ...structured,
          sections: fillRoles(
            structured.sections,
            { profile, year: front.year, text: document.text },
            tools.roleClassifier,
          ),
        };
      });
      const { segmenter, catalog } = tools;
      const { indicators } = await timed('indicators and relations', () =>
        extractFigures({ text, front, genre: profile.id, passages, sections, tables, segmenter, catalog }),
      );
      figures += indicators.length;
      const words = passages.filter((passage) => passage.kind !== 'chrome').map((passage) => passage.mapped.text);
      await timed('segmentation', () => {
        const lines: string[] = [];
        for (const sentence of sentencesOf(words)) lines.push(segmenter.cut(sentence).join(' '));
        return lines;
      });
      await timed(WITH_TERMS, () => reportWords(words, segmenter, tools.stopWords));
    }
    // The first round warms everything up.
    if (round === 0) continue;
    for (const [stage, sum] of Object.entries(sums)) times[stage as keyof typeof sums].push(sum);
  }
  const alone = median(times.tag);
  const rows = STAGES.map((stage) => [stage, median(times[stage])] as const);
  const all = rows.reduce((sum, [, time]) => sum + time, 0);
  const characters = documents.reduce((sum, { text }) => sum + text.length, 0);
  const dense = ((figures / characters) * 1000).toFixed(0);
  const head = `${documents.length} texts, ${characters.toLocaleString('en')} characters, ${dense} figures in a thousand.`;
  const table = markdownTable(
    ['text stage', 'ms', 'of nodejieba.tag alone'],
    [
      ...rows,
      ['all three', all] as const,
      [WITH_TERMS, median(times[WITH_TERMS])] as const,
      ['nodejieba.tag alone', alone] as const,
    ].map(([stage, time]) => [stage, time.toFixed(0), `${(time / alone).toFixed(2)} ×`]),
  );
  return `${head}\n\n${table}`;
}

function loadTag(): ((text: string) => unknown) | undefined {
  try {
    return (createRequire(import.meta.url)('nodejieba') as { tag(text: string): unknown }).tag;
  } catch {
    return undefined;
  }
}
