import { existsSync, readFileSync } from 'node:fs';
import { isMap, isScalar, LineCounter, parseDocument, YAMLParseError } from 'yaml';
import type { Profile } from '../contracts/profile.ts';
import { UsageError } from '../model/errors.ts';
import { parseProfile } from '../profiles/support/parse-profile.ts';

/** The genres that the user describes in YAML files, one a file, in the order given; a mistake is named by file, line and column. */
export function loadProfiles(paths: readonly string[]): readonly Profile[] {
  const profiles = new Map<string, Profile>();
  for (const path of paths) {
    const profile = loadProfile(path);
    if (profiles.has(profile.id)) throw new UsageError('profile-twice', { origin: path, id: profile.id });
    profiles.set(profile.id, profile);
  }
  return [...profiles.values()];
}

function loadProfile(path: string): Profile {
  if (!existsSync(path)) throw new UsageError('profile-not-found', { path });
  const lines = new LineCounter();
  const document = parseDocument(readFileSync(path, 'utf8'), { lineCounter: lines });
  const [error] = document.errors;
  if (error instanceof YAMLParseError) throw new UsageError('profile-not-yaml', { path, reason: error.message }, error);
  return parseProfile(document.toJS() ?? undefined, (at) => {
    const { line, col } = lines.linePos(offsetOf(document.contents, at));
    return `${path}:${line}:${col}`;
  });
}

/** Where the key at the path stands, or the nearest thing above it that does. */
function offsetOf(contents: unknown, path: readonly PropertyKey[]): number {
  let node = contents;
  let offset = rangeStart(contents) ?? 0;
  for (const key of path) {
    const pair = isMap(node) ? node.items.find((item) => isScalar(item.key) && item.key.value === key) : undefined;
    const next = pair === undefined ? childAt(node, key) : pair.value;
    offset = rangeStart(pair?.key) ?? rangeStart(next) ?? offset;
    if (next === undefined) break;
    node = next;
  }
  return offset;
}

const childAt = (node: unknown, key: PropertyKey): unknown =>
  typeof key === 'number' && typeof node === 'object' && node !== null && 'items' in node && Array.isArray(node.items)
    ? node.items[key]
    : undefined;

const rangeStart = (node: unknown): number | undefined =>
  typeof node === 'object' && node !== null && 'range' in node && Array.isArray(node.range) ? node.range[0] : undefined;
