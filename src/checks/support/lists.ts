import type { Section } from '../../model/report.ts';
import { readNumbering } from '../../text/numbering.ts';
import { ordinalValue } from '../../text/ordinal.ts';

export interface Member {
  readonly section: Section;
  readonly value: number;
  readonly style: string;
}

/** A numbered section with its number read again; undefined for bare headings and dashes. */
export function memberOf(section: Section): Member | undefined {
  const inline = /^(?:第|其)?([一二三四五六七八九十]{1,2})(是|要|则)?$/.exec(section.numbering);
  if (section.kind === 'enumeration') {
    const value = inline === null ? undefined : ordinalValue(inline[1] as string);
    return value === undefined
      ? undefined
      : { section, value, style: `enumeration-${inline?.[2] ?? section.numbering.charAt(0)}` };
  }
  const numbering = readNumbering(`${section.numbering} 之`);
  if (numbering === undefined || numbering.style === 'dash' || numbering.style === 'decimal') return undefined;
  return { section, value: numbering.value, style: numbering.style };
}

/** The lists of a report: members of one style under one parent, cut where numbering starts again at one. */
export function numberedLists(sections: readonly Section[]): Member[][] {
  const open = new Map<string, Member[]>();
  const lists: Member[][] = [];
  for (const section of sections) {
    const member = memberOf(section);
    if (member === undefined) continue;
    const key = `${section.parentId ?? ''}/${member.style}`;
    const list = open.get(key);
    if (list === undefined || member.value === 1) {
      const fresh = [member];
      open.set(key, fresh);
      lists.push(fresh);
    } else {
      list.push(member);
    }
  }
  return lists;
}
