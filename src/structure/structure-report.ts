import type { SourceDocument } from '../model/document.ts';
import type { Passage } from '../model/report.ts';
import { isHan } from '../text/width.ts';
import { type BodyEntry, findOpenings } from './body-openings.ts';
import { type ContentsPage, findContentsPage } from './contents-page.ts';
import { makeFrontMatter } from './front-matter.ts';
import { findFurniture } from './furniture.ts';
import { recogniseGenre } from './genre.ts';
import { joinLines, type Paragraph } from './join-lines.ts';
import { type Line, readLines, type TableMark } from './lines.ts';
import { buildOutline } from './outline.ts';
import { assignRoles } from './section-roles.ts';
import type { StructureReport } from './structure.ts';
import { resolveTable } from './tables.ts';
import { findTitle } from './title.ts';
import { unfold } from './unfold.ts';
import { findWrapRegime } from './wrap.ts';
import { findZones, IN_CONTENTS } from './zones.ts';

/** Lines → paragraphs → zones → outline → front matter, each step on what the one before made. */
export const structureReport: StructureReport = (document, profiles) => {
  const { items, contents } = readParagraphs(document);
  const paragraphs = items.filter((item): item is Paragraph => item.type === 'paragraph');
  const zones = findZones(paragraphs, contents?.end);
  const title = findTitle(paragraphs, zones.bodyStart);
  const kinds = new Map(paragraphs.map((paragraph, i) => [paragraph, kindAt(i, zones, title)] as const));
  const within = bodyItems(items, kinds);
  const inBody = (i: number): boolean => within[i] ?? false;
  const entries = findOpenings(items, inBody, {
    spaceSplits: leavesSpaces(document.text) ? 'chapters' : 'everywhere',
    chapters: contents?.chapters ?? [],
  });
  const outline = buildOutline(entries);
  const textsOf = (kind: Passage['kind']): string[] =>
    paragraphs.filter((p) => kinds.get(p) === kind).map((p) => p.mapped.text);
  const headLines = paragraphs
    .slice(0, zones.bodyStart)
    .map((p) => p.mapped.text)
    .filter((text) => !IN_CONTENTS.test(text));
  const body = textsOf('body');
  const { profile } = recogniseGenre({ title: title?.text, texts: [...headLines, ...body] }, profiles);
  const { front, notices } = makeFrontMatter({
    title,
    headLines,
    body,
    signature: textsOf('signature'),
    closing: paragraphs.slice(-CLOSING_LINES).map((p) => p.mapped.text),
    sections: outline.sections,
    profile,
    text: document.text,
  });
  const sections = assignRoles(outline.sections, { profile, year: front.year, text: document.text });
  return {
    front,
    profile,
    passages: items.flatMap((item, i) =>
      item.type === 'table' ? [] : [toPassage(item, kinds.get(item) ?? 'body', entries[i], outline.sectionOf[i])],
    ),
    sections,
    tables: resolveTables(document, items, outline.sectionOf),
    notices,
  };
};

const CLOSING_LINES = 6;

interface Paragraphs {
  readonly items: readonly (Paragraph | TableMark)[];
  readonly contents: ContentsPage | undefined;
}

function readParagraphs(document: SourceDocument): Paragraphs {
  const found = readLines(document);
  const lines = found.filter((item): item is Line => item.type === 'line');
  const contents = findContentsPage(lines);
  const furniture = findFurniture(lines, contents);
  const regime = findWrapRegime(lines.filter((line) => !furniture.has(line)));
  const hints = { furniture, regime, chapters: contents?.chapters ?? [] };
  const items = joinLines(document.text, found, hints).flatMap((item): (Paragraph | TableMark)[] =>
    item.type === 'table' ? [item] : unfold(document.text, item),
  );
  return { items, contents };
}

function kindAt(i: number, zones: ReturnType<typeof findZones>, title: ReturnType<typeof findTitle>): Passage['kind'] {
  if (title !== undefined && i >= title.from && i <= title.to) return 'title';
  if (zones.chrome.has(i)) return 'chrome';
  if (i < zones.bodyStart) return 'title';
  if (i >= zones.glossaryStart) return 'glossary';
  return i >= zones.signatureStart && i < zones.bodyEnd ? 'signature' : 'body';
}

/** Whether each item is of the body; tables after its end (in the page's own foot, in a glossary) are not. */
function bodyItems(
  items: readonly (Paragraph | TableMark)[],
  kinds: ReadonlyMap<Paragraph, Passage['kind']>,
): readonly boolean[] {
  let kind: Passage['kind'] | undefined = 'body';
  return items.map((item) => {
    if (item.type === 'table') return kind !== 'chrome' && kind !== 'glossary';
    kind = kinds.get(item);
    return kind === 'body';
  });
}

/** A text whose lines were joined with spaces has them inside its sentences, so that a space divides nothing. */
function leavesSpaces(text: string): boolean {
  let between = 0;
  for (let at = text.indexOf(' ', 1); at >= 0; at = text.indexOf(' ', at + 1)) {
    if (isHan(text.charAt(at - 1)) && isHan(text.charAt(at + 1))) between += 1;
  }
  return between > text.length / 200 && between > 20;
}

function toPassage(
  paragraph: Paragraph,
  kind: Passage['kind'],
  entry: BodyEntry,
  sectionId: string | undefined,
): Passage {
  const { mapped, span } = paragraph;
  const section = sectionId === undefined ? {} : { sectionId };
  if (entry === undefined || 'tableEnd' in entry) return { kind, mapped, span, lead: 0, ...section };
  const { numbered, bare, marks } = entry;
  const opening = numbered?.numbering.style === 'dash' && numbered.kind === 'item' ? undefined : numbered;
  const lead = opening?.bodyStart ?? bare?.bodyStart ?? (marks[0]?.start === 0 ? marks[0].length : 0);
  const isHeading = (opening?.kind === 'heading' || bare !== undefined) && lead >= mapped.text.length;
  return { kind: isHeading ? 'heading' : kind, mapped, span, lead, ...section };
}

function resolveTables(
  document: SourceDocument,
  items: readonly (Paragraph | TableMark)[],
  sectionOf: readonly (string | undefined)[],
) {
  const tables = items.flatMap((item, i) => (item.type === 'table' ? [{ table: item.table, i }] : []));
  return tables.map(({ table, i }, n) => {
    const above = items
      .slice(Math.max(0, i - 3), i)
      .flatMap((item) => (item.type === 'paragraph' ? [item.mapped.text] : []))
      .reverse();
    return resolveTable(document.text, { table, sectionId: sectionOf[i], above }, `t${n + 1}`);
  });
}
