import { before, type Line } from './line.ts';

/** What the words before a percentage claim it to be. */
export type ShareWording =
  /** `X占Y的…`: subject and base as printed, empty where the text leaves them out. */
  | { readonly type: 'of'; readonly subject: string; readonly base: string; readonly region: boolean }
  /** `调解成功率…`: the acts that the rate counts; several where one figure serves several rates. */
  | { readonly type: 'rate'; readonly stems: readonly string[] };

/** X占Y比重达, 占比, 占受理总数的. */
const OF = /([^，。；：、（）()]*?)[占佔](?!用|地|道|领|有|据)(比?)([^。；：（）()]*?)$/;
const FILLER = /(的|比重|比例|份额|之|已|[达達]到?|为|是|约|近|超过?|高|最高|提高|上升|升|到|至|仅|了|比|，)+$/;
const LEADING =
  /^(其中|共|合计|总体|各项|各类|各|均|分别|全部|全年|全[省市区县镇乡州]|我[省市区县镇乡]|当年|年度|同期|整个|所有)+/;
/** 总数, 总量: a base that names no more than "the whole". */
const GENERIC = /(总数|总量|总额|总计|总和|全部|总体|合计|数量|件数|案件数|人数|数)$/;
/** 处理面, 覆盖面: how far something reaches; 一方面 and 断面 are no rates. */
const EXTENT = '(?<=覆盖|处理|检查|抽查|督查|整改|查处|受益|受训|培训|参与|达标|合格|违规|增长|联系|走访|帮扶|公开)面';
const RATE = new RegExp(
  `([^，。；：（）()\\d]{1,24}?)(率|占比|比例|${EXTENT})(分别|均|都|已|也)?(达到?|为|是|约|近|超过?|保持|稳定|高|在|至|到|的)*$`,
);
const JOINED = /率?[、和及与]|率(?=.)/;

/** 完成预算的, 为年初预算的98%、调整预算的: a share of what was planned. */
const COMPLETED =
  /(?:完成|达到?|为|^[、和及])了?((?:年初|年度|全年|调整后?|变动|收入|支出)*(?:预算|计划|目标|任务))(?:安排)?数?的$/;

/** What the words before the figure at index `at` say of it; undefined where it is no share of anything. */
export function shareWordingOf(line: Line, at: number): ShareWording | undefined {
  const text = before(line, at, 60);
  const plan = COMPLETED.exec(text)?.[1];
  if (plan !== undefined) return { type: 'of', subject: '', base: plan, region: false };
  const of = OF.exec(text);
  if (of !== null) {
    const subject = (of[1] ?? '').replace(LEADING, '');
    // 占全省: the whole is another body's, or this one's under that very name.
    const region = /^的?(全[国省市区县镇乡州球]|世界|国内)/.test(of[3] ?? '');
    const base = (of[3] ?? '').replace(FILLER, '').replace(LEADING, '').replace(FILLER, '').replace(GENERIC, '');
    return { type: 'of', subject, base: base.replace(/^[了的]/, '').replace(/的$/, ''), region };
  }
  const rate = RATE.exec(text);
  if (rate === null) return undefined;
  const clause = `${rate[1] ?? ''}`.replace(LEADING, '');
  const stems = clause
    .split(JOINED)
    .map(bareStem)
    .filter((stem) => stem.length > 0);
  return stems.length > 0 ? { type: 'rate', stems } : undefined;
}

/** 按期办结 → 办结: how well it was done does not name who did it. */
const MANNER = /^(其中|总体|平均|综合|群众|案件|工单|诉求|事件|信访|热线|全年|全[省市区县镇乡]|今年|年度|使得?|确保)+/;
const bareStem = (stem: string): string => stem.replace(MANNER, '') || stem;
