import { describe, expect, it } from 'vitest';
import { checks } from '../../src/checks/index.ts';
import type { CheckExample } from '../../src/contracts/check.ts';
import type { CheckResult } from '../../src/model/check-result.ts';
import { isFinding } from '../../src/model/check-result.ts';
import { analyzeReport } from '../../src/pipeline/analyze.ts';
import { parseOptions } from '../../src/pipeline/options.ts';
import { loadTools } from '../../src/pipeline/tools.ts';

const tools = loadTools(parseOptions({}, 'test'));

async function resultsOf(example: CheckExample, checkId: string): Promise<readonly CheckResult[]> {
  const only = { ...tools, checks: checks.filter((check) => check.id === checkId) };
  // A genre that the text is too short to tell is given as the only profile besides the generic one.
  const profiles = tools.profiles.filter(
    ({ id }) => example.genre === undefined || [example.genre, 'generic'].includes(id),
  );
  const input = { docId: 'example.txt', bytes: new TextEncoder().encode(example.text) };
  const outcome = await analyzeReport(input, { ...only, profiles });
  if (outcome.status !== 'complete') throw new Error(`${checkId}: ${JSON.stringify(outcome.notices)} ${example.text}`);
  return outcome.checks;
}

/** Ids of `{name}` placeholders. */
const slots = (template: string): string[] => [...template.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? '');

describe.each(checks.map((check) => [check.id, check] as const))('%s', (id, check) => {
  it.each(check.examples.consistent.map((example) => [example.text, example] as const))(
    'is content with %s',
    async (_, example) => {
      expect((await resultsOf(example, id)).filter(isFinding)).toEqual([]);
    },
  );

  it.each(check.examples.inconsistent.map((example) => [example.text, example] as const))(
    'objects to %s',
    async (_, example) => {
      expect((await resultsOf(example, id)).filter(isFinding).length).toBeGreaterThan(0);
    },
  );

  it('fills every slot of the wording it chooses, in both languages', async () => {
    for (const example of [...check.examples.consistent, ...check.examples.inconsistent]) {
      for (const { messageId, data } of await resultsOf(example, id)) {
        const message = check.messages[messageId];
        expect(message, messageId).toBeDefined();
        const missing = [...slots(message?.zh ?? ''), ...slots(message?.en ?? '')].filter((slot) => !(slot in data));
        expect(missing, messageId).toEqual([]);
      }
    }
  });
});
