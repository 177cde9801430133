import { execFile } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface Ended {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

const MAIN = join(import.meta.dirname, '../../dist/cli/main.js');

/** Runs the built program as a user would. */
export function gouji(args: readonly string[], cwd: string = process.cwd()): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const env = { ...process.env, LANG: 'zh_CN.UTF-8', LC_ALL: '', LC_MESSAGES: '' };
    execFile(process.execPath, [MAIN, ...args], { cwd, env, maxBuffer: 1 << 26 }, (error, stdout, stderr) => {
      const code = error === null ? 0 : error.code;
      if (typeof code === 'number') resolve({ code, stdout, stderr });
      else reject(error);
    });
  });
}

export const temporaryFolder = (): string => mkdtempSync(join(tmpdir(), 'gouji-test-'));
