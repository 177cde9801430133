import { ARCHIVE_EXTENSION } from '../../batch/archives.ts';
import type { Bilingual } from '../../contracts/check.ts';
import type { Reader } from '../../contracts/reader.ts';
import type { Lang } from '../../pipeline/messages/render.ts';
import { readers } from '../../readers/index.ts';
import { findOcrPackages, OCR_INSTALL_COMMAND, OCR_PACKAGES } from '../../readers/ocr/packages.ts';
import { isInstalled } from '../../readers/support/installed.ts';

const WORDS = {
  none: { zh: '无需其他程序包', en: 'needs nothing' },
  installed: { zh: '已安装', en: 'installed' },
  missing: { zh: '未安装', en: 'not installed' },
  scans: { zh: '扫描页另需 --ocr', en: 'scanned pages need --ocr' },
  always: { zh: '只能以 --ocr 读取', en: 'only with --ocr' },
} as const satisfies Readonly<Record<string, Bilingual>>;

/** What is opened before a reader sees it: the files inside are read by their own readers. */
const ARCHIVE = {
  id: ARCHIVE_EXTENSION,
  title: { zh: '压缩包（其中的文件各按格式读取）', en: 'Archive (the files in it are read by their formats)' },
  needs: ['fflate'],
} as const;

/** Each format with what reading it needs and whether that is installed. */
export const readerRows = (lang: Lang): readonly (readonly string[])[] => [
  ...readers.map((reader) => [
    reader.id,
    reader.title[lang],
    reader.extensions.map((extension) => `.${extension}`).join(' '),
    ownNeeds(reader, lang),
    ...(reader.ocr === undefined ? [] : [ocrNeeds(reader.ocr, lang)]),
  ]),
  [ARCHIVE.id, ARCHIVE.title[lang], `.${ARCHIVE_EXTENSION}`, ownNeeds(ARCHIVE, lang)],
];

function ownNeeds({ needs }: Pick<Reader, 'needs'>, lang: Lang): string {
  if (needs.length === 0) return WORDS.none[lang];
  return `${needs.join(' ')}: ${WORDS[needs.every(isInstalled) ? 'installed' : 'missing'][lang]}`;
}

function ocrNeeds(when: 'scans' | 'always', lang: Lang): string {
  const packages = OCR_PACKAGES.map((alternatives) => alternatives.join('|')).join(' ');
  const found = findOcrPackages();
  const state = found === undefined ? `${WORDS.missing[lang]} (${OCR_INSTALL_COMMAND})` : WORDS.installed[lang];
  return `${WORDS[when][lang]}: ${packages}: ${state}`;
}
