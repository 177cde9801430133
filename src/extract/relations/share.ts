import type { Indicator } from '../../model/indicator.ts';
import type { ShareRelation } from '../../model/relation.ts';
import { Decimal } from '../../text/interval.ts';
import { isPercent } from '../../text/printed-figure.ts';
import { cover } from '../../text/span.ts';
import { fits, isLevel, type Ledger, ledgerOf, type ShareClaim } from './candidates.ts';
import type { Linker } from './context.ts';
import { countedShare } from './counted-shares.ts';
import { between, type Figure, hostLine, type Line, linesOf, outerLine, sameSentence } from './line.ts';
import { linkProportion } from './proportion.ts';
import { rateParts } from './rate.ts';
import { rateElsewhere } from './rate-elsewhere.ts';
import { respectiveShare } from './respective-shares.ts';
import { printedBase, shareParts } from './share-parts.ts';
import { type ShareWording, shareWordingOf } from './share-wording.ts';
import { unreachableBase } from './unreachable-rate.ts';

/** Every printed share or rate that printed figures, or a sum of them, give. */
export const linkShares: Linker<ShareRelation> = (context) => {
  const ledger = ledgerOf(context);
  const lines = linesOf(context);
  return lines.flatMap((line) => {
    if (!line.figures.some(({ indicator }) => indicator.proportion !== undefined || isShare(indicator))) return [];
    const outer = outerLine(line);
    const linked = new Map<number, readonly ShareRelation[]>();
    line.figures.forEach((_, at) => {
      linked.set(at, linkShare(lines, line, outer, at, ledger));
    });
    dropSecondReadings(linked, ledger);
    return [...linked].flatMap(([at, relations]) =>
      relations.length > 0 ? relations : likeSiblings(line, at, linked, ledger),
    );
  });
};

function linkShare(
  lines: readonly Line[],
  line: Line,
  outer: Line,
  at: number,
  ledger: Ledger,
): readonly ShareRelation[] {
  const { indicator } = line.figures[at] as Figure;
  if (indicator.proportion !== undefined) return linkProportion(line, at, ledger);
  if (!isShare(indicator)) return [];
  const respective = respectiveShare(line, at, ledger);
  if (respective !== undefined) {
    const own = choose(indicator, respective, ledger);
    return own === undefined ? [] : [relation(indicator, own, ledger)];
  }
  const counted = choose(indicator, countedShare(line, at), ledger);
  if (counted !== undefined) return [relation(indicator, counted, ledger)];
  const host = hostLine(line, outer, at);
  const wording = printedBase(host.line, host.at) === undefined ? shareWordingOf(line, at) : OF_PRINTED_BASE;
  if (wording === undefined) return [];
  const claims =
    wording.type === 'rate'
      ? rateParts(line, at, wording.stems, ledger)
      : shareParts(host.line, host.at, wording, ledger);
  const elsewhere = (): readonly ShareClaim[] =>
    wording.type === 'rate' ? rateElsewhere(lines, line, at, wording.stems, ledger) : [];
  const chosen = choose(indicator, [...claims], ledger) ?? choose(indicator, elsewhere(), ledger);
  if (chosen !== undefined) return [relation(indicator, chosen, ledger)];
  const base = wording.type === 'rate' ? unreachableBase(line, at) : undefined;
  return base === undefined
    ? []
    : [relation(indicator, { parts: [], wholes: [[base.indicator.id]], firm: true }, ledger)];
}

/** 直接纠错率13.9%，综合纠错率21.5%: one count gives one rate; the other counts what is not printed. */
function dropSecondReadings(linked: Map<number, readonly ShareRelation[]>, ledger: Ledger): void {
  const all = [...linked.values()].flat();
  const keyOf = ({ partIds }: ShareRelation): string => partIds.join();
  const find = (ids: readonly string[]): Indicator[] => ids.flatMap((id) => ledger.byId.get(id) ?? []);
  const follows = ({ shareId, partIds, wholes }: ShareRelation): boolean => {
    const share = ledger.byId.get(shareId);
    return share !== undefined && fits(share, find(partIds), find(wholes[0] ?? []));
  };
  // 完成年初预算的108%、调整预算的95%: a plan that is named is another base.
  const ofPlan = ({ wholes }: ShareRelation): boolean => find(wholes[0] ?? []).some(({ kind }) => kind === 'target');
  const borneOut = new Set(all.filter(follows).map(keyOf));
  for (const [at, relations] of linked) {
    linked.set(
      at,
      relations.filter((one) => !borneOut.has(keyOf(one)) || follows(one) || ofPlan(one)),
    );
  }
}

