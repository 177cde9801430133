import type { Bilingual } from '../../contracts/check.ts';

/** Bad usage or configuration: nothing ran. What was expected, what was found, where. */
export const usage: Readonly<Record<string, Bilingual>> = {
  'no-inputs': {
    zh: '没有给出输入：请给出文件、文件夹或通配模式',
    en: 'no input given: name files, folders or patterns',
  },
  'path-not-found': { zh: '找不到输入：{path}', en: 'input not found: {path}' },
  'pattern-matches-nothing': { zh: '没有文件符合模式：{path}', en: 'no file matches the pattern: {path}' },
  'empty-folder': { zh: '文件夹里没有文件：{path}', en: 'the folder holds no files: {path}' },
  'nothing-readable': {
    zh: '没有可读取的文件（看过 {count} 个）：支持的扩展名是 {extensions}',
    en: 'none of the {count} files can be read: the supported extensions are {extensions}',
  },
  'output-not-writable': {
    zh: '无法写入输出文件夹：{path}（{reason}）',
    en: 'cannot write to the output folder: {path} ({reason})',
  },
  'output-is-file': { zh: '输出位置是一个文件，不是文件夹：{path}', en: 'the output is a file, not a folder: {path}' },
  'output-is-input': {
    zh: '输出文件夹就是输入文件夹：{path}；请另选输出位置',
    en: 'the output folder is the input folder: {path}; choose another place for the output',
  },
  'output-busy': {
    zh: '无法替换 {path}（{reason}，可能正被别的程序打开）；新结果留在 {kept}',
    en: 'cannot replace {path} ({reason}; another program may have it open); the new results are kept in {kept}',
  },
  'config-not-found': { zh: '找不到配置文件：{path}', en: 'configuration file not found: {path}' },
  'config-not-yaml': {
    zh: '配置文件不是有效的 YAML：{path}：{reason}',
    en: 'the configuration is not valid YAML: {path}: {reason}',
  },
  'unknown-option': {
    zh: '{origin} 中有不认识的配置项：{keys}；可用的是：{known}',
    en: '{origin} has unknown options: {keys}; known are: {known}',
  },
  'invalid-option': { zh: '{origin} 中 {path} 的值不对：{reason}', en: '{origin}: bad value for {path}: {reason}' },
  'unknown-check': {
    zh: '没有名为“{id}”的核对；可用的是：{known}',
    en: 'no check is called "{id}"; known are: {known}',
  },
  'indicator-id': {
    zh: '{origin} 中指标 id“{id}”不可用：须为小写字母、数字和下划线，不得以 _growth 结尾',
    en: '{origin}: "{id}" cannot be an indicator id: lower-case letters, digits and underscores, not ending in _growth',
  },
  'indicator-twice': { zh: '{origin} 中指标 {id} 出现两次', en: '{origin}: indicator {id} is given twice' },
  'indicator-name': {
    zh: '{origin} 中指标 {id} 的名称“{name}”没有可用的字',
    en: '{origin}: indicator {id} has a name without a usable character: "{name}"',
  },
  'indicator-unit-missing': {
    zh: '{origin} 中新指标 {id} 没有给出 units',
    en: '{origin}: the new indicator {id} gives no units',
  },
  'indicator-unit-scaled': {
    zh: '{origin} 中指标 {id} 的单位“{unit}”带有万、亿：请写“{plain}”，它包括“{unit}”',
    en: '{origin}: indicator {id}: the unit {unit} has a scale; write {plain}, which covers {unit}',
  },
  'indicator-unit-unknown': {
    zh: '{origin} 中指标 {id} 的单位“{unit}”不认识',
    en: '{origin}: indicator {id}: the unit "{unit}" is not known',
  },
  'indicator-name-taken': {
    zh: '{origin} 中指标 {id} 的名称“{name}”已属于 {other}，单位也相同',
    en: '{origin}: indicator {id}: the name "{name}" already belongs to {other} in the same unit',
  },
  'unknown-list': {
    zh: '没有名为“{what}”的清单；可用的是：{known}',
    en: 'no list is called "{what}"; known are: {known}',
  },
  'review-not-found': { zh: '找不到复核文件：{path}', en: 'review file not found: {path}' },
  'review-invalid': {
    zh: '复核文件 {origin} 中 {path} 的内容不对：{reason}',
    en: 'review file {origin}: bad value at {path}: {reason}',
  },
  'review-twice': {
    zh: '复核文件 {origin} 中 {fingerprint} 出现两次',
    en: 'review file {origin} has {fingerprint} twice',
  },
  'profile-not-found': { zh: '找不到报告类型文件：{path}', en: 'profile not found: {path}' },
  'profile-not-yaml': {
    zh: '报告类型文件不是有效的 YAML：{path}：{reason}',
    en: 'the profile is not valid YAML: {path}: {reason}',
  },
  'profile-invalid': { zh: '{origin}：{path} 的值不对：{reason}', en: '{origin}: bad value for {path}: {reason}' },
  'profile-unknown-key': {
    zh: '{origin}：不认识的项 {key}；可用的是：{known}',
    en: '{origin}: unknown key {key}; known are: {known}',
  },
  'profile-twice': {
    zh: '报告类型“{id}”给出两次，第二次在 {origin}',
    en: 'the profile "{id}" is given twice, the second time in {origin}',
  },
  'ocr-not-installed': {
    zh: '--ocr 需要的程序包没有安装；请运行：{command}',
    en: 'the packages that --ocr needs are not installed; run: {command}',
  },
  'segmenter-missing': {
    zh: '指定的分词器 {segmenter} 无法载入（{reason}）；去掉 --segmenter 可自动选择',
    en: 'the segmenter {segmenter} cannot be loaded ({reason}); leave --segmenter out to choose automatically',
  },
};
