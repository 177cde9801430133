import type { Element } from 'domhandler';
import type { Level, List } from '../support/automatic-numbering.ts';
import { attribute, child, children, childValue, parseXml } from '../support/xml.ts';
import type { Styles } from './styles.ts';

/** The lists of the numbering part, by the id that paragraphs name. Mammoth drops what they print. */
export function readLists(xml: string | undefined, styles: Styles): Map<string, List> {
  if (xml === undefined) return new Map();
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
