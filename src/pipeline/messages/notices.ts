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
  'pages-without-text': {
    zh: '{pages} 页中有 {count} 页没有文字（空白、图片或扫描页）；加 --ocr 可识别',
    en: '{count} of {pages} pages have no text (blank, pictures or scans); --ocr reads them',
  },
  'read-by-ocr': {
    zh: '{count} 页由文字识别（OCR）读取，平均可信度 {confidence}；数字请对照原件',
    en: '{count} pages were read by OCR, mean confidence {confidence}; compare figures with the original',
  },
  'uncertain-ocr': {
    zh: '文字识别（OCR）的平均可信度只有 {confidence}：图像模糊，不宜直接使用',
    en: 'text recognition (OCR) reached a mean confidence of only {confidence}: too blurred to be relied on',
  },
  'private-use-characters': {
    zh: '有 {count} 个自造字无法辨认',
    en: '{count} private-use characters cannot be told',
  },
  'replaced-characters': { zh: '有 {count} 个字无法解码', en: '{count} characters could not be decoded' },
  'not-chinese': {
    zh: '不是中文报告（字母 {letters} 个，其中汉字 {han} 个）',
    en: 'not a Chinese report ({letters} letters, {han} of them Chinese)',
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
