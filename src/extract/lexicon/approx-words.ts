import type { Approx } from '../../model/indicator.ts';

/** Words directly before a number, tried in this order (不低于 before 低于). */
export const APPROX_BEFORE: readonly (readonly [RegExp, Approx])[] = [
  [/(?:不低于|不少于|不小于|不得少于|不得低于|至少|最少|不短于)\s*$/, 'at_least'],
  [/(?:不超过|不高于|不突破|不多于|不大于|至多|最多|不足|不到|不满|缺乏|低于|少于|小于|控制在)\s*$/, 'under'],
  [/(?:大约|大概|约为|约计|约达|约有|(?<![签合契节公预违履邀]|规民)约)\s*$/, 'about'],
  [/(?:将近|接近|逼近|(?<![附最靠临邻就新亲])近)\s*$/, 'nearly'],
  [/(?:超过|超出|突破|冲破|多于|大于|超|逾|(?<=[突打])破)\s*$/, 'over'],
];
/** Words directly behind a unit. */
export const APPROX_AFTER: readonly (readonly [RegExp, Approx])[] = [
  [/^\s*(?:（含）|\(含\))?(?:左右|上下|前后)/, 'about'],
  [/^\s*(?:（含）|\(含\))?(?:及以上|以上|之上)/, 'at_least'],
  [/^\s*(?:（含）|\(含\))?(?:及以下|以内|以下|之内|之下|内)/, 'under'],
  // 较上年的231份多33份: how many more.
  [/^\s*多(?![个项件名功样元边种方级层\d])/, 'over'],
];
