import type { Bilingual } from '../../contracts/check.ts';

/** What was noticed about our own reading of a file. */
export const notices: Readonly<Record<string, Bilingual>> = {
  'extension-mismatch': {
    zh: '扩展名是“{extension}”，内容却是 {format}，已按内容读取',
    en: 'named "{extension}" but the content is {format}; read by its content',
  },
  'check-crashed': {
    zh: '核对“{check}”出错，其结果缺失：{reason}',
    en: 'the check "{check}" broke, its results are missing: {reason}',
  },
};
