/**
 * `npm run deletion-test -- [FOLDER…]`: takes one required part at a time out of every report and asks whether
 * `required-section` misses it.
 *
 *   --show     print every part whose loss is not reported, and what is reported of the untouched reports
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { CheckResult } from '../src/model/check-result.ts';
import type { SourceDocument } from '../src/model/document.ts';
import { ReadFailure } from '../src/model/errors.ts';
import { readers } from '../src/readers/index.ts';
import { readFile } from '../src/readers/support/read-file.ts';
import { look, removePart } from './deletion-test/remove-part.ts';
import { filesOf } from './support/files-of.ts';

const { values, positionals } = parseArgs({ allowPositionals: true, options: { show: { type: 'boolean' } } });

async function readReport(path: string): Promise<SourceDocument | undefined> {
  try {
    return (await readFile(path, { bytes: readFileSync(path) }, readers)).document;
  } catch (error) {
    if (error instanceof ReadFailure) return undefined;
    throw error;
  }
}

interface Row {
  removed: number;
  reported: number;
  /** Whether it can be told that anything is missing: another part cannot be made out, or the genre is lost. */
  unclear: number;
}
const rows = new Map<string, Row>();
const untouched: string[] = [];
let reports = 0;

for (const path of (positionals.length > 0 ? positionals : ['corpus']).flatMap(filesOf)) {
  const document = await readReport(path);
  if (document === undefined) continue;
  const whole = look(document);
  if (whole.results.length === 0) continue;
  reports += 1;
  for (const result of whole.results) {
    if (result.verdict === 'fail') untouched.push(`${path}  ${result.expected}  ${result.actual}`);
    if (result.verdict === 'pass') remove(path, result);
  }

  function remove(docId: string, result: CheckResult): void {
    const removal = removePart(whole, result);
    if (removal === undefined) return;
    const key = `${whole.context.profile.id}\t${result.expected}\t${result.actual}`;
    const row = rows.get(key) ?? { removed: 0, reported: 0, unclear: 0 };
    rows.set(key, row);
    const { after, rest } = removal;
    row.removed += 1;
    if (after?.verdict === 'fail') row.reported += 1;
    else if (after?.actual === undefined) row.unclear += 1;
    if (values.show && after?.verdict !== 'fail') {
      const from = after === undefined ? 0 : Math.max(0, after.span.start - 30);
      const words = after === undefined ? '' : rest.text.slice(from, after.span.end + 30).replace(/\s+/g, ' ');
      console.log(
        `MISSED ${docId}  ${key.replaceAll('\t', ' ')} → ${after?.actual ?? after?.messageId ?? '–'}  ${words}`,
      );
    }
  }
}

const percent = ({ removed, reported }: Row): string => `${((100 * reported) / removed).toFixed(1)}%`;
const line = (name: string, row: Row): string =>
  `| ${name} | ${row.removed} | ${row.reported} | ${percent(row)} | ${row.unclear} |`;
const sumOf = (kept: readonly (readonly [string, Row])[]): Row =>
  kept.reduce(
    (sum, [, row]) => ({
      removed: sum.removed + row.removed,
      reported: sum.reported + row.reported,
      unclear: sum.unclear + row.unclear,
    }),
    { removed: 0, reported: 0, unclear: 0 },
  );
const sorted = [...rows].sort(([a], [b]) => (a < b ? -1 : 1));
console.log(`| genre | content | stands as | taken out | reported | share | cannot tell |
| --- | --- | --- | ---: | ---: | ---: | ---: |`);
for (const [key, row] of sorted) console.log(line(key.replaceAll('\t', ' | '), row));
for (const state of ['present', 'as-part']) {
  const kept = sorted.filter(([key]) => key.endsWith(state));
  if (kept.length > 0) console.log(line(`all | | ${state}`, sumOf(kept)));
}
if (sorted.length > 0) console.log(line('all | |', sumOf(sorted)));
console.log(`\n${reports} reports; ${untouched.length} findings on the untouched ones.`);
if (values.show) for (const finding of untouched) console.log(`UNTOUCHED ${finding}`);
