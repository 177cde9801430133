import type { Source } from './source.ts';

const INTRODUCTION = `# corpus/

Sample reports written for this project: places, bodies, people and figures are invented, and no sentence comes from a real
report. \`npm start\` analyses this folder. The samples are generated from \`scripts/corpus-sources\` by
\`scripts/generate-corpus.ts\`, which also writes this file and \`test/corpus/expected.json\` (genre, issuer, year, key
figures, relations and planted faults of each file); \`test/corpus/corpus.test.ts\` asserts all of it.

Files without planted faults are meant to be clean: a finding of the level error or warning there is a false alarm.
\`unreadable/scanned.pdf\` is a scan: \`--ocr\` reads it (docs/ocr.md).
\`lanze-xian\` and \`qingsong-zhen\` have reports of two consecutive years.

\`formats/\` holds two of the reports, one of them with a table, in every format that is read (their .txt is GBK). \`npm start\`
passes it over, since copies would be told as such; \`test/corpus/formats.test.ts\` asserts that all of them give the same figures, sections and relations.

| file | genre | issuer | year | planted faults |
|---|---|---|---|---|
`;

/** corpus/README.md: what each sample is and what was planted in it. */
export function corpusReadme(sources: readonly Source[]): string {
  return `${INTRODUCTION}${sources.map(row).join('\n')}\n`;
}

function row({ file, expect }: Source): string {
  const faults = expect.faults.map(
    ({ check, quote }) => `\`${check}\`: ${quote}${expect.missed.includes(quote) ? ' (not found yet)' : ''}`,
  );
  const remarks = expect.failureCode === undefined ? faults : [`cannot be read: \`${expect.failureCode}\``];
  const cells = [`\`${file}\``, expect.genre ?? '', expect.issuer ?? '', expect.year ?? '', remarks.join('<br>')];
  return `| ${cells.join(' | ')} |`;
}
