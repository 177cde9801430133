import type { Indicator } from '../../model/indicator.ts';
import type { MeanRelation, SumRelation } from '../../model/relation.ts';
import { isPercent } from '../../text/printed-figure.ts';
import { cover } from '../../text/span.ts';
import type { LinkContext, Linker } from './context.ts';
import { before, between, type Figure, type Line, linesOf } from './line.ts';

/** Means that are printed with all that they are means of: growth of a total and its parts, averages of all and of each group. */
export const linkMeans: Linker<MeanRelation> = (context) => [
  ...growthsOfTotals(context),
  ...linesOf(context).flatMap(averagesOfGroups),
];

/** 进出口总额120亿元，增长5%，其中出口80亿元，增长8%；进口40亿元，下降0.6%. */
function growthsOfTotals(context: LinkContext): MeanRelation[] {
  const growths = ownGrowths(linesOf(context));
  return context.sums.flatMap((sum) => {
    if (!sum.complete || sum.wholeId === undefined || sum.partIds.length < 2) return [];
    const levelIds = [sum.wholeId, ...sum.partIds];
    const changes = levelIds.map((id) => growths.get(id));
    return changes.every((change) => change !== undefined) ? [growthOf(sum, levelIds, changes)] : [];
  });
}

function growthOf({ span }: SumRelation, levelIds: readonly string[], changes: readonly Indicator[]): MeanRelation {
  const [mean, ...of] = changes as [Indicator, ...Indicator[]];
  return {
    type: 'mean',
    meanId: mean.id,
    ofIds: of.map(({ id }) => id),
    basis: 'growth',
    levelIds,
    span: cover([span, ...changes.map((change) => change.span)]),
  };
}

/** The growth that is printed with a level, by the id of the level. */
function ownGrowths(lines: readonly Line[]): ReadonlyMap<string, Indicator> {
  const growths = new Map<string, Indicator>();
  for (const line of lines) {
    line.figures.forEach((level, at) => {
      if (level.indicator.kind !== 'achieved') return;
      const change = growthBehind(line, at);
      if (change !== undefined) growths.set(level.indicator.id, change);
    });
  }
  return growths;
}

/** ，同比增长, （不含债券）比上年下降: what may stand between a level, or what is said of it, and its growth. */
const GROWS = /^[^。；;]{0,24}(?:增长|增加|提高|上升|增|长|升|下降|减少|降低|降|减)(?:了)?$/;
/** Growth on another footing than that of the parts beside it. */
const OTHER_FOOTING = /同口径|可比口径|剔除|年均|平均每年|两年平均/;

/** The first change behind the level, where nothing but its earlier level, its share or its change in units stands between. */
function growthBehind(line: Line, at: number): Indicator | undefined {
  for (const change of line.figures.slice(at + 1, at + 4)) {
    const { kind, unit, approx } = change.indicator;
    const index = line.figures.indexOf(change);
    const gap = between(line, line.figures[index - 1] as Figure, change);
    if (/[。；;]/.test(gap)) return undefined;
    if (kind === 'change_pct' && isPercent(unit)) {
      const plain = approx === 'exact' && GROWS.test(gap) && !OTHER_FOOTING.test(before(line, index));
      return plain ? change.indicator : undefined;
    }
    if (kind !== 'share' && kind !== 'prior' && kind !== 'change_abs') return undefined;
  }
  return undefined;
}

const URBAN = /^(?:城镇|城市)/;
const RURAL = /^(?:农村|乡村|农牧区)/;
/** What the average of all, of the towns and of the villages have in common: 人均可支配收入. */
const PER_HEAD = /(?:常住)?(?:居民|人口)?((?:家庭)?人均[^，。；]+)$/;

/** 居民人均可支配收入37000元；城镇居民人均可支配收入46000元，农村居民人均可支配收入23000元, in any order within a passage. */
function averagesOfGroups(line: Line): MeanRelation[] {
  const levels = line.figures.filter(
    ({ indicator }) => indicator.kind === 'achieved' && PER_HEAD.test(indicator.name) && indicator.value !== undefined,
  );
  return levels.flatMap(({ indicator: rural }) => {
    if (!RURAL.test(rural.name)) return [];
    const alike = ({ indicator }: Figure): boolean => sameMeasure(indicator, rural);
    const urban = levels.find((figure) => URBAN.test(figure.indicator.name) && alike(figure));
    const all = levels.find((figure) => isOfAll(figure.indicator.name) && alike(figure));
    if (urban === undefined || all === undefined) return [];
    return [
      {
        type: 'mean' as const,
        meanId: all.indicator.id,
        ofIds: [urban.indicator.id, rural.id],
        basis: 'groups' as const,
        levelIds: [],
        span: cover([all.indicator.span, urban.indicator.span, rural.span]),
      },
    ];
  });
}

const measureOf = (name: string): string | undefined => PER_HEAD.exec(name)?.[1];

const sameMeasure = (a: Indicator, b: Indicator): boolean =>
  measureOf(a.name) === measureOf(b.name) && a.baseUnit === b.baseUnit && samePeriod(a, b);

/** 全年居民人均…；城镇居民人均…: the words for the period stand once, before the first. */
const samePeriod = (a: Indicator, b: Indicator): boolean =>
  a.period === undefined || b.period === undefined || a.period === b.period;

const isOfAll = (name: string): boolean =>
  /^(?:全体|全[国省市州盟县区旗]|城乡)?(?:常住)?(?:居民|人口)?(?:家庭)?人均/.test(name);
