import { z } from 'zod';
import type { Profile } from '../../contracts/profile.ts';
import { UsageError } from '../../model/errors.ts';

const words = z.array(z.string().min(1));
const bilingual = z.strictObject({ zh: z.string().min(1), en: z.string().min(1) });
/** `words: weight`, as a person would write it in YAML. */
const weighted = z.record(z.string().min(1), z.number().positive()).transform((record) => Object.entries(record));
/** Words alone stand for signs of which one is enough. */
const signs = z.union([words.transform((list) => list.map((word): [string, number] => [word, 1])), weighted]);

const roleSchema = z.strictObject({
  role: z.string().regex(/^[a-z][a-z0-9-]*$/, 'lower-case letters, digits and hyphens'),
  title: bilingual,
  headings: words.min(1),
  tense: z.enum(['reported', 'following']).optional(),
  opening: words.optional(),
  heldBy: words.optional(),
  content: signs.optional(),
  aside: z.boolean().optional(),
  annual: z.boolean().optional(),
  required: z
    .strictObject({
      severity: z.enum(['error', 'warning', 'info']),
      source: z.string().min(1),
      own: z.boolean().optional(),
      since: z.int().min(1949).max(2100).optional(),
    })
    .optional(),
});

const profileSchema = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]*$/, 'lower-case letters, digits and hyphens'),
  title: bilingual,
  recognise: z.strictObject({ title: weighted.default([]), body: weighted.default([]) }),
  titledByDeliveryYear: z.boolean().default(false),
  roles: z.array(roleSchema),
  otherChapters: words.optional(),
});

/** Names the place in the user's file at which something is wrong: `my.yaml:3:5`. */
export type Locate = (path: readonly PropertyKey[]) => string;

/**
 * A genre that a user describes, from data as YAML gives it. Throws a coded error that says where something is wrong:
 * unknown keys, missing titles, a role named twice.
 */
export function parseProfile(data: unknown, locate: Locate): Profile {
  const parsed = profileSchema.safeParse(data);
  if (!parsed.success) throw usageError(parsed.error, locate);
  const { roles, otherChapters, ...profile } = parsed.data;
  const twice = roles.findIndex(({ role }, i) => roles.findIndex((other) => other.role === role) !== i);
  if (twice >= 0) throw invalid(locate, ['roles', twice, 'role'], `role given twice: ${roles[twice]?.role}`);
  for (const [i, { heldBy }] of roles.entries()) {
    const unknown = (heldBy ?? []).find((name) => !roles.some(({ role }) => role === name));
    if (unknown !== undefined) throw invalid(locate, ['roles', i, 'heldBy'], `no such role: ${unknown}`);
  }
  return { ...profile, roles: roles.map(withoutGaps), ...(otherChapters === undefined ? {} : { otherChapters }) };
}

type ParsedRole = z.output<typeof roleSchema>;

/** Optional fields that were not given are left out rather than set to undefined. */
function withoutGaps({
  role,
  title,
  headings,
  tense,
  opening,
  heldBy,
  content,
  aside,
  annual,
  required,
}: ParsedRole): Profile['roles'][number] {
  return {
    role,
    title,
    headings,
    ...(tense === undefined ? {} : { tense }),
    ...(opening === undefined ? {} : { opening }),
    ...(heldBy === undefined ? {} : { heldBy }),
    ...(content === undefined ? {} : { content }),
    ...(aside === undefined ? {} : { aside }),
    ...(annual === undefined ? {} : { annual }),
    ...(required === undefined ? {} : { required: requirement(required) }),
  };
}

function requirement({ severity, source, own, since }: NonNullable<ParsedRole['required']>) {
  return { severity, source, ...(own === undefined ? {} : { own }), ...(since === undefined ? {} : { since }) };
}

const invalid = (locate: Locate, path: readonly PropertyKey[], reason: string): UsageError =>
  new UsageError('profile-invalid', {
    origin: locate(path),
    path: path.length === 0 ? '(root)' : path.join('.'),
    reason,
  });

function usageError(error: z.ZodError, locate: Locate): UsageError {
  // A misspelt key explains the missing one.
  const issue = error.issues.find(({ code }) => code === 'unrecognized_keys') ?? error.issues[0];
  if (issue === undefined) return invalid(locate, [], error.message);
  if (issue.code !== 'unrecognized_keys') return invalid(locate, issue.path, issue.message);
  const [key = ''] = issue.keys;
  const path = [...issue.path, key];
  const known = knownKeys(issue.path).join(', ');
  return new UsageError('profile-unknown-key', { origin: locate(path), key: path.join('.'), known });
}

function knownKeys(path: readonly PropertyKey[]): string[] {
  if (path.includes('required')) return ['severity', 'source', 'own', 'since'];
  if (path.includes('title')) return ['zh', 'en'];
  if (path[0] === 'roles') return Object.keys(roleSchema.shape);
  return path[0] === 'recognise' ? ['title', 'body'] : Object.keys(profileSchema.shape);
}
