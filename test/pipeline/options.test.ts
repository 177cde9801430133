import { expect, test } from 'vitest';
import { UsageError } from '../../src/model/errors.ts';
import { assertKnownChecks, parseOptions, recordedOptions } from '../../src/pipeline/options.ts';

test('nothing given is all defaults', () => {
  expect(parseOptions({}, 'test')).toMatchObject({ segmenter: 'auto', lang: 'zh', bom: false, checks: { off: [] } });
});

const refused = (input: unknown): unknown => {
  try {
    return parseOptions(input, 'here');
  } catch (error) {
    return error;
  }
};

test('unknown keys are errors that list the known ones, at every depth', () => {
  expect(refused({ lnag: 'zh' })).toMatchObject({ code: 'unknown-option', data: { origin: 'here', keys: 'lnag' } });
  expect(refused({ checks: { of: [] } })).toMatchObject({
    code: 'unknown-option',
    data: { keys: 'checks.of', known: 'off, severity' },
  });
});

test('bad values say where', () => {
  expect(refused({ workers: 0 })).toMatchObject({ code: 'invalid-option', data: { path: 'workers' } });
  expect(refused({ checks: { severity: { 'sum-of-parts': 'grave' } } })).toMatchObject({
    code: 'invalid-option',
    data: { path: 'checks.severity.sum-of-parts' },
  });
});

test('checks named in the options must exist', () => {
  const options = parseOptions({ checks: { off: ['no-such'] } }, 'test');
  expect(() => assertKnownChecks(options, ['sum-of-parts'])).toThrow(UsageError);
});

test('the manifest records neither the number of workers nor a password', () => {
  const recorded = recordedOptions(parseOptions({ workers: 3, password: 'secret' }, 'test'));
  expect(recorded).not.toHaveProperty('workers');
  expect(JSON.stringify(recorded)).not.toContain('secret');
});
