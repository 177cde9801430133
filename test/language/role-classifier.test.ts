import { describe, expect, it } from 'vitest';
import { createRoleClassifier, loadHeadingExamples } from '../../src/language/role-classifier.ts';

const examples = loadHeadingExamples();
const classifier = createRoleClassifier(examples);

describe('createRoleClassifier', () => {
  it.each([
    ['government-work-report', '努力建设人民满意的服务型政府', 'self-building'],
    ['government-work-report', '奋力完成2031年各项任务', 'tasks'],
    ['statistical-communique', '外向型经济和招商引资', 'trade'],
    ['rule-of-law-report', '面临的困难和短板', 'problems'],
    ['budget-report', '切实做好明年财税工作', 'plan'],
  ])('%s: %s is %s', (genre, heading, role) => expect(classifier.classify(genre, heading)).toBe(role));

  it.each([
    ['rule-of-law-report', '强化执法监督'],
    ['government-work-report', '加快发展海洋渔业'],
    ['rule-of-law-report', '天气与收成'],
    ['generic', '存在的问题'],
    ['rule-of-law-report', '（一）2023'],
    ['rule-of-law-report', ''],
  ])('%s: says nothing of %j', (genre, heading) => expect(classifier.classify(genre, heading)).toBeUndefined());

  it('is seldom wrong on an example that it has not seen', () => {
    let wrong = 0;
    let told = 0;
    for (const left of examples.filter((_, index) => index % 5 === 0)) {
      const others = createRoleClassifier(examples.filter(({ heading }) => heading !== left.heading));
      const role = others.classify(left.genre, left.heading);
      if (role === undefined) continue;
      told += 1;
      if (role !== left.role) wrong += 1;
    }
    expect(told).toBeGreaterThan(15);
    expect(wrong / told).toBeLessThan(0.12);
  });
});
