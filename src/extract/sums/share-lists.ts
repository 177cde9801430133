import { fillsDivision, PARTITIONS } from '../../language/partitions.ts';
import type { Figure } from '../figures.ts';
import { isRest } from '../lexicon/closed-sets.ts';
import type { LocalSum } from './local-sum.ts';

/** 咨询类占51.1%、求助类占17.6%…: shares of one whole, when all of its parts print one. */
export function shareLists(text: string, figures: readonly Figure[], sums: readonly LocalSum[]): LocalSum[] {
  const out: LocalSum[] = [];
  let run: number[] = [];
  const close = (): void => {
    const members = run.map((k) => figures[k] as Figure);
    if (run.length >= 2 && isDivision(text, members))
      out.push({ parts: run, complete: true, basis: 'partition', partOf: false, claimed: true });
    else if (run.length >= 2) {
      const basis = groundsOf(text, figures, run, sums);
      if (basis !== undefined) out.push({ parts: run, complete: true, basis, partOf: false, claimed: true });
    }
    run = [];
  };
  figures.forEach((figure, k) => {
    // 六成 and 四成 are too rough to be added up.
    const { unit, step } = figure.place.quantity;
    const share = (figure.kind === 'share' || isContribution(figure)) && unit === '%' && step.lt(10);
    const previous = run.at(-1);
    const breaks =
      previous !== undefined && figure.place.sentence.index !== (figures[previous] as Figure).place.sentence.index;
    const other =
      share && previous !== undefined && isContribution(figure) !== isContribution(figures[previous] as Figure);
    if (breaks || other) close();
    // 产值64亿元、增长2.8%，占53.1%: a change beside a part does not end the run of the shares.
    if (share) run.push(k);
    else if (figure.kind !== 'achieved' && !isChange(figure)) close();
  });
  close();
  return out;
}

/** What shows that the shares are all of one whole: their owners, their wording, an 其他; or only that they come to 100. */
function groundsOf(
  text: string,
  figures: readonly Figure[],
  run: readonly number[],
  sums: readonly LocalSum[],
): 'partition' | 'shares' | 'exact-sum' | undefined {
  const members = run.map((k) => figures[k] as Figure);
  const sum = members.reduce((n, f) => n + f.place.quantity.value.toNumber(), 0);
  const step = Math.max(...members.map((f) => f.place.quantity.step.toNumber()));
  // Each share stands behind one part of a complete list, nothing but a change between them.
  const owners = run.map((k) => ownerOf(figures, k));
  if (sums.some((s) => s.complete && s.parts.length === run.length && owners.every((owner) => s.parts.includes(owner))))
    return 'shares';
  if (sums.some((s) => s.complete && respective(text, figures, run, s))) return 'shares';
  const near = Math.abs(sum - 100) < 25;
  if (members.some((f) => isRest(f.name)) && near) return 'shares';
  // 一、二级的天数占98.4%、比上年提高2个百分点；三级的天数占1.4%: with changes between them the shares alone show nothing.
  if (run.slice(1).some((k, at) => figures.slice(run[at], k).some(isChange))) return undefined;
  const composed = composition(text, members);
  if (composed !== undefined && near && members.length >= 3) return composed;
  if (members.length >= 3 && Math.abs(sum - 100) <= 15 && areKinds(members)) return 'shares';
  if (
    members.length >= 3 &&
    Math.abs(sum - 100) <= 5 &&
    members.every((f) => /占$/.test(text.slice(f.place.regionStart, f.place.quantity.start).trim()))
  )
    return 'shares';
  return Math.abs(sum - 100) <= step * (run.length + 1) ? 'exact-sum' : undefined;
}

/** 构成如下：A占61%，B占19%… claims to be all; 财力构成中，A、B和C分别占… that no more than all is divided. */
function composition(text: string, [first]: readonly Figure[]): 'partition' | 'shares' | undefined {
  if (first === undefined) return undefined;
  const { sentence, quantity } = first.place;
  const lead = text.slice(sentence.start, quantity.start);
  if (/(?:构成|组成|结构|分布)(?:情况)?(?:如下|[为是])?[：:][^：:\d]*$/.test(lead)) return 'partition';
  return /(?:构成|组成)(?:[中上里内]|来看|看)，?[^：:\d]*$/.test(lead) ? 'shares' : undefined;
}

/** 动态类, 政策类, 财政类: a thing is of one kind. */
const areKinds = (members: readonly Figure[]): boolean =>
  members.every(({ name }) => /[^分各]类(?:占比)?$/.test(name.replace(/[（(][^（）()]*[）)]/g, '')));

/** 对经济增长的贡献率: how much of the growth of the whole each industry makes up. */
const isContribution = ({ kind, name }: Figure): boolean => kind === 'rate' && /贡献率$/.test(name);

const isChange = ({ kind }: Figure): boolean => kind === 'change_pct' || kind === 'change_abs';

function ownerOf(figures: readonly Figure[], share: number): number {
  let at = share - 1;
  while (at >= 0 && isChange(figures[at] as Figure)) at -= 1;
  return at;
}

/** 现场检查1204次和非现场检查671次，分别占64.2%、35.8%: one share for each part of a complete list right before. */
function respective(text: string, figures: readonly Figure[], run: readonly number[], sum: LocalSum): boolean {
  const [first] = run;
  const last = Math.max(...sum.parts);
  if (first === undefined || sum.parts.length !== run.length || last !== first - 1) return false;
  const gap = text.slice(figures[last]?.place.quantity.end, figures[first]?.place.quantity.start);
  return /^[^。；\d]*[分各]别?占/.test(gap);
}

/** 三次产业占比分别为…, 达标…未达标…: the names say that nothing is left. */
function isDivision(text: string, members: readonly Figure[]): boolean {
  const [first, second] = members.map(({ name }) => name.replace(/占比$/, ''));
  if (members.length === 2 && /^[未不非]/.test(second ?? '') && first?.endsWith((second as string).slice(1)))
    return true;
  const { sentence, quantity } = (members[0] as Figure).place;
  const lead = text.slice(Math.max(sentence.start, quantity.start - 40), quantity.start);
  // 分别为8.2%、41.3%和50.5%: nothing but the shares.
  const side = members
    .slice(1)
    .every(({ place }, k) => place.quantity.start - (members[k] as Figure).place.quantity.end <= 2);
  if (members.length === 3 && ((side && THREE_INDUSTRIES.test(lead)) || areIndustries(text, members))) return true;
  const names = members.map(({ name }) => name);
  return PARTITIONS.some((division) => fillsDivision(names, division));
}

const THREE_INDUSTRIES = /三次产业[^。；\d]*(?:比重|占比|结构)|第?一、第?二、第?三(?:次)?产业/;

const INDUSTRIES = [/一(?:次)?产业/, /二(?:次)?产业/, /三(?:次)?产业/];
/** Shares of three industries that are this far from 100 are of different wholes. */
const FAR = 20;

/** 第一产业投资下降12.8%，占比重为2.2%；第二产业…；第三产业…: what stands between two of the shares names the industry of the second. */
function areIndustries(text: string, members: readonly Figure[]): boolean {
  const sum = members.reduce((all, { place }) => all + place.quantity.value.toNumber(), 0);
  const said = members.map(({ place: { sentence, quantity } }, k) =>
    text.slice(members[k - 1]?.place.quantity.end ?? sentence.start, quantity.start),
  );
  return (
    Math.abs(sum - 100) <= FAR && said.every((words, k) => INDUSTRIES.every((one, n) => one.test(words) === (n === k)))
  );
}
