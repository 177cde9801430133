import type { Bilingual } from '../../contracts/check.ts';

/** Names of the facts that come with a failure or notice. */
export const factNames: Readonly<Record<string, Bilingual>> = {
  extension: { zh: '扩展名', en: 'extension' },
  version: { zh: '版本', en: 'version' },
  format: { zh: '内容格式', en: 'format' },
  missing: { zh: '缺少', en: 'missing' },
  reason: { zh: '原因', en: 'reason' },
  pages: { zh: '页数', en: 'pages' },
  characters: { zh: '字数', en: 'characters' },
  confidence: { zh: '平均可信度', en: 'mean confidence' },
  han: { zh: '汉字数', en: 'Chinese characters' },
  common: { zh: '常用字数', en: 'common characters' },
  glyph: { zh: '同一字形次数', en: 'repeats of one glyph' },
  letters: { zh: '字母数', en: 'letters' },
  privateUse: { zh: '自造字数', en: 'private-use characters' },
  replaced: { zh: '无法解码的字数', en: 'undecodable characters' },
  entries: { zh: '压缩包内文件数', en: 'files in the package' },
  bytes: { zh: '解压后字节数', en: 'bytes unpacked' },
  megabytes: { zh: '大小（MB）', en: 'size in MB' },
  allowed: { zh: '上限', en: 'allowed' },
  results: { zh: '结果大小上限（MB）', en: 'limit of its results in MB' },
  compression: { zh: '压缩方式编号', en: 'compression' },
  depth: { zh: '压缩包层数上限', en: 'archives within archives, at most' },
  limit: { zh: '上限（MB）', en: 'limit in MB' },
};