const isShare = ({ unit, kind }: Indicator): boolean => isPercent(unit) && (kind === 'share' || kind === 'rate');

/**
 * 甲1470件、占17.0%，乙1123件、占13.0%，丙934件、占12.4%: a share that nothing gives is held to be of the whole of its
 * siblings, where at least two of them follow from one and the same.
 */
function likeSiblings(
  line: Line,
  at: number,
  linked: ReadonlyMap<number, readonly ShareRelation[]>,
  ledger: Ledger,
): readonly ShareRelation[] {
  const part = bareShareOf(line, at);
  if (part === undefined) return [];
  const share = line.figures[at] as Figure;
  const wholes = [...linked].flatMap(([other, relations]) => {
    const [only] = relations;
    // 网上612件，占总量1730件的35.4%；来访801件，占46.3%: the first of them may name the whole of all.
    const named = printedBase(line, other) === undefined ? undefined : only?.partIds.join();
    const sibling = bareShareOf(line, other) ?? line.figures.find(({ indicator }) => indicator.id === named);
    if (sibling === undefined || only === undefined || relations.length > 1) return [];
    const alike = sibling.indicator.unit === part.indicator.unit && only.partIds.join() === sibling.indicator.id;
    const [first, last] = other < at ? [line.figures[other] as Figure, part] : [share, sibling];
    return alike && sameSentence(line, first, last) ? [only.wholes[0]?.join() ?? ''] : [];
  });
  const [whole] = wholes;
  if (whole === undefined || wholes.some((other) => other !== whole)) return [];
  if (wholes.length < 2 && !isOnlyLarger(line, share, part, whole)) return [];
  return [relation(share.indicator, { parts: [part.indicator], wholes: [whole.split(',')], firm: true }, ledger)];
}

/** 现有人员112人，…14人，占12.5%；…86人，占76.8%: one sibling tells, where nothing else in the sentence is large enough to be divided. */
function isOnlyLarger(line: Line, share: Figure, part: Figure, whole: string): boolean {
  const size = ({ indicator }: Figure): Decimal => new Decimal(indicator.baseValue ?? indicator.value ?? 0);
  const larger = line.figures.filter(
    (figure) =>
      figure.start < share.start &&
      sameSentence(line, figure, share) &&
      isLevel(figure.indicator) &&
      figure.indicator.baseUnit === part.indicator.baseUnit &&
      size(figure).gt(size(part)),
  );
  return larger.length === 1 && larger[0]?.indicator.id === whole;
}

/** The figure right before `、占12.4%`, of which that is the share. */
function bareShareOf(line: Line, at: number): Figure | undefined {
  const share = line.figures[at];
  const part = line.figures[at - 1];
  if (share === undefined || part === undefined || !isShare(share.indicator) || !isLevel(part.indicator))
    return undefined;
  return /^[、，（(]?占比?[为达]?$/.test(between(line, part, share)) ? part : undefined;
}

const OF_PRINTED_BASE: ShareWording = { type: 'of', subject: '', base: '', region: false };

/**
 * The first claim that fits; where none does, the first that the wording makes firmly. One that fits is firm where another would be; where none
 * is, the share must have three digits: one pair of figures in a hundred gives 22% by chance.
 */
function choose(share: Indicator, claims: readonly ShareClaim[], ledger: Ledger): ShareClaim | undefined {
  const firm = claims.some((claim) => claim.firm && claim.wholes.length > 0);
  if (!firm && digitsOf(share) < TELLING_DIGITS) return undefined;
  for (const claim of claims) {
    const fitting = claim.wholes.find((ids) => {
      const wholes = ids.map((id) => ledger.byId.get(id)).filter((whole) => whole !== undefined);
      return wholes.length === ids.length && fits(share, claim.parts, wholes);
    });
    if (fitting !== undefined)
      return { ...claim, firm, wholes: [fitting, ...claim.wholes.filter((ids) => ids !== fitting)] };
  }
  return claims.find((claim) => claim.firm && claim.wholes.length > 0);
}

const TELLING_DIGITS = 3;

/** How many digits of a share are printed, noughts in front left out. */
const digitsOf = ({ value = '0', step }: Indicator): number => new Decimal(value).div(step).abs().toFixed(0).length;

function relation(share: Indicator, { parts, wholes, firm }: ShareClaim, ledger: Ledger): ShareRelation {
  const [first = []] = wholes;
  const spans = first.map((id) => ledger.byId.get(id)?.span).filter((span) => span !== undefined);
  return {
    type: 'share',
    shareId: share.id,
    partIds: parts.map((part) => part.id),
    wholes,
    firm,
    span: cover([share.span, ...parts.map((part) => part.span), ...spans]),
  };
}
