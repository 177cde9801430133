import type { Check } from '../contracts/check.ts';
import type { CheckResult } from '../model/check-result.ts';
import { pageAt, type SourceDocument } from '../model/document.ts';
import type { Passage, Section } from '../model/report.ts';
import { splitSentences } from '../text/sentences.ts';
import { cover, type Span } from '../text/span.ts';
import { sectionIndex, textResult, within } from './support/text-result.ts';

/** Shorter sentences (set phrases, thanks) may well stand twice. */
const LONG_ENOUGH = 32;
/** A sentence that opens in other words (今年我局将继续坚持…) is the same one where this much of both, to its end, is. */
const SAME_TAIL = { characters: 50, share: 0.7 } as const;
/** Tails are looked up by so many last characters. */
const TAIL_KEY = 24;
// The formulas that open and close a speech.
// Notes under tables say the same under each, and so do the reasons that a budget report must give item by item.
const FORMULA = /^(?:注|本表|各位|同志们|让我们|在此，我代表|决算数|主要原因)|单位：[百千万亿]*元$/;

/** （一）坚持…。: the first sentence of a paragraph may be taken for its heading and is compared without its number. */
const NUMBERING = /^\s*[（(]?[一二三四五六七八九十0-9０-９]{1,3}[）)、.．]\s*/;

interface Place {
  readonly words: string;
  readonly passage: Passage;
  readonly span: Span;
  readonly order: number;
}

/** Sentences that follow each other and stood in the same order before. */
interface Run {
  readonly spans: Span[];
  readonly earlier: Span[];
  last: Place;
  lastEarlier: Place;
}

export const check: Check = {
  id: 'repeated-text',
  title: { zh: '整句重复', en: 'Repeated text' },
  rationale: {
    zh: '同一长句在一篇报告里逐字出现两次，多半是复制粘贴留下的；只改了开头几个字的也算。',
    en: 'A long sentence that stands twice word for word in one report was most likely pasted, be it with another opening.',
  },
  source: '中央纪委国家监委通报的文稿抄袭拼凑问题类型',
  severity: 'warning',
  messages: {
    clean: { zh: '没有逐字重复的长句。', en: 'No long sentence is repeated word for word.' },
    'of-page': {
      zh: '与第{page}页的一段逐字重复：“{text}”。',
      en: 'Repeats a passage of page {page} word for word: “{text}”.',
    },
    'of-section': {
      zh: '与“{heading}”部分的一段逐字重复：“{text}”。',
      en: 'Repeats a passage under “{heading}” word for word: “{text}”.',
    },
    repeated: { zh: '与前文逐字重复：“{text}”。', en: 'Repeats an earlier passage word for word: “{text}”.' },
  },
  examples: {
    consistent: [
      {
        text: '一、普法\n坚持把普法工作摆在突出位置，压实各村普法责任，办好村民夜校。\n二、调解\n今后要坚持把普法工作摆在突出位置，压实各村普法责任，办好村民夜校。',
        note: '开头不同的短句，可以是惯用语',
      },
      { text: '全年开展法治讲座12场，覆盖全镇八个村和两个社区的干部群众。各村另办夜校30期，村民踊跃参加。' },
    ],
    inconsistent: [
      {
        text: '石桥县水利局2023年工作总结\n2023年，我局坚持防洪保安与节水护水两手抓的工作思路，统筹做好水库调度、河道清淤、农田灌溉和农村供水，着力把水患防住、把水源管好、把水价理顺。\n二、2024年工作打算\n新的一年，我局将继续坚持防洪保安与节水护水两手抓的工作思路，统筹做好水库调度、河道清淤、农田灌溉和农村供水，着力把水患防住、把水源管好、把水价理顺。',
        genre: 'department-summary',
        note: '只改了开头',
      },
      {
        text: '一、普法\n坚持把普法工作摆在突出位置，压实各村各单位的普法责任，推动形成齐抓共管的格局。\n二、调解\n坚持把普法工作摆在突出位置，压实各村各单位的普法责任，推动形成齐抓共管的格局。',
      },
      {
        text: '一、普法\n坚持把普法工作摆在突出位置，压实各村各单位的普法责任，推动形成齐抓共管的格局。\n二、打算\n（一）坚持把普法工作摆在突出位置，压实各村各单位的普法责任，推动形成齐抓共管的格局。办讲座3场。\n（二）继续清理合同，压实责任。',
      },
      {
        text: '坚持把普法工作摆在突出位置，压实各村各单位的普法责任，推动形成齐抓共管的格局。全年办讲座12场。\n坚持把普法工作摆在突出位置，压实各村各单位的普法责任，推动形成齐抓共管的格局。',
      },
    ],
  },
  *run(context) {
    const sections = sectionIndex(context.sections);
    const first = new Map<string, Place>();
    const tails = new Map<string, Place>();
    let run: Run | undefined;
    let order = 0;
    for (const passage of context.passages) {
      if (passage.kind !== 'body') continue;
      const { text } = passage.mapped;
      const from = NUMBERING.exec(text)?.[0].length ?? 0;
      for (const sentence of splitSentences(text.slice(from))) {
        const start = sentence.start + from;
        const end = sentence.end + from;
        const words = text.slice(start, end).replace(/\s+/g, '');
        order += 1;
        if (charactersOf(words) < LONG_ENOUGH || FORMULA.test(words)) continue;
        const key = words.slice(-TAIL_KEY);
        const alike = first.get(words) ?? tails.get(key);
        const same = alike === undefined ? 0 : sameTail(alike.words, words);
        const repeated = same === 0 || same === words.length ? start : tailStart(text, end, same);
        const place = { words, passage, span: within(passage, repeated, end), order };
        const earlier = same > 0 ? alike : undefined;
        if (earlier === undefined) {
          first.set(words, place);
          if (!tails.has(key)) tails.set(key, place);
          continue;
        }
        // Sentence after sentence of one pasted paragraph is one finding.
        if (run !== undefined && run.last.order + 1 === order && run.lastEarlier.order + 1 === earlier.order) {
          run.spans.push(place.span);
          run.earlier.push(earlier.span);
        } else {
          if (run !== undefined) yield finding(context.document, sections, run);
          run = { spans: [place.span], earlier: [earlier.span], last: place, lastEarlier: earlier };
        }
        run.last = place;
        run.lastEarlier = earlier;
      }
    }
    if (run !== undefined) yield finding(context.document, sections, run);
  },
};

