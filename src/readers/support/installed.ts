import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

/** Where a package is installed; looked up by folder, since a package may keep its package.json out of its exports. */
export function installedFolder(name: string): string | undefined {
  const folders = createRequire(import.meta.url).resolve.paths(name) ?? [];
  return folders.map((folder) => join(folder, name)).find((folder) => existsSync(join(folder, 'package.json')));
}

export const isInstalled = (name: string): boolean => installedFolder(name) !== undefined;
