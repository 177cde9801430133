/**
 * Turns a marked document into its text and its labels.
 *
 *   @key value                          the head: genre, title, issuer, issuer_level, year, clean, required role=state …
 *   ---                                 then the text, in the notation of marked-text.ts, with
 *   ⟦h1 role⟧一、主要做法⟦/h⟧            a printed heading, ⟦i⟧ before a numbered sentence without one
 *   ⟦name⟧ … ⟦/name⟧                    a span that a fault or its related places use
 *   → for a tab, %cells for a row of a template table (see template-rows.ts)
 *   ---                                 then relation lines, and  fault check span | note | related spans
 */
import { documentRelation, totalsOfParts } from './document-relations.ts';
import { type Mark, readMarked } from './marked-text.ts';
import { assertCovered, type GoldIndicator, toGold } from './sentences.ts';
import { expandTemplateRows } from './template-rows.ts';

export interface GoldSpan {
  start: number;
  end: number;
  quote: string;
}
export interface GoldDocument {
  id: string;
  genre: string;
  title: string;
  issuer: string;
  issuer_level: string;
  year: number;
  clean: boolean;
  outline: { numbering: string; heading: string; level: number; start: number; role: string | null }[];
  items: { numbering: string; start: number }[];
  required: Record<string, string>;
  indicators: GoldIndicator[];
  non_indicators: { surface: string; start: number }[];
  relations: Record<string, unknown>[];
  faults: (GoldSpan & { check: string; note: string; related: GoldSpan[] })[];
}

const NUMBERING = /^\s*(第?[一二三四五六七八九十]+[、章节]|[（(][一二三四五六七八九十\d]+[）)]|\d+[.、．])?\s*/;

export function readDocument(id: string, source: string): { text: string; gold: GoldDocument } {
  const [head = '', body = '', tail = ''] = source.split(/^---\n/m);
  const meta = new Map(
    head
      .split('\n')
      .filter((l) => l.startsWith('@'))
      .map((l) => [l.slice(1, l.indexOf(' ')), l.slice(l.indexOf(' ') + 1).trim()]),
  );
  const { rows, relations: fromRows } = expandTemplateRows(body.replaceAll('→', '\t'));
  const { text, figures, traps, marks } = readMarked(rows);
  const { outline, items } = outlineOf(marks, text);
  assertCovered(
    text,
    figures,
    traps,
    [...outline, ...items].map((h) => ({ surface: h.numbering, start: h.start })),
  );
  const lines = [...fromRows, ...tail.split('\n').filter((l) => l.trim() !== '')];
  const relationLines = lines.filter((l) => !l.startsWith('fault '));
  const spans = spansOf(marks, text);
  const wholes = totalsOfParts(relationLines, figures);
  const gold: GoldDocument = {
    id,
    genre: meta.get('genre') ?? '',
    title: meta.get('title') ?? '',
    issuer: meta.get('issuer') ?? '',
    issuer_level: meta.get('issuer_level') ?? '',
    year: Number(meta.get('year')),
    clean: meta.get('clean') === 'true',
    outline,
    items,
    required: Object.fromEntries(
      (meta.get('required') ?? '')
        .split(' ')
        .filter(Boolean)
        .map((p) => p.split('=')),
    ) as Record<string, string>,
    indicators: figures.map((f) => ({ ...toGold(f, text), part_of_start: wholes.get(f) ?? null })),
    non_indicators: traps,
    relations: relationLines.map((line) => documentRelation(line, figures)),
    faults: lines.filter((l) => l.startsWith('fault ')).map((l) => faultOf(l, spans)),
  };
  if (gold.clean !== (gold.faults.length === 0)) throw new Error(`${id}: clean or not?`);
  return { text, gold };
}

function outlineOf(marks: Mark[], text: string): Pick<GoldDocument, 'outline' | 'items'> {
  const outline: GoldDocument['outline'] = [];
  const items: GoldDocument['items'] = [];
  marks.forEach((mark, k) => {
    const h = /^h(\d)(?: (\S+))?$/.exec(mark.body);
    if (!h && mark.body !== 'i') return;
    const end = h ? (marks.slice(k).find((m) => m.body === '/h')?.at ?? text.length) : mark.at + 12;
    const line = text.slice(mark.at, end);
    const numbering = NUMBERING.exec(line)?.[1] ?? '';
    const start = mark.at + (numbering ? line.indexOf(numbering) : 0);
    if (!h) items.push({ numbering, start });
    else
      outline.push({
        numbering,
        heading: line.replace(NUMBERING, '').trim(),
        level: Number(h[1]),
        start,
        role: h[2] ?? null,
      });
  });
  return { outline, items };
}

function spansOf(marks: Mark[], text: string): Map<string, GoldSpan> {
  const spans = new Map<string, GoldSpan>();
  for (const open of marks) {
    const close = marks.find((m) => m.body === `/${open.body}`);
    if (close && close.at > open.at)
      spans.set(open.body, { start: open.at, end: close.at, quote: text.slice(open.at, close.at) });
  }
  return spans;
}

function faultOf(line: string, spans: Map<string, GoldSpan>): GoldDocument['faults'][number] {
  const [what = '', note = '', related = ''] = line.slice(6).split(' | ');
  const [check = '', name = ''] = what.split(' ');
  const need = (n: string) => {
    const s = spans.get(n);
    if (!s) throw new Error(`no span ${n}`);
    return s;
  };
  return { check, ...need(name), note, related: related.split(' ').filter(Boolean).map(need) };
}