const charactersOf = (words: string): number => words.replace(/[^\u4e00-\u9fff，、]/g, '').length;

/** How many characters at the end of two sentences are the same; 0 where that is too little to be one sentence, or a form with numbers. */
function sameTail(a: string, b: string): number {
  if (a === b) return a.length;
  let same = 0;
  while (same < Math.min(a.length, b.length) && a.at(-1 - same) === b.at(-1 - same)) same += 1;
  const tail = b.slice(b.length - same);
  const enough = same >= SAME_TAIL.share * Math.max(a.length, b.length) && charactersOf(tail) >= SAME_TAIL.characters;
  return enough && !/\d/.test(tail.normalize('NFKC')) ? same : 0;
}

/** Where the last so many characters before `end` begin, white space not counted. */
function tailStart(text: string, end: number, characters: number): number {
  let at = end;
  for (let left = characters; left > 0; ) {
    at -= 1;
    if (!/\s/.test(text.charAt(at))) left -= 1;
  }
  return at;
}

type SectionIndex = ReadonlyMap<string, Section>;

function finding(document: SourceDocument, sections: SectionIndex, run: Run): CheckResult {
  const span = cover(run.spans);
  const quote = document.text.slice(span.start, span.end).replace(/\s+/g, '');
  const { messageId, data } = placeOf(document, sections, run);
  return textResult({
    checkId: check.id,
    verdict: 'fail',
    severity: check.severity,
    messageId,
    data: { ...data, text: quote.length > 40 ? `${quote.slice(0, 40)}…` : quote },
    span,
    sectionId: run.last.passage.sectionId,
    related: [cover(run.earlier)],
  });
}

/** Where the same words stood before: a page, else the nearest heading above them. */
function placeOf(
  document: SourceDocument,
  sections: SectionIndex,
  { earlier, lastEarlier }: Run,
): Pick<CheckResult, 'messageId' | 'data'> {
  const page = pageAt(document, cover(earlier).start);
  if (page !== undefined) return { messageId: 'of-page', data: { page } };
  let section = sections.get(lastEarlier.passage.sectionId ?? '');
  while (section !== undefined && section.heading === '') section = sections.get(section.parentId ?? '');
  if (section === undefined) return { messageId: 'repeated', data: {} };
  return { messageId: 'of-section', data: { heading: `${section.numbering}${section.heading}` } };
}
