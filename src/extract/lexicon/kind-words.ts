/** Words after which figures are planned, as long as their sentence lasts. */
export const TARGET_CUES: readonly string[] = [
  '力争', '争取', '确保', '预期目标', '目标是', '目标为', '目标：', '目标:', '计划', '拟', '预期', '将达', '将实现', '将完成', '将建', '将新', '明年', '下一年', '来年', '下年度', '预算安排', '预算拟', '安排为', '到十四五末', '到十五五末', '不得低于', '要达到', '要实现', '奋力', '新的一年', '建议安排', '努力',
];
/** Nouns whose figure is itself a plan. */
export const TARGET_NOUNS: readonly string[] = ['预算数', '年初预算', '目标值', '任务数', '计划数', '预期值', '目标任务', '年度目标', '预算安排'];
/** 计划 and 目标 inside these words plan nothing. */
export const NOT_TARGET: readonly string[] = ['年度计划投资完成', '占年度计划', '占年计划', '计划总投资', '计划生育', '年度计划的', '按计划', '计划的', '目标的', '完成计划', '根据年度计划', '根据计划', '落实计划', '目标任务的', '预期目标的', '完成预期', '完成年度目标', '超额完成', '高于预期', '低于预期', '低于年度预期目标', '高于年度预期目标', '计划招', '列入计划', '年度预期目标', '与预期目标', '计划落实', '計劃', '行动计划', '三年计划', '计划任务的', '计划外', '计划内'];
/** Words that make a figure achieved inside a plan. */
export const ACHIEVED_CUES: readonly string[] = ['目前', '已有', '现有', '已经', '截至', '截止', '去年', '上年', '累计已', '我镇现', '全镇现', '实际完成', '已达', '办理的', '已建', '已完成'];
/** Planned sections by role. */
export const PLAN_ROLES: ReadonlySet<string> = new Set(['plan', 'targets', 'tasks', 'overall-requirement', 'self-building']);

/** What ends the name of a share, of a rate. */
export const SHARE_WORDS: readonly string[] = ['占比', '比重', '权重', '份额', '占'];
export const RATE_ENDINGS = /(?:率|强度|满意度|安全感|幸福感|获得感|覆盖面|知晓度|公信力|系数|指数|度|比例|水平)$/;
/** 占年度计划的108% is a rate of completion, not a share. */
export const COMPLETION = /(?:占|完成|达到|为|达)(?:了)?(?:全年|年度|年初|年|调整|变动|全年的|当年|汇总|任务|本年|预期|省定|市定|人代会)*(?:计划|预算|目标|任务|预期|进度|投资计划)/;
