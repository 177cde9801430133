import type { ColumnSchema, TableSchema, Writer } from '../../src/contracts/writer.ts';

const INTRODUCTION = `<!-- Written by scripts/generate-docs.ts from src/writers; do not edit. -->
# Tables 输出表

Every CSV file is UTF-8 with \`\\n\` line ends, RFC 4180 quoting and a header; \`--bom\` adds a byte order mark for Excel. An empty
cell is an unknown value, never zero. Offsets are UTF-16 code units counted from 0, half open, into the report's canonical text
(\`text\` in \`reports/<doc_id>.json\`; for a plain-text input that is the decoded file itself):
\`text.slice(char_start, char_end)\` is what the row speaks of. Text that a spreadsheet would take for a formula
(it opens with \`=\`, \`+\`, \`-\`, \`@\`, tab or return, and is no figure) gets a leading \`'\` in the CSV files, not in the JSON. The same descriptions are written next to the tables as a
Frictionless Data Package (\`datapackage.json\`).

CSV 为 UTF-8 编码；空单元格表示未知，不是 0。位置以 UTF-16 编码单元计，从 0 起，左闭右开，指向该报告的规范文本（\`reports/<doc_id>.json\` 的 \`text\`）。
会被电子表格当作公式的文字（以 \`=\`、\`+\`、\`-\`、\`@\`、制表符或回车开头，且不是数字）在 CSV 中前加 \`'\`，JSON 中不加。
`;

/** docs/tables.md: every output file, and every column of those that are tables. */
export function tablesDocument(writers: readonly Writer[]): string {
  const tables = writers.flatMap(({ table, onlyWith }) => (table === undefined ? [] : [section(table, onlyWith)]));
  const others = writers
    .filter((writer) => writer.table === undefined)
    .map(({ files, title }) => `| \`${files.join('`, `')}\` | ${title.zh} | ${title.en} |`);
  return [
    INTRODUCTION,
    ...tables,
    '## Other files 其他文件\n\n| file | 内容 | content |\n|---|---|---|',
    ...others,
    '',
  ].join('\n');
}

function section({ path, title, description, primaryKey, columns }: TableSchema, onlyWith: string | undefined): string {
  const key = primaryKey.length === 0 ? '' : ` Key: \`${primaryKey.join('`, `')}\`.`;
  const option = onlyWith === undefined ? '' : ' Written only where asked for.';
  return `## ${path} ${title.zh}

${description.en}.${key}${option} ${description.zh}。

| column | type | 含义 | meaning |
|---|---|---|---|
${columns.map(row).join('\n')}
`;
}

function row({ name, type, description, values }: ColumnSchema): string {
  const known = values === undefined ? '' : ` (${values.map((value) => `\`${value}\``).join(' ')})`;
  return `| \`${name}\` | ${type} | ${cell(description.zh)} | ${cell(description.en)}${known} |`;
}

const cell = (text: string): string => text.replaceAll('|', '\\|');
