import type { AnalyzedReport } from '../../src/model/batch.ts';
import type { Section } from '../../src/model/report.ts';
import { type Planted, type Planter, pickSome, type Random } from './plant.ts';

/** Planters that damage the text around the figures. */
export const wordPlanters: Readonly<Record<string, Planter>> = {
  'deleted-section': planting(deletedSection),
  'numbering-gap': planting(numberingGap),
  'last-year': planting(lastYear),
  'other-place': planting(otherPlace),
  'copied-sentence': planting(copiedSentence),
  placeholder: planting(lostNumber),
  'impossible-date': planting(impossibleDate),
};

/** One error a round, each in its own place. */
function planting(plant: (report: AnalyzedReport, random: Random) => Planted | undefined): Planter {
  return (report, random, rounds) => {
    const planted = new Map<number, Planted>();
    for (let round = 0; round < rounds; round += 1) {
      const one = plant(report, random);
      if (one !== undefined && !planted.has(one.edit.start)) planted.set(one.edit.start, one);
    }
    return [...planted.values()];
  };
}

function pickOne<T>(items: readonly T[], random: Random): T | undefined {
  return pickSome(items, 1, random)[0];
}

const roleCount = (report: AnalyzedReport, role: string): number =>
  report.sections.filter((section) => section.role === role).length;

/** A required part whose content is present as a section of its own is cut out. */
function deletedSection(report: AnalyzedReport, random: Random): Planted | undefined {
  const present = report.checks.filter(({ checkId, actual }) => checkId === 'required-section' && actual === 'present');
  const sections = report.sections.filter(
    ({ role, level }) =>
      role !== undefined &&
      level === 1 &&
      roleCount(report, role) === 1 &&
      present.some(({ expected }) => expected === role),
  );
  const section = pickOne(sections, random);
  if (section === undefined) return undefined;
  const expects = ['required-section', 'numbering-sequence', 'announced-count'];
  return { kind: 'deleted-section', edit: { ...section.span, by: '' }, expects, note: section.heading };
}

const NUMERALS = '一二三四五六七八九十';

/** A heading between two others of its level jumps by one. */
function numberingGap(report: AnalyzedReport, random: Random): Planted | undefined {
  const chosen = pickOne(middleHeadings(report.sections), random);
  if (chosen === undefined) return undefined;
  const at = report.document.text.indexOf(chosen.numeral, chosen.section.headingSpan.start);
  const next = NUMERALS.charAt(NUMERALS.indexOf(chosen.numeral) + 1);
  return {
    kind: 'numbering-gap',
    edit: { start: at, end: at + 1, by: next },
    expects: ['numbering-sequence'],
    note: `${chosen.section.numbering} → ${next}`,
  };
}

function middleHeadings(sections: readonly Section[]): readonly { section: Section; numeral: string }[] {
  return sections.flatMap((section) => {
    const numeral = /^[（(]?([二三四五六七八])[、）)]/.exec(section.numbering)?.[1];
    const siblings = sections.filter(({ parentId, level }) => parentId === section.parentId && level === section.level);
    const last = siblings.at(-1) === section;
    return numeral === undefined || section.kind !== 'heading' || last ? [] : [{ section, numeral }];
  });
}

/** The reported year becomes the year before where the text speaks of its own year. */
function lastYear(report: AnalyzedReport, random: Random): Planted | undefined {
  const { year } = report.front;
  if (year === undefined) return undefined;
  const { text } = report.document;
  const titleEnd = report.front.titleSpan?.end ?? 0;
  const places = [...text.matchAll(new RegExp(`(?<=\\n[\\s　]*)${year}年，(?=我|全)`, 'g'))].filter(
    ({ index }) => index > titleEnd,
  );
  const place = pickOne(places, random);
  if (place === undefined) return undefined;
  const edit = { start: place.index, end: place.index + 4, by: String(year - 1) };
  const note = `${year} → ${year - 1} ${text.slice(place.index, place.index + 30)}`;
  return { kind: 'last-year', edit, expects: ['stale-year'], note };
}

/** Another town's name stands for the own one. */
function otherPlace(report: AnalyzedReport, random: Random): Planted | undefined {
  const own = report.front.township ?? report.front.county;
  const suffix = own === undefined ? undefined : /(街道|[镇乡县区市])$/.exec(own)?.[1];
  if (own === undefined || suffix === undefined) return undefined;
  const { text } = report.document;
  const body = report.front.titleSpan?.end ?? 0;
  const places = [...text.matchAll(new RegExp(`${own}(?=坚持|认真|积极|全面|始终|持续|深入|党委|政府)`, 'g'))];
  const place = pickOne(
    places.filter(({ index }) => index > body),
    random,
  );
  if (place === undefined) return undefined;
  const other = suffix === '乡' ? '梧桐乡' : suffix === '镇' ? '柳溪镇' : `清河${suffix}`;
  const edit = { start: place.index, end: place.index + own.length, by: other };
  const note = `${own} → ${other} ${text.slice(place.index, place.index + 30)}`;
  return { kind: 'other-place', edit, expects: ['foreign-place'], note };
}

/** A long sentence stands a second time at the end of a later paragraph. */
function copiedSentence(report: AnalyzedReport, random: Random): Planted | undefined {
  const { text } = report.document;
  const sentences = [...text.matchAll(/(?<=。)[^。\n\d]{45,120}。(?=[^\n])/g)];
  const source = pickOne(sentences.slice(0, Math.ceil(sentences.length / 2)), random);
  if (source === undefined) return undefined;
  const ends = [...text.matchAll(/。(?=\n)/g)].filter(({ index }) => index > source.index + 400);
  const target = pickOne(ends, random);
  if (target === undefined) return undefined;
  const edit = { start: target.index + 1, end: target.index + 1, by: source[0] };
  return { kind: 'copied-sentence', edit, expects: ['repeated-text'], note: source[0].slice(0, 24) };
}

/** A count was never filled in. */
function lostNumber(report: AnalyzedReport, random: Random): Planted | undefined {
  const counts = report.indicators.filter(
    ({ cell, surface }) => cell === undefined && /^\d+[件次场人份个]$/.test(surface),
  );
  const count = pickOne(counts, random);
  if (count === undefined) return undefined;
  const surface = count.surface.replace(/\d+/, 'XX');
  const expects = ['placeholder', 'sum-of-parts', 'share-of-whole'];
  return { kind: 'placeholder', edit: { ...count.span, by: surface }, expects, note: count.surface };
}

/** 11月30日 becomes 11月31日. */
function impossibleDate(report: AnalyzedReport, random: Random): Planted | undefined {
  const { text } = report.document;
  const date = pickOne([...text.matchAll(/(?<=[1-9]|1[0-2])月([12]?\d|3[01])日/g)], random);
  if (date === undefined) return undefined;
  const edit = { start: date.index, end: date.index + date[0].length, by: '月32日' };
  return { kind: 'impossible-date', edit, expects: ['impossible-date'], note: `${date[0]} → 月32日` };
}
