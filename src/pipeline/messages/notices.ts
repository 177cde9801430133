import type { Bilingual } from '../../contracts/check.ts';

/** What was noticed about our own reading of a file. */
export const notices: Readonly<Record<string, Bilingual>> = {
  'extension-mismatch': {
    zh: '扩展名是“{extension}”，内容却是 {format}，已按内容读取',
    en: 'named "{extension}" but the content is {format}; read by its content',
  },
  'tracked-changes': {
    zh: '文档带有修订痕迹（插入 {insertions} 处，删除 {deletions} 处），按接受全部修订读取',
    en: 'the document has tracked changes ({insertions} insertions, {deletions} deletions); read as if all were accepted',
  },
  'cut-off': {
    zh: '文件在中途结束，其后的内容已丢失',
    en: 'the file ends in the middle; what followed is lost',
  },
  'unreadable-page': { zh: '第 {page} 页无法读取：{reason}', en: 'page {page} cannot be read: {reason}' },
  'check-crashed': {
    zh: '核对“{check}”出错，其结果缺失：{reason}',
    en: 'the check "{check}" broke, its results are missing: {reason}',
  },
  'place-unknown': {
    zh: '报告单位所在的“{name}”不在地名表中，地区各栏留空',
    en: '"{name}", where the report is from, is not in the gazetteer; its place is left empty',
  },
  'place-ambiguous': {
    zh: '“{name}”有 {candidates} 处，文中所提地名不足以分辨，地区各栏留空',
    en: 'there are {candidates} places called "{name}" and the text does not tell which; its place is left empty',
  },
};
