import type { Bilingual } from '../../contracts/check.ts';
import type { FailureCode } from '../../model/errors.ts';

/** Why one input could not be read. What the data say beyond the sentence follows it in brackets. */
export const failures: Readonly<Record<FailureCode, Bilingual>> = {
  'not-found': { zh: '找不到文件，或没有读取权限', en: 'the file does not exist or may not be read' },
  'empty-file': { zh: '文件为空，没有可读的文字', en: 'the file is empty: it holds no text' },
  'unsupported-format': {
    zh: '不支持的文件格式；支持哪些见 gouji list readers',
    en: 'unsupported format; gouji list readers shows the supported ones',
  },
  'wrong-extension': {
    zh: '扩展名与内容不符：扩展名是“{extension}”，内容是 {format}；请改正扩展名后重试',
    en: 'extension and content disagree: named "{extension}", but the content is {format}; rename the file and try again',
  },
  'not-text': {
    zh: '不是文本：按 UTF-8 和常用中文编码都读不出文字',
    en: 'not text: neither UTF-8 nor the usual Chinese encodings give readable characters',
  },
  corrupt: { zh: '文件已损坏或不完整，无法打开', en: 'the file is damaged or incomplete and cannot be opened' },
  encrypted: {
    zh: '文件有密码保护，未给密码或密码不对；PDF 可用 --password 或配置中的 password 给出密码，Word、WPS 文档请去掉密码后另存，压缩包请先解压',
    en: 'the file is protected by a password, and none or a wrong one was given; for pdf, use --password or `password` in the configuration; save a Word or WPS document without its password; unpack an archive first',
  },
  'no-text-layer': {
    zh: '没有文字层（扫描件或图片）：加 --ocr 识别文字后读取',
    en: 'no text layer (a scan or a picture): add --ocr to read it by text recognition',
  },
  'no-text': {
    zh: '文字识别后仍没有读到文字（空白页、照片，或过于模糊）',
    en: 'text recognition found no text (blank pages, a photograph, or too blurred)',
  },
  'garbled-text': {
    zh: '文字层是乱码（字体没有可用的字符对应表）：请用别的版本，PDF 也可加 --ocr',
    en: 'the text layer is garbled (its fonts map to no characters): use another copy, or add --ocr for a PDF',
  },
  'not-a-document': {
    zh: '不是报告文档（导航页、错误页，或同类格式的其他文件）',
    en: 'not a report (a navigation or error page, or another kind of file in the same format)',
  },
  'too-large': {
    zh: '文件过大（上限见 docs/security.md；文件大小和页数可用配置项 maxFileMegabytes、maxPages 放宽）',
    en: 'the file is too large (limits: docs/security.md; options maxFileMegabytes and maxPages set those of its size and pages)',
  },
  timeout: {
    zh: '处理超过 {seconds} 秒，已放弃（配置项 timeoutSeconds）',
    en: 'given up after {seconds} seconds (option timeoutSeconds)',
  },
  'out-of-memory': {
    zh: '占用内存超过 {allowed} MB，已放弃（配置项 maxMemoryMegabytes）',
    en: 'given up: it took more than {allowed} MB of memory (option maxMemoryMegabytes)',
  },
  crashed: {
    zh: '处理进程意外退出（多半是内存不足）',
    en: 'the worker process ended unexpectedly (probably out of memory)',
  },
  internal: { zh: '程序内部错误：{reason}', en: 'internal error: {reason}' },
};
