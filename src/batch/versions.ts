import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

interface PackageJson {
  readonly version: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
}

export interface Versions {
  readonly gouji: string;
  /** Version of each package that is installed, by name. */
  readonly packages: Readonly<Record<string, string>>;
}

/** What ran, for the manifest: a result can only be repeated with the same versions. */
export function readVersions(): Versions {
  const own = readPackage(fileURLToPath(new URL('../../package.json', import.meta.url)));
  const require = createRequire(import.meta.url);
  const packages: Record<string, string> = {};
  // Text recognition comes as peers, which need not be there.
  const declared = { ...own.dependencies, ...own.optionalDependencies, ...own.peerDependencies };
  for (const name of Object.keys(declared).sort()) {
    const path = packagePath(name, require.resolve.paths(name) ?? []);
    if (path !== undefined) packages[name] = readPackage(path).version;
  }
  return { gouji: own.version, packages };
}

/** Looked up by folder, since a package may keep its package.json out of its exports. */
function packagePath(name: string, folders: readonly string[]): string | undefined {
  return folders.map((folder) => join(folder, name, 'package.json')).find((path) => existsSync(path));
}

function readPackage(path: string): PackageJson {
  // npm has validated these when it installed them.
  return JSON.parse(readFileSync(path, 'utf8')) as PackageJson;
}
