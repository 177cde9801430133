import { allChecks as checks } from '../../batch/all-checks.ts';
import { loadProfiles } from '../../batch/profile-files.ts';
import { indicatorCatalog } from '../../extract/own-indicators.ts';
import { UsageError } from '../../model/errors.ts';
import type { Lang } from '../../pipeline/messages/render.ts';
import { withOwnProfiles } from '../../pipeline/tools.ts';
import { writers } from '../../writers/index.ts';
import { EXIT } from '../exit-codes.ts';
import { type Flags, settings } from '../settings.ts';
import { readerRows } from './list-readers.ts';

type Row = readonly string[];

/** What can be listed: id, title and whatever else helps to choose; profiles and indicators as configured. */
export const LISTS: Readonly<Record<string, (lang: Lang, flags: Flags) => readonly Row[]>> = {
  readers: readerRows,
  profiles: (lang, flags) =>
    withOwnProfiles(loadProfiles(settings([], flags, lang).profiles)).map((p) => [
      p.id,
      p.title[lang],
      p.roles.map((r) => r.role).join(' '),
    ]),
  checks: (lang) => checks.map((c) => [c.id, c.severity, c.title[lang]]),
  indicators: (lang, flags) =>
    indicatorCatalog(settings([], flags, lang).indicators).entries.map((i) => [
      i.id,
      i.units.join(' '),
      i.names.join(' '),
    ]),
  writers: (lang) => writers.map((w) => [w.id, w.files.join(' '), w.title[lang]]),
};

/** `gouji list`: one item a line, columns separated by tabs. */
export function listCommand(what: string, flags: Flags, lang: Lang): number {
  const list = LISTS[what];
  if (list === undefined) throw new UsageError('unknown-list', { what, known: Object.keys(LISTS).join(', ') });
  for (const row of list(lang, flags)) console.log(row.join('\t'));
  return EXIT.done;
}
