import { createRequire } from 'node:module';
import { extractFigures } from '../../src/extract/extract-figures.ts';
import type { Tools } from '../../src/index.ts';
import { reportWords } from '../../src/language/terms.ts';
import type { SourceDocument } from '../../src/model/document.ts';
import { fillRoles } from '../../src/pipeline/fill-roles.ts';
import { structureReport } from '../../src/structure/structure-report.ts';
import { markdownTable, median, processorMilliseconds } from './timing.ts';

const ROUNDS = 7;

const STAGES = ['outline', 'indicators and relations', 'segmentation and terms'] as const;

/**
 * The stages between reading and checking against part-of-speech tagging alone by the C++ jieba, on the same
 * text in the same run. Undefined where nodejieba, which is optional, is not installed.
 */
export async function compareTextStage(
  documents: readonly SourceDocument[],
  tools: Tools,
): Promise<string | undefined> {
  const tag = loadTag();
  if (tag === undefined) return undefined;
  const times: Record<(typeof STAGES)[number] | 'tag', number[]> = {
    outline: [],
    'indicators and relations': [],
    'segmentation and terms': [],
    tag: [],
  };
  for (let round = 0; round <= ROUNDS; round += 1) {
    const sums = { outline: 0, 'indicators and relations': 0, 'segmentation and terms': 0, tag: 0 };
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
      await timed('indicators and relations', () =>
        extractFigures({ text, front, genre: profile.id, passages, sections, tables, segmenter, catalog }),
      );
      const words = passages.filter((passage) => passage.kind !== 'chrome').map((passage) => passage.mapped.text);
      await timed('segmentation and terms', () => reportWords(words, segmenter, tools.stopWords));
    }
    // The first round warms everything up.
    if (round === 0) continue;
    for (const [stage, sum] of Object.entries(sums)) times[stage as keyof typeof sums].push(sum);
  }
  const alone = median(times.tag);
  const rows = STAGES.map((stage) => [stage, median(times[stage])] as const);
  const all = rows.reduce((sum, [, time]) => sum + time, 0);
  return markdownTable(
    ['text stage', 'ms', 'of nodejieba.tag alone'],
    [...rows, ['all three', all] as const, ['nodejieba.tag alone', alone] as const].map(([stage, time]) => [
      stage,
      time.toFixed(0),
      `${(time / alone).toFixed(2)} ×`,
    ]),
  );
}

function loadTag(): ((text: string) => unknown) | undefined {
  try {
    return (createRequire(import.meta.url)('nodejieba') as { tag(text: string): unknown }).tag;
  } catch {
    return undefined;
  }
}
