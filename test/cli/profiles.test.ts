import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { csvTable } from '../support/csv.ts';
import { gouji, temporaryFolder } from './gouji.ts';

const DOCS = readFileSync(join(import.meta.dirname, '../../docs/profiles.md'), 'utf8');
/** The complete example of docs/profiles.md, so that it cannot grow stale. */
const EXAMPLE = /```yaml\n(id: [\s\S]*?)```/.exec(DOCS)?.[1] ?? '';

const BULLETIN = `沙棠市2023年政务服务热线运行情况通报
一、受理情况
全年受理诉求1200件，其中咨询类800件，投诉类400件。
二、办理情况
办结1180件，群众满意率98.3%。
`;
const PROBLEMS = '三、存在的问题\n个别单位回复不及时，重复诉求仍有待压减。\n';
let folder: string;

const table = (name: string): Record<string, string>[] => csvTable(readFileSync(join(folder, 'out', name), 'utf8'));
const run = (...args: string[]) => gouji(['run', 'in', '--out', 'out', '--lang', 'en', '--quiet', ...args], folder);

beforeAll(() => {
  folder = temporaryFolder();
  for (const name of ['in', 'profiles']) mkdirSync(join(folder, name));
  writeFileSync(join(folder, 'in/a.txt'), BULLETIN);
  writeFileSync(join(folder, 'in/b.txt'), BULLETIN + PROBLEMS);
  writeFileSync(join(folder, 'profiles/hotline.yaml'), EXAMPLE);
});

describe('a profile of the user', () => {
  test('gives genre, roles and required contents to the reports it recognises', async () => {
    expect((await run('--profile', 'profiles/hotline.yaml')).code).toBe(0);
    expect(table('reports.csv').map(({ genre }) => genre)).toEqual(['hotline-bulletin', 'hotline-bulletin']);
    const roles = table('sections.csv').filter(({ doc_id }) => doc_id === 'b.txt');
    expect(roles.map(({ role }) => role)).toEqual(['received', 'handled', 'problems']);
    const missing = table('findings.csv').filter(({ check_id }) => check_id === 'required-section');
    expect(missing.map(({ doc_id, expected, actual }) => [doc_id, expected, actual])).toEqual([
      ['a.txt', 'problems', 'missing'],
    ]);
  });

  test('is named in the manifest by what it says, and in the codebook', async () => {
    const { configuration } = JSON.parse(readFileSync(join(folder, 'out/run.json'), 'utf8'));
    expect(configuration.profiles).toEqual([
      { id: 'hotline-bulletin', sha256: expect.stringMatching(/^[0-9a-f]{64}$/) },
    ]);
    expect(readFileSync(join(folder, 'out/datapackage.json'), 'utf8')).toContain('"hotline-bulletin"');
  });

  test('may be named in the configuration, from the folder of that file', async () => {
    writeFileSync(
      join(folder, 'in/gouji.config.yaml'),
      'profiles: [../profiles/hotline.yaml]\nskip: [gouji.config.yaml]\n',
    );
    expect((await run()).code).toBe(0);
    expect(table('reports.csv').map(({ genre }) => genre)).toEqual(['hotline-bulletin', 'hotline-bulletin']);
    writeFileSync(join(folder, 'in/gouji.config.yaml'), 'skip: [gouji.config.yaml]\n');
    expect((await run()).code).toBe(0);
    expect(table('reports.csv').map(({ genre }) => genre)).toEqual(['generic', 'generic']);
  });

  test('replaces a built-in one of the same id, and is listed', async () => {
    const own = EXAMPLE.replace('id: hotline-bulletin', 'id: department-summary');
    writeFileSync(join(folder, 'profiles/own.yaml'), own);
    const args = ['list', 'profiles', '--lang', 'en', '--profile', 'profiles/hotline.yaml'];
    const { stdout } = await gouji([...args, '--profile', 'profiles/own.yaml'], folder);
    const rows = stdout.split('\n').filter((row) => row.includes('Hotline bulletin'));
    expect(rows.map((row) => row.split('\t')[0])).toEqual(['hotline-bulletin', 'department-summary']);
    expect(stdout.match(/^department-summary\t/gm)).toHaveLength(1);
  });

  test.each([
    ['a file that is not there', 'none.yaml', undefined, 'profile-not-found: profile not found: none.yaml'],
    ['no YAML', 'x.yaml', 'id: [a\n', 'profile-not-yaml: the profile is not valid YAML: x.yaml: '],
    [
      'an unknown key',
      'x.yaml',
      EXAMPLE.replace('headings:', 'heading:'),
      'profile-unknown-key: x.yaml:14:5: unknown key',
    ],
    [
      'a bad value',
      'x.yaml',
      EXAMPLE.replace('severity: error', 'severity: grave'),
      'profile-invalid: x.yaml:15:17: bad value for roles.0.required.severity',
    ],
  ])('%s stops the run and says where', async (_, name, yaml, message) => {
    if (yaml !== undefined) writeFileSync(join(folder, name), yaml);
    const ended = await run('--profile', name);
    expect(ended).toMatchObject({ code: 2, stdout: '' });
    expect(ended.stderr).toContain(message);
  });

  test('one id in two files stops the run', async () => {
    writeFileSync(join(folder, 'profiles/again.yaml'), EXAMPLE);
    const ended = await run('--profile', 'profiles/hotline.yaml', '--profile', 'profiles/again.yaml');
    expect(ended.code).toBe(2);
    expect(ended.stderr).toContain('profile-twice: the profile "hotline-bulletin" is given twice');
  });
});
