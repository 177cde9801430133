import type { Element } from 'domhandler';
import { attribute, child, children, childValue, parseXml } from '../support/xml.ts';
import { formatNumber } from './number-format.ts';
import type { Styles } from './styles.ts';

/** Automatic numbering: ECMA-376 part 1, 17.9. Mammoth drops what it prints, so it is counted here. */
export interface Numberer {
  /** What is printed before the next paragraph of this list, ready to be put in front of it; may be empty. */
  next(numId: string, level: number): string;
  /** The level of a list that a paragraph style is tied to. */
  levelOfStyle(numId: string, styleId: string): number | undefined;
}

interface Level {
  readonly start: number;
  readonly format: string;
  readonly text: string;
  /** Restarts when a level below this one (counted from 0) has been used; 0 is never. */
  readonly restart: number;
  readonly legal: boolean;
  readonly suffix: string;
  readonly styleId: string | undefined;
}

interface List {
  /** Lists that share this share their count. */
  readonly abstractId: string;
  readonly levels: ReadonlyMap<number, Level>;
  readonly startOverrides: ReadonlyMap<number, number>;
}

export function createNumberer(numberingXml: string | undefined, styles: Styles): Numberer {
  const lists = numberingXml === undefined ? new Map<string, List>() : readLists(numberingXml, styles);
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
  suffix === 'nothing' || /[、）。：．]$/u.test(label) ? '' : ' ';

function readLists(xml: string, styles: Styles): Map<string, List> {
  const root = child(parseXml(xml), 'numbering');
  const lists = new Map<string, List>();
  if (root === undefined) return lists;
  const abstracts = new Map(
    children(root, 'abstractNum').map((element) => [attribute(element, 'abstractNumId'), element]),
  );
  const nums = new Map(children(root, 'num').map((element) => [attribute(element, 'numId'), element]));

  const abstractOf = (num: Element | undefined, depth: number): Element | undefined => {
    const abstract = abstracts.get(childValue(num, 'abstractNumId'));
    const linked = childValue(abstract, 'numStyleLink');
    // 17.9.21: a linked definition stands with the list that the numbering style names.
    if (linked === undefined || depth > 8) return abstract;
    return abstractOf(nums.get(styles.numbering(linked)?.numId), depth + 1);
  };

  for (const [numId, num] of nums) {
    const abstract = abstractOf(num, 0);
    const abstractId = attribute(abstract, 'abstractNumId');
    if (numId === undefined || abstract === undefined || abstractId === undefined) continue;
    const levels = readLevels(abstract);
    const startOverrides = new Map<number, number>();
    for (const override of children(num, 'lvlOverride')) {
      const level = Number(attribute(override, 'ilvl') ?? 0);
      const start = childValue(override, 'startOverride');
      if (start !== undefined) startOverrides.set(level, Number(start));
      for (const [index, definition] of readLevels(override)) levels.set(index, definition);
    }
    lists.set(numId, { abstractId, levels, startOverrides });
  }
  return lists;
}

function readLevels(parent: Element): Map<number, Level> {
  return new Map(
    children(parent, 'lvl').map((level) => {
      const index = Number(attribute(level, 'ilvl') ?? 0);
      const legal = child(level, 'isLgl');
      return [
        index,
        {
          start: Number(childValue(level, 'start') ?? 0),
          format: childValue(level, 'numFmt') ?? 'decimal',
          text: childValue(level, 'lvlText') ?? '',
          restart: Number(childValue(level, 'lvlRestart') ?? index),
          legal: legal !== undefined && !/^(0|false|off)$/.test(attribute(legal, 'val') ?? ''),
          suffix: childValue(level, 'suff') ?? 'tab',
          styleId: childValue(level, 'pStyle'),
        },
      ];
    }),
  );
}
