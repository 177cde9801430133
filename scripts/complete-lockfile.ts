// npm drops the optional packages of other platforms from the lock file when the registry it asked does
// not carry them (a mirror, an air-gapped network); `npm ci` then refuses to run, there and elsewhere.
// This puts them back, by exact version and platform. `--check` fails where one is missing.
import { readFileSync, writeFileSync } from 'node:fs';

interface LockedPackage {
  readonly version?: string;
  readonly dev?: boolean;
  readonly optional?: boolean;
  readonly cpu?: readonly string[];
  readonly libc?: readonly string[];
  readonly os?: readonly string[];
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

interface Lockfile {
  packages: Record<string, LockedPackage>;
}

const PATH = 'package-lock.json';
const OPERATING_SYSTEMS = ['android', 'darwin', 'freebsd', 'linux', 'openharmony', 'win32'];
const PROCESSORS = ['arm', 'arm64', 'ia32', 'ppc64', 'riscv64', 's390x', 'x64'];

/** Whether `name` is found from the package at `from`, as Node looks packages up. */
function isLocked(lock: Lockfile, from: string, name: string): boolean {
  for (let folder = from; ; ) {
    if (lock.packages[`${folder === '' ? '' : `${folder}/`}node_modules/${name}`] !== undefined) return true;
    if (folder === '') return false;
    folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/node_modules/')));
  }
}

/** `@biomejs/cli-linux-arm64-musl` names the platform that it is for. */
function platformEntry(name: string, version: string, dev: boolean): LockedPackage {
  const words = name.split(/[/-]/);
  const os = OPERATING_SYSTEMS.filter((word) => words.includes(word));
  const cpu = PROCESSORS.filter((word) => words.includes(word));
  if (!/^\d+\.\d+\.\d+$/.test(version) || os.length !== 1 || cpu.length !== 1) {
    throw new Error(`${name}@${version} is missing from ${PATH} and does not name its platform`);
  }
  const libc = words.includes('musl') ? ['musl'] : words.includes('gnu') && os[0] === 'linux' ? ['glibc'] : undefined;
  return { version, cpu, ...(dev ? { dev } : {}), ...(libc === undefined ? {} : { libc }), optional: true, os };
}

// npm wrote the file; its shape is npm's.
const lock = JSON.parse(readFileSync(PATH, 'utf8')) as Lockfile;
const missing: Record<string, LockedPackage> = {};
for (const [path, { dev = false, optionalDependencies = {} }] of Object.entries(lock.packages)) {
  for (const [name, version] of Object.entries(optionalDependencies)) {
    if (!isLocked(lock, path, name)) missing[`node_modules/${name}`] = platformEntry(name, version, dev);
  }
}

const names = Object.keys(missing);
if (names.length > 0 && process.argv.includes('--check')) {
  console.error(`${PATH} lacks ${names.length} packages of other platforms: run npm run lockfile`);
  process.exitCode = 1;
} else if (names.length > 0) {
  const packages = Object.entries({ ...lock.packages, ...missing }).sort(([a], [b]) => a.localeCompare(b, 'en'));
  writeFileSync(PATH, `${JSON.stringify({ ...lock, packages: Object.fromEntries(packages) }, null, 2)}\n`);
  console.log(`added ${names.length} packages to ${PATH}`);
}
