import type { Bilingual, Check } from '../../contracts/check.ts';
import type { WriterContext } from '../../contracts/writer.ts';
import type { CheckResult } from '../../model/check-result.ts';
import { factNames } from './fact-names.ts';
import { failures } from './failures.ts';
import { notices } from './notices.ts';

export type Lang = keyof Bilingual;
export type MessageData = Readonly<Record<string, string | number>>;

/** Fills `{name}` from the data; a name without a value stays visible, so that a mistake is seen. */
export function fill(template: string, data: MessageData): string {
  return template.replace(/\{(\w+)\}/g, (hole, name: string) => (name in data ? String(data[name]) : hole));
}

/** Wording of one language for everything that ids and data stand for. */
export type Wording = Pick<WriterContext, 'checkMessage' | 'failureMessage' | 'noticeMessage'>;

export function wording(lang: Lang, checks: readonly Pick<Check, 'id' | 'messages'>[]): Wording {
  const byId = new Map(checks.map((check) => [check.id, check.messages]));
  return {
    checkMessage: (result: CheckResult) => {
      const template = byId.get(result.checkId)?.[result.messageId];
      if (template === undefined) return result.messageId + details(Object.entries(result.data), lang);
      return fill(template[lang], result.data) + suspectSentence(result, lang) + readingDoubt(result, lang);
    },
    failureMessage: (code, data) => render(failures, code, data, lang),
    noticeMessage: (notice) => render(notices, notice.code, notice.data, lang),
  };
}

const SUSPECT: Bilingual = {
  zh: '若“{name}”的{printed}为{mended}，连同另{also}处不符一并相符。',
  en: ' Were {printed} ({name}) {mended}, this and {also} more would tie out.',
};

const SAME_SUSPECT: Bilingual = {
  zh: '此改亦使另{also}处不符一并相符。',
  en: ' The same would make {also} more tie out.',
};

function suspectSentence({ suspect, data }: CheckResult, lang: Lang): string {
  if (suspect === undefined) return '';
  const { name, printed, mended, also } = suspect;
  const said = data.name === name && data.mended === mended;
  return fill((said ? SAME_SUSPECT : SUSPECT)[lang], { name, printed, mended, also });
}

/** Why a finding about text that OCR read is not graver than it is. */
function readingDoubt({ verdict, readingConfidence: confidence }: CheckResult, lang: Lang): string {
  if (confidence === undefined || (verdict !== 'mismatch' && verdict !== 'fail')) return '';
  return fill(RESTS_ON_OCR[lang], { confidence });
}

const RESTS_ON_OCR: Bilingual = {
  zh: '（文字由 OCR 读取，可信度最低处为 {confidence}，级别不高于警告，请对照原件）',
  en: ' (read by OCR, least confidence {confidence}; a warning at most: compare with the original)',
};

/** The sentence of a code; facts that it does not mention follow in brackets. */
export function render(
  catalogue: Readonly<Record<string, Bilingual>>,
  code: string,
  data: MessageData,
  lang: Lang,
): string {
  const template = catalogue[code];
  // A plug-in from outside may bring codes that the catalogue does not know: they are shown as they are.
  if (template === undefined) return code + details(Object.entries(data), lang);
  const unmentioned = Object.entries(data).filter(([name]) => !template[lang].includes(`{${name}}`));
  return fill(template[lang], data) + details(unmentioned, lang);
}

function details(facts: readonly (readonly [string, string | number])[], lang: Lang): string {
  // A file without an extension has an empty one.
  const told = facts.filter(([, value]) => value !== '');
  if (told.length === 0) return '';
  const named = told.map(([name, value]) => `${factNames[name]?.[lang] ?? name} ${value}`);
  return lang === 'zh' ? `（${named.join('，')}）` : ` (${named.join(', ')})`;
}
