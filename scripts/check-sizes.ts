// Keeps files small enough to read: fails above 400 lines, warns above 250.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const FAIL_ABOVE = 400;
const WARN_ABOVE = 250;
const ROOTS = ['src', 'scripts', 'test'];

let failed = 0;
for (const root of ROOTS) {
  for (const entry of readdirSync(root, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !entry.name.endsWith('.ts')) continue;
    const path = join(entry.parentPath, entry.name).replaceAll('\\', '/');
    const lines = readFileSync(path, 'utf8').split('\n').length - 1;
    if (lines > FAIL_ABOVE) {
      failed += 1;
      console.error(`error: ${path} has ${lines} lines (limit ${FAIL_ABOVE}): split it`);
    } else if (lines > WARN_ABOVE) {
      console.error(`warning: ${path} has ${lines} lines (aim at ${WARN_ABOVE})`);
    }
  }
}
process.exitCode = failed > 0 ? 1 : 0;
