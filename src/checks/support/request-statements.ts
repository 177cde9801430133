import type { CheckContext } from '../../contracts/check.ts';
import type { Indicator } from '../../model/indicator.ts';
import type { TableCell } from '../../model/report.ts';
import type { Decimal } from '../../text/interval.ts';
import { amountOf } from '../../text/printed-figure.ts';
import { type FormRow, type RequestForm, requestForms } from './disclosure-form.ts';

/** What the text may state of table 3, and the row it must equal. */
const STATEMENTS: readonly {
  readonly row: 'received' | 'carriedIn' | 'carriedOut' | 'total';
  readonly words: RegExp;
  readonly title: string;
}[] = [
  { row: 'carriedOut', words: /结转(至|到)?(下|次|明)年?度?/, title: '结转下年度继续办理' },
  { row: 'carriedIn', words: /上年度?(结转|遗留)|结转上年/, title: '上年结转政府信息公开申请' },
  {
    row: 'received',
    words: /(新收|收到|受理|接到|新增)[^，。；、]{0,14}申请|依申请公开[^，。；、]{0,6}(新收|收到|受理)/,
    title: '本年新收政府信息公开申请',
  },
];
const UNIT = /^(件|条|份|宗|个|项|次|起)$/;
/** 当面申请3件, 网络申请9件: by channel, kind or month, so less than the whole. */
const NARROWED =
  /当面|网络|网上|信函|邮寄|邮件|传真|其中|自然人|法人|企业|月|季度|去年|上年同期|同比|历年|累计|以来|平均/;

/** A figure of the text that speaks of the request table, and the total it must equal. */
export interface RequestStatement {
  readonly figure: Indicator;
  readonly row: FormRow;
  readonly title: string;
  readonly stated: Decimal;
  readonly printed: Decimal;
  readonly total: TableCell;
}

/** Every figure of the text that says how many requests were received or carried over, where one table tells. */
export function* requestStatements(context: CheckContext): Generator<RequestStatement> {
  const [form, ...more] = requestForms(context.tables);
  // Several bodies in one file: the text does not say which table it speaks of.
  if (form === undefined || more.length > 0) return;
  for (const figure of context.indicators) {
    const statement = statementOf(context, figure);
    const row = statement === undefined ? undefined : form[statement.row];
    const total = row?.cells.at(-1);
    const [stated, printed] = [amountOf(figure)?.value, row?.amounts.at(-1)?.value];
    if (statement === undefined || row === undefined || total === undefined) continue;
    if (stated === undefined || printed === undefined) continue;
    const others = statement.row === 'received' ? otherReadings(form) : [];
    if (!stated.eq(printed) && others.some((value) => value.eq(stated))) continue;
    yield { figure, row, title: statement.title, stated, printed, total };
  }
}

function statementOf({ document }: CheckContext, figure: Indicator): (typeof STATEMENTS)[number] | undefined {
  const { cell, kind, unit, approx, quoteSpan, span, name } = figure;
  if (cell !== undefined || kind !== 'achieved' || !UNIT.test(unit) || approx !== 'exact') return undefined;
  const sentence = document.text.slice(quoteSpan.start, span.start).replace(/\s/g, '');
  const clause = sentence.split(/[，。；、：（）()\d]/).at(-1) ?? '';
  const claimed = `${clause} ${name}`;
  if (NARROWED.test(claimed.replace(/上年度?结转/, '')) || /公共法律|行政许可|复议|诉讼|援助/.test(sentence))
    return undefined;
  const statement = STATEMENTS.find(({ words }) => words.test(claimed));
  const aboutRequests = /信息公开|依申请|申请/.test(sentence) || /申请/.test(name);
  return aboutRequests ? statement : undefined;
}

/** 收到 may count what was carried in too, or one kind of applicant only. */
function otherReadings({ received, carriedIn }: RequestForm): readonly Decimal[] {
  const amounts = received?.amounts.map((amount) => amount.value) ?? [];
  const [all, carried] = [amounts.at(-1), carriedIn?.amounts.at(-1)?.value];
  return [...amounts.filter((value) => !value.isZero()), ...(all && carried ? [all.plus(carried)] : [])];
}
