import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type AnalyzedReport, analyzeReport, loadTools, parseOptions } from '../../src/index.ts';

/** One report in several formats: what was read from each, offsets and pages aside. */
export interface Rendering {
  readonly docId: string;
  readonly sections: readonly string[];
  readonly indicators: readonly string[];
  readonly relations: readonly string[];
}

/** `ocr`: a scan is among them. */
export async function readRenderings(root: string, docIds: readonly string[], ocr: boolean): Promise<Rendering[]> {
  const tools = loadTools(parseOptions({ ocr }, 'compare-readers'));
  const renderings: Rendering[] = [];
  for (const docId of docIds) {
    const outcome = await analyzeReport({ docId, bytes: readFileSync(join(root, docId)) }, tools);
    if (outcome.status === 'failed') throw new Error(`${docId}: ${outcome.failureCode}`);
    renderings.push(summary(outcome));
  }
  return renderings;
}

function summary({ docId, sections, indicators, relations, checks }: AnalyzedReport): Rendering {
  return {
    docId,
    sections: sections.map(({ level, numbering, heading, role, parentId, id }) =>
      JSON.stringify([id, parentId, level, numbering, heading, role]),
    ),
    indicators: indicators.map(({ span: _span, quoteSpan: _quote, ...rest }) => JSON.stringify(rest)),
    relations: [
      ...relations.map(({ span: _span, ...rest }) => JSON.stringify(rest)),
      ...checks.map(({ checkId, verdict, messageId }) => JSON.stringify([checkId, verdict, messageId])),
    ],
  };
}

/** Without marks, in which a scan may differ; those inside figures are in `value` too. */
export const withoutMarks = ({ docId, ...parts }: Rendering): Rendering => {
  const strip = (entries: readonly string[]): string[] => entries.map((entry) => entry.replace(/[\p{P}\s]/gu, ''));
  return {
    docId,
    sections: strip(parts.sections),
    indicators: strip(parts.indicators),
    relations: strip(parts.relations),
  };
};

/** Entries of either that the other lacks. */
export const differences = (a: readonly string[], b: readonly string[]): string[] => [
  ...a.filter((entry) => !b.includes(entry)).map((entry) => `- ${entry}`),
  ...b.filter((entry) => !a.includes(entry)).map((entry) => `+ ${entry}`),
];
