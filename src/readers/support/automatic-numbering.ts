import { formatNumber } from './number-format.ts';

/** Counts automatic numbering as Word does: ECMA-376 part 1, 17.9; [MS-DOC] 2.4.6.3. */
export interface Numberer {
  /** What is printed before the next paragraph of this list, ready to be put in front of it; may be empty. */
  next(numId: string, level: number): string;
  /** The level of a list that a paragraph style is tied to. */
  levelOfStyle(numId: string, styleId: string): number | undefined;
}

export interface Level {
  readonly start: number;
  readonly format: string;
  readonly text: string;
  /** Restarts when a level below this one (counted from 0) has been used; 0 is never. */
  readonly restart: number;
  readonly legal: boolean;
  readonly suffix: string;
  readonly styleId: string | undefined;
}

export interface List {
  /** Lists that share this share their count. */
  readonly abstractId: string;
  readonly levels: ReadonlyMap<number, Level>;
  readonly startOverrides: ReadonlyMap<number, number>;
}

export function createNumberer(lists: ReadonlyMap<string, List>): Numberer {
  const counts = new Map<string, Map<number, number>>();
  const begun = new Set<string>();

  const count = (numId: string, list: List, level: number): Map<number, number> => {
    const current = counts.get(list.abstractId) ?? new Map<number, number>();
    counts.set(list.abstractId, current);
    const override = begun.has(`${numId}:${level}`) ? undefined : list.startOverrides.get(level);
    begun.add(`${numId}:${level}`);
    const before = current.get(level);
    current.set(level, override ?? (before === undefined ? (list.levels.get(level)?.start ?? 1) : before + 1));
    for (const deeper of [...current.keys()]) {
      if (deeper > level && level < (list.levels.get(deeper)?.restart ?? deeper)) current.delete(deeper);
    }
    return current;
  };

  return {
    next: (numId, level) => {
      const list = lists.get(numId);
      const definition = list?.levels.get(level);
      if (list === undefined || definition === undefined) return '';
      const current = count(numId, list, level);
      // A bullet says nothing about the text, and its glyph is often a private one.
      if (definition.format === 'bullet') return '';
      const label = definition.text.replace(/%([1-9])/g, (_, place: string) => {
        const index = Number(place) - 1;
        const used = list.levels.get(index);
        const format = definition.legal && index < level ? 'decimal' : (used?.format ?? 'decimal');
        return formatNumber(format, current.get(index) ?? used?.start ?? 1);
      });
      return label === '' ? '' : label + gapAfter(label, definition.suffix);
    },
    levelOfStyle: (numId, styleId) =>
      [...(lists.get(numId)?.levels ?? [])].find(([, level]) => level.styleId === styleId)?.[0],
  };
}

/** After 、 and ） a gap is mere layout; after `1.` it keeps the number apart from digits that follow. */
const gapAfter = (label: string, suffix: string): string =>
  suffix === 'nothing' || /[、）。：]$/u.test(label) ? '' : ' ';
