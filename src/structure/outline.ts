import type { Section } from '../model/report.ts';
import { sourceOffset, sourceSpan } from '../text/mapped-text.ts';
import type { Span } from '../text/span.ts';
import type { BareHeading } from './bare-heading.ts';
import type { EnumerationMark } from './enumeration.ts';
import type { Opening } from './heading.ts';
import type { Paragraph } from './join-lines.ts';
import { type LevelKey, LevelStack } from './levels.ts';
import { SALUTATION } from './zones.ts';

/** What was found to open a body paragraph, and the inline lists in it. */
export interface Opened {
  readonly paragraph: Paragraph;
  readonly numbered?: Opening;
  readonly bare?: BareHeading & { readonly top: boolean };
  readonly marks: readonly EnumerationMark[];
  /** Its number opens a list inside one of the same style. */
  readonly nested?: boolean;
}

export interface Outline {
  readonly sections: readonly Section[];
  /** Innermost section that each of the given paragraphs stands in, by its index. */
  readonly sectionOf: readonly (string | undefined)[];
}

interface Draft {
  readonly id: string;
  readonly parentId?: string;
  readonly level: number;
  readonly kind: Section['kind'];
  readonly numbering: string;
  readonly heading: string;
  readonly headingSpan: Span;
  end: number;
}

/** Builds the section tree of the body. `undefined` entries (tables, chrome) keep the indices aligned. */
export function buildOutline(entries: readonly (Opened | { readonly tableEnd: number } | undefined)[]): Outline {
  const drafts: Draft[] = [];
  const stack = new LevelStack<Draft>();
  const sectionOf: (string | undefined)[] = [];

  const reach = (end: number): void => {
    for (const { value } of stack.open) value.end = end;
  };
  const openSection = (key: LevelKey, kind: Section['kind'], numbering: string, heading: string, span: Span): void => {
    const parent = stack.place(key);
    const draft: Draft = {
      id: `s${drafts.length + 1}`,
      ...(parent === undefined ? {} : { parentId: parent.id }),
      level: stack.open.length + 1,
      kind,
      numbering,
      heading,
      headingSpan: span,
      end: span.end,
    };
    drafts.push(draft);
    stack.push(key, draft);
  };

  for (const entry of entries) {
    if (entry === undefined) {
      sectionOf.push(undefined);
      continue;
    }
    if ('tableEnd' in entry) {
      reach(entry.tableEnd);
      sectionOf.push(stack.open.at(-1)?.value.id);
      continue;
    }
    const { paragraph } = entry;
    const { mapped } = paragraph;
    // 各位代表！ turns from the list to the whole chapter again.
    if (SALUTATION.test(mapped.text)) stack.closeTo(1);
    const opening = openingOf(entry);
    if (opening !== undefined) {
      const span = sourceSpan(mapped, 0, opening.end);
      openSection(opening.key, opening.kind, opening.numbering, opening.heading, span);
    }
    const startsWithMark = entry.marks[0]?.start === 0 && opening === undefined;
    if (!startsWithMark) sectionOf.push(stack.open.at(-1)?.value.id);
    entry.marks.forEach((mark, i) => {
      const start = sourceOffset(mapped, mark.start);
      if (i > 0 || mark.start > 0) reach(endBefore(mapped.text, mark.start, (at) => sourceOffset(mapped, at)));
      const next = entry.marks[i + 1]?.start ?? mapped.text.length;
      const heading = leadOf(mapped.text.slice(mark.start + mark.length, next));
      const end = sourceSpan(mapped, mark.start, mark.start + mark.length + heading.length).end;
      const key: LevelKey = { style: 'enumeration', value: mark.value, raw: mark.numbering };
      openSection(key, 'enumeration', mark.numbering, heading, { start, end });
      if (i === 0 && startsWithMark) sectionOf.push(stack.open.at(-1)?.value.id);
    });
    reach(paragraph.span.end);
    // An inline list ends with its paragraph, unless its last member is only a heading.
    const last = stack.open.at(-1);
    if (last?.key.style === 'enumeration' && last.value.headingSpan.end + 1 < paragraph.span.end)
      stack.closeTo(stack.open.length - 1);
  }
  return {
    sections: drafts.map(({ end, ...draft }) => ({ ...draft, span: { start: draft.headingSpan.start, end } })),
    sectionOf,
  };
}

interface OpeningPlan {
  readonly key: LevelKey;
  readonly kind: Section['kind'];
  readonly numbering: string;
  readonly heading: string;
  readonly end: number;
}

function openingOf({ numbered, bare, nested }: Opened): OpeningPlan | undefined {
  if (numbered !== undefined) {
    const { style, value, raw } = numbered.numbering;
    if (style === 'dash' && numbered.kind === 'item') return undefined;
    const kind = style === 'dash' ? 'enumeration' : numbered.kind;
    return {
      key: { style, value, raw, item: numbered.kind === 'item', nested: nested ?? false },
      kind,
      numbering: raw,
      heading: numbered.heading,
      end: numbered.headingEnd,
    };
  }
  if (bare === undefined) return undefined;
  const style = bare.kind === 'plain' ? 'bare' : bare.kind;
  const stated = bare.headingLevel === undefined ? {} : { stated: bare.headingLevel };
  return {
    key: { style, value: 0, raw: '', top: bare.top, ...stated },
    kind: 'heading',
    numbering: '',
    heading: bare.heading,
    end: bare.headingEnd,
  };
}

/** The member's own heading: its first sentence, where it is short and more follows. */
function leadOf(text: string): string {
  // On a line of its own it needs no stop: 第一，厚植比较优势
  const lead = /^[^。；！？：]{2,40}(?=。)|^[，,、]?[^。；！？：]{4,40}$/.exec(text)?.[0] ?? '';
  return /[0-9０-９]/.test(lead) ? '' : lead.replace(/[，,、]$/, '');
}

/** Source offset after the last character before `at` that is no space. */
function endBefore(text: string, at: number, toSource: (index: number) => number): number {
  const before = text.slice(0, at).trimEnd().length;
  return before === 0 ? toSource(0) : toSource(before - 1) + 1;
}
