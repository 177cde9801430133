import type { Check, CheckExample } from '../../src/contracts/check.ts';
import type { CollectionCheck, CollectionExample } from '../../src/contracts/collection-check.ts';

type AnyCheck = Check | CollectionCheck;

const INTRODUCTION = `<!-- Written by scripts/generate-docs.ts from src/checks; do not edit. -->
# Checks 核对规则

A check about figures answers \`verified\`, \`rounding\` (the difference is within what printed digits leave open), \`mismatch\` or
\`not_assessable\`; a check about text answers \`pass\`, \`fail\` or \`not_assessable\`. All answers stand in \`checks.csv\`, those that a
person should look at in \`findings.csv\` too. A printed figure stands for the interval that its last digit leaves open, and since
Chinese reports truncate as well as round, a difference below one unit of the last printed place is no error.
\`gouji explain <id>\` prints the same with all examples; each example is also a test.

| id | severity | 标题 | title |
|---|---|---|---|
`;

/** docs/checks.md: what every check does, why, by which source, and one text that it reports. */
export function checksDocument(checks: readonly AnyCheck[]): string {
  const rows = checks.map(
    ({ id, severity, title }) => `| [\`${id}\`](#${id}) | ${severity} | ${title.zh} | ${title.en} |`,
  );
  return `${INTRODUCTION}${rows.join('\n')}\n\n${checks.map(section).join('\n')}`;
}

function section({ id, title, severity, rationale, source, examples }: AnyCheck): string {
  return `## ${id}

**${title.zh}** · ${title.en} · ${severity}

${rationale.zh}
${rationale.en}

Source 依据: ${source}

Reported 会报告:

${example(examples.inconsistent[0])}`;
}

function example(shown: CheckExample | CollectionExample | undefined): string {
  if (shown === undefined) throw new Error('a check has at least one example of each kind');
  const texts = 'reports' in shown ? shown.reports.map(({ text }) => text) : [shown.text];
  return texts.map((text) => `${'```text'}\n${text.trim()}\n${'```'}\n`).join('\n');
}
