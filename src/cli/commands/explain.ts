import { allChecks as checks } from '../../batch/all-checks.ts';
import type { CheckExample } from '../../contracts/check.ts';
import type { CollectionExample } from '../../contracts/collection-check.ts';
import { UsageError } from '../../model/errors.ts';
import type { Lang } from '../../pipeline/messages/render.ts';
import { EXIT } from '../exit-codes.ts';
import { sayIn } from '../say.ts';

/** `gouji explain`: what a check does and why, with the examples that prove it. */
export function explainCommand(id: string, lang: Lang): number {
  const check = checks.find((candidate) => candidate.id === id);
  if (check === undefined) throw new UsageError('unknown-check', { id, known: checks.map((c) => c.id).join(', ') });
  const say = sayIn(lang);
  const { consistent, inconsistent } = check.examples;
  const lines = [
    `${check.id}  ${check.title[lang]}`,
    '',
    `${say('explain.severity')}: ${say(`severity.${check.severity}`)}`,
    `${say('explain.rationale')}: ${check.rationale[lang]}`,
    `${say('explain.source')}: ${check.source}`,
    '',
    `${say('explain.consistent')}:`,
    ...consistent.flatMap(exampleLines),
    '',
    `${say('explain.inconsistent')}:`,
    ...inconsistent.flatMap(exampleLines),
  ];
  console.log(lines.join('\n'));
  return EXIT.done;
}

function exampleLines(example: CheckExample | CollectionExample): string[] {
  if ('reports' in example) return example.reports.flatMap(exampleLines);
  const { text, note } = example;
  const [first = '', ...rest] = text.trim().split('\n');
  return [`  - ${first}`, ...rest.map((line) => `    ${line}`), ...(note === undefined ? [] : [`    （${note}）`])];
}
