// Writes the JSON Schema of reports/<doc>.json; `--check` fails where the published file differs.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { reportJsonSchema } from '../src/writers/support/report-schema.ts';

const FOLDER = 'schema';
const PATH = `${FOLDER}/report.schema.json`;
const wanted = `${JSON.stringify(reportJsonSchema(), null, 2)}\n`;

if (!process.argv.includes('--check')) {
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(PATH, wanted);
} else if (readFileSync(PATH, 'utf8') !== wanted) {
  console.error(`${PATH} is out of date: run npm run schema`);
  process.exitCode = 1;
}
