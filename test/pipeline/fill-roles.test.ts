import { describe, expect, it } from 'vitest';
import type { Section } from '../../src/model/report.ts';
import { fillRoles } from '../../src/pipeline/fill-roles.ts';
import { profile } from '../../src/profiles/government-work-report.ts';

const REPORTED = 2030;
const chapter = (heading: string, role?: string, level = 1): Section => ({
  id: 's1',
  level,
  kind: 'heading',
  numbering: '一、',
  heading,
  ...(role === undefined ? {} : { role }),
  span: { start: 0, end: 9 },
  headingSpan: { start: 0, end: 9 },
});
const filled = (...sections: Section[]) =>
  fillRoles(sections, { profile, year: REPORTED, text: '' }, { classify: () => 'tasks' }).map(
    (section) => section.role,
  );

describe('fillRoles', () => {
  it('gives a chapter without a role the likely one', () => {
    expect(filled(chapter('奋力开创新局面'))).toEqual(['tasks']);
  });

  it('keeps the role that a heading names', () => {
    expect(filled(chapter('存在的问题', 'problems'))).toEqual(['problems']);
  });

  it('does not give a role a second time', () => {
    expect(filled(chapter('重点工作', 'tasks'), chapter('奋力开创新局面'))).toEqual(['tasks', undefined]);
  });

  it('gives no role of next year to a chapter on this year', () => {
    expect(filled(chapter(`关于${REPORTED}年工作`))).toEqual([undefined]);
    expect(filled(chapter(`关于${REPORTED + 1}年工作`))).toEqual(['tasks']);
  });

  it('leaves what lies below the chapters alone', () => {
    expect(filled(chapter('奋力开创新局面', undefined, 2))).toEqual([undefined]);
  });
});
