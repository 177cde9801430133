import { describe, expect, test } from 'vitest';
import { headings, read } from './support.ts';

describe('paragraphs', () => {
  test('a sentence alone is one body passage of no genre', async () => {
    const { passages, profile, front, sections } = await read('全年举办培训12期，培训3600人次。');
    expect(passages.map(({ kind }) => kind)).toEqual(['body']);
    expect([profile.id, front, sections]).toEqual(['generic', {}, []]);
  });

  test.each([
    [
      '调解纠纷512件，其中婚姻家庭纠纷 1\n3、3 2件，土地纠纷94件。',
      '调解纠纷512件，其中婚姻家庭纠纷 13、3 2件，土地纠纷94件。',
    ],
    [
      '全年开展“送法进校园”活动\n18场，受教育师生9600余\n人次。',
      '全年开展“送法进校园”活动18场，受教育师生9600余人次。',
    ],
    ['发放材料1.3万余份，解答群众咨\n询920人次。', '发放材料1.3万余份，解答群众咨询920人次。'],
  ])('a break inside a sentence is mended: %j', async (text, joined) => {
    const { passages } = await read(text);
    expect(passages.map(({ mapped }) => mapped.text)).toEqual([joined]);
  });

  test('lines wrapped at one width are joined across page marks, and every character keeps its place', async () => {
    const body =
      '　　一、工作情况\n' +
      wrap(`　　（一）普法。${'全年开展法治宣传活动，发放资料并解答群众咨询，'.repeat(12)}取得成效。`);
    const text = `石桥镇2023年工作总结\n${body}`;
    const { passages, document } = await read(text);
    const long = passages.find(({ mapped }) => mapped.text.startsWith('（一）'));
    expect(long?.mapped.text).not.toContain('- 1 -');
    expect(long?.mapped.text.endsWith('取得成效。')).toBe(true);
    for (const { mapped } of passages) {
      for (const run of mapped.runs) {
        expect(document.text.slice(run.source, run.source + run.length)).toBe(
          mapped.text.slice(run.at, run.at + run.length),
        );
      }
    }
  });

  test('page chrome, signature and glossary are told from the body', async () => {
    const text = [
      '当前位置：首页 > 政务公开',
      '石桥镇人民政府2023年法治政府建设年度报告',
      '发布时间：2024-01-10　来源：司法所　字号：大 中 小',
      '2023年，石桥镇扎实推进法治政府建设，现将有关情况报告如下：',
      '一、主要举措和成效',
      '全年审查合同35份，开展普法活动12场，化解矛盾纠纷86件，群众满意度不断提升。',
      '石桥镇人民政府',
      '2024年1月8日',
      '上一篇：石桥镇召开会议',
      '版权所有：某县人民政府',
    ].join('\n');
    const { passages } = await read(text);
    expect(passages.map(({ kind }) => kind)).toEqual([
      'chrome',
      'title',
      'chrome',
      'body',
      'heading',
      'body',
      'signature',
      'signature',
      'chrome',
      'chrome',
    ]);
  });
});

describe('headings', () => {
  test('run into the body after spaces, a full stop or a space, or stand alone', async () => {
    const read1 = await read(
      [
        '石桥镇2023年工作总结',
        '一、主要做法 ：',
        '（一）强化组织领导，压实责任',
        '1. 落实第一责任人职责  镇党委书记召开会议4次，听取汇报7次。',
        ' 2、健全学法制度 全年学法12次，参加干部320人次，覆盖全镇各站所。',
        '3．充实执法队伍。现有执法人员23名，持证21名。',
        '（1）自建房整治中，排查房屋3216栋，鉴定为C级的23栋，均已采取措施。',
        '（2）养老诈骗整治中，入户宣传2800余户，摸排线索2条。',
        '二、下步打算',
        '①抓学习。办班6期。',
        '②抓执法。评查案卷20宗。',
      ].join('\n'),
    );
    expect(headings(read1)).toEqual([
      '1 一、主要做法',
      '2 （一）强化组织领导，压实责任',
      '3 1.落实第一责任人职责',
      '3 2、健全学法制度',
      '3 3．充实执法队伍',
      '1 二、下步打算',
      '2 ①抓学习',
      '2 ②抓执法',
    ]);
    expect(read1.sections.filter(({ kind }) => kind === 'item').map(({ numbering }) => numbering)).toEqual([
      '（1）',
      '（2）',
    ]);
    const runOn = read1.passages.find(({ mapped }) => mapped.text.startsWith('3．'));
    expect([runOn?.kind, runOn?.mapped.text.slice(0, runOn.lead)]).toEqual(['body', '3．充实执法队伍。']);
  });

  test('parts, chapters and bare headings over numbered ones', async () => {
    const text = `各位代表：
现在，我代表县人民政府向大会报告工作，请予审议。
2023年工作回顾
过去一年，全县上下团结奋斗，完成了各项任务。
一、经济平稳增长
全年完成投资12亿元，新增企业35家。
二、民生持续改善
新增就业2600人，改造小区12个。
2024年工作安排
做好今年工作，要坚持稳中求进，实现增长6%左右。
一、扩大投资
实施项目86个，完成投资40亿元。
二、改善民生
新增就业2600人，建设学校3所。
加强政府自身建设
坚持依法行政，严守纪律规矩，不断提高效能。`;
    expect(headings(await read(text))).toEqual([
      '1 2023年工作回顾',
      '2 一、经济平稳增长',
      '2 二、民生持续改善',
      '1 2024年工作安排',
      '2 一、扩大投资',
      '2 二、改善民生',
      '1 加强政府自身建设',
    ]);
  });

  test('a list inside a chapter may use the numbers of chapters', async () => {
    const text =
      '石桥镇2023年工作总结\n一、工作情况\n办件12件。\n二、下步打算\n一、抓学习。办班2期。\n二、抓执法。评查2次。';
    expect(headings(await read(text))).toEqual(['1 一、工作情况', '1 二、下步打算', '2 一、抓学习', '2 二、抓执法']);
  });

  test('sections nest and follow one another', async () => {
    const { sections } = await read(
      '石桥镇2023年工作总结\n一、情况\n（一）甲。办件3件。\n（二）乙。办件4件。\n二、打算\n办班2期。',
    );
    const byId = new Map(sections.map((section) => [section.id, section]));
    for (const section of sections) {
      const parent = section.parentId === undefined ? undefined : byId.get(section.parentId);
      expect(section.span.end).toBeGreaterThanOrEqual(section.headingSpan.end);
      if (parent === undefined) continue;
      expect(parent.level).toBe(section.level - 1);
      expect(parent.span.start).toBeLessThan(section.span.start);
      expect(parent.span.end).toBeGreaterThanOrEqual(section.span.end);
    }
  });

  test('a whole report on one line is cut where its paragraphs were', async () => {
    const filler = '全县上下团结奋斗，完成各项任务，经济平稳增长，民生持续改善。'.repeat(60);
    const text = `各位代表： 现在，我代表县人民政府向大会报告工作，请予审议。一、2023年工作回顾 过去一年，${filler}二、2024年工作安排 今年，（一）扩大投资。${filler}`;
    expect(headings(await read(text)).filter((heading) => heading.startsWith('1'))).toEqual([
      '1 一、2023年工作回顾',
      '1 二、2024年工作安排',
    ]);
  });
});

