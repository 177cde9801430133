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

/**
 * A genre that a user describes, from data as YAML gives it; `origin` (the file's name) is named where something is
 * wrong: unknown keys, missing titles, a role named twice.
 */
export function parseProfile(data: unknown, origin: string): Profile {
  const parsed = profileSchema.safeParse(data);
  if (!parsed.success) throw usageError(parsed.error, origin);
  const { roles, otherChapters, ...profile } = parsed.data;
  const twice = roles.map(({ role }) => role).find((role, i, all) => all.indexOf(role) !== i);
  if (twice !== undefined) throw invalid(origin, 'roles', `role given twice: ${twice}`);
  const unknownHolder = roles
    .flatMap(({ heldBy }) => heldBy ?? [])
    .find((name) => !roles.some(({ role }) => role === name));
  if (unknownHolder !== undefined) throw invalid(origin, 'roles', `no such role: ${unknownHolder}`);
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
    ...(annual === undefined ? {} : { annual }),
    ...(required === undefined ? {} : { required: requirement(required) }),
  };
}

function requirement({ severity, source, own, since }: NonNullable<ParsedRole['required']>) {
  return { severity, source, ...(own === undefined ? {} : { own }), ...(since === undefined ? {} : { since }) };
}

const invalid = (origin: string, path: string, reason: string): UsageError =>
  new UsageError('invalid-option', { origin, path, reason });

function usageError(error: z.ZodError, origin: string): UsageError {
  // A misspelt key explains the missing one.
  const issue = error.issues.find(({ code }) => code === 'unrecognized_keys') ?? error.issues[0];
  if (issue === undefined) return invalid(origin, '(root)', error.message);
  const path = issue.path.join('.');
  if (issue.code !== 'unrecognized_keys') return invalid(origin, path === '' ? '(root)' : path, issue.message);
  const keys = issue.keys.map((key) => (path === '' ? key : `${path}.${key}`)).join(', ');
  return new UsageError('unknown-option', { origin, keys, known: knownKeys(issue.path).join(', ') });
}

function knownKeys(path: readonly PropertyKey[]): string[] {
  if (path.includes('required')) return ['severity', 'source', 'own', 'since'];
  if (path[0] === 'roles') return Object.keys(roleSchema.shape);
  return path[0] === 'recognise' ? ['title', 'body'] : Object.keys(profileSchema.shape);
}
