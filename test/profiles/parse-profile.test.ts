import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { UsageError } from '../../src/model/errors.ts';
import { parseProfile } from '../../src/profiles/support/parse-profile.ts';

const YAML = `
id: hotline-bulletin
title: { zh: 热线月报, en: Hotline bulletin }
recognise:
  title: { 热线运行情况: 3, 热线月报: 3 }
  body: { 受理诉求: 0.4 }
roles:
  - role: overview
    title: { zh: 总体情况, en: Overview }
    headings: [总体情况, 受理情况]
    required: { severity: warning, source: 本市热线管理办法 }
`;
const given = (change: string, to: string): unknown => parse(YAML.replace(change, to));
const failure = (data: unknown): UsageError => {
  try {
    parseProfile(data, (path) => `my.yaml ${path.join('/')}`);
  } catch (error) {
    return error as UsageError;
  }
  throw new Error('was accepted');
};

describe('a profile written by a user', () => {
  test('is taken as it stands, weights as pairs', () => {
    const profile = parseProfile(parse(YAML), () => 'my.yaml');
    expect(profile.recognise.title).toEqual([
      ['热线运行情况', 3],
      ['热线月报', 3],
    ]);
    expect(profile.titledByDeliveryYear).toBe(false);
    expect(profile.roles[0]).not.toHaveProperty('content');
  });

  test.each([
    ['an unknown key', given('recognise:', 'recognize:'), 'profile-unknown-key', 'recognize'],
    ['an unknown key of a role', given('headings:', 'heading:'), 'profile-unknown-key', 'roles.0.heading'],
    ['a bad severity', given('severity: warning', 'severity: fatal'), 'profile-invalid', 'roles.0.required.severity'],
    ['a bad id', given('hotline-bulletin', '热线'), 'profile-invalid', 'id'],
    ['no data', undefined, 'profile-invalid', '(root)'],
  ])('%s is named with its place', (_, data, code, place) => {
    const error = failure(data);
    expect(error.code).toBe(code);
    expect(Object.values(error.data)).toContain(place);
    expect(error.data.origin).toMatch(/^my\.yaml /);
  });

  test('a role given twice is refused', () => {
    const data = parse(YAML) as { roles: unknown[] };
    expect(failure({ ...data, roles: [data.roles[0], data.roles[0]] }).data.reason).toContain('overview');
  });
});