describe('inline lists', () => {
  test('are sections of their own, with their gaps; single marks are none', async () => {
    const { sections } = await read(
      '石桥镇2023年工作总结\n一、问题\n主要是：一是人手不足；二是经费紧张；四是培训不够。一是如此。',
    );
    expect(sections.filter(({ kind }) => kind === 'enumeration').map(({ numbering }) => numbering)).toEqual([
      '一是',
      '二是',
      '四是',
    ]);
  });
});

describe('roles', () => {
  const work = (first: string, second: string): string =>
    `石桥县人民政府2023年工作报告\n一、${first}\n办成实事12件，群众满意。\n二、${second}\n办班2期，持续用力。`;

  test.each([
    ['过去一年的工作', '今年的工作安排', ['review', 'tasks']],
    ['去年主要工作', '今后五年的目标任务', ['review', 'tasks']],
    ['2022年工作回顾', '2023年主要预期目标', ['review', 'targets']],
  ])('%s, %s', async (first, second, roles) => {
    const { profile, sections } = await read(work(first, second));
    expect(profile.id).toBe('government-work-report');
    expect(sections.filter(({ level }) => level === 1).map(({ role }) => role)).toEqual(roles);
  });
});

describe('tables', () => {
  test.each([
    ['表1　2023年一般公共预算支出执行表（万元）', '万元'],
    ['全镇财政收入执行情况见下表，单位均为千元。', '千元'],
    ['编制单位：石桥县财政局　　单位：万元', '万元'],
    ['2023年重点支出情况表（执行数）', undefined],
  ])('the unit of a table under %s', async (line, unit) => {
    const { tables } = await read(
      `石桥县2023年预算执行情况\n${line}\n科目\t执行数\n教育支出\t78240\n农林水支出\t62870`,
    );
    expect(tables.map((table) => table.unit)).toEqual([unit]);
  });
});

describe('front matter', () => {
  test.each([
    ['中共石桥镇委员会　石桥镇人民政府\n关于2021年度法治政府建设情况的报告', '中共石桥镇委员会 石桥镇人民政府', 2021],
    [
      '中共石桥镇委员会\n石桥镇人民政府\n关于二〇二二年度法治政府建设情况的报告',
      '中共石桥镇委员会 石桥镇人民政府',
      2022,
    ],
    ['石桥镇人民政府\n２０２０年度法治政府建设工作报告', '石桥镇人民政府', 2020],
    ['石桥县农业农村局24年度工作总结', '石桥县农业农村局', 2024],
    ['关于石桥县2022年财政预算执行情况\n和2023年财政预算草案的报告\n石桥县财政局', '石桥县财政局', 2022],
  ])('%s', async (head, issuer, year) => {
    const { front } = await read(`${head}\n一、工作情况\n全年办件12件，群众满意。\n二、下步打算\n继续努力，办班2期。`);
    expect([front.issuer, front.year]).toEqual([issuer, year]);
  });

  test('a work report reviews the year before its delivery', async () => {
    const { front, profile } = await read(
      '政 府 工 作 报 告\n——2024年1月16日在石桥县第十八届人民代表大会第四次会议上\n石桥县人民政府县长　沈某\n各位代表：\n现在，我代表县人民政府向大会报告工作，请予审议。\n一、2023年工作回顾\n办成实事12件。',
    );
    expect(profile.id).toBe('government-work-report');
    expect(front).toMatchObject({
      title: '政府工作报告',
      issuer: '石桥县人民政府',
      year: 2023,
      deliveredOn: '2024-01-16',
    });
  });
});

/** Lines of 30 characters with a page mark between the third and the fourth. */
function wrap(text: string): string {
  const lines = text.match(/.{1,30}/g) ?? [];
  return [...lines.slice(0, 3), '- 1 -', ...lines.slice(3)].join('\n');
}
