import type { Indicator } from '../../model/indicator.ts';
import type { ShareRelation } from '../../model/relation.ts';
import { isPercent } from '../../text/printed-figure.ts';
import { cover } from '../../text/span.ts';
import { fits, type Ledger, ledgerOf, type ShareClaim } from './candidates.ts';
import type { Linker } from './context.ts';
import { hostLine, linesOf, outerLine } from './line.ts';
import { linkProportion } from './proportion.ts';
import { rateParts } from './rate.ts';
import { printedBase, shareParts } from './share-parts.ts';
import { type ShareWording, shareWordingOf } from './share-wording.ts';

/** Every printed share or rate that printed figures, or a sum of them, give. */
export const linkShares: Linker<ShareRelation> = (context) => {
  const ledger = ledgerOf(context);
  return linesOf(context).flatMap((line) => {
    const outer = outerLine(line);
    return line.figures.flatMap(({ indicator }, at) => {
      if (indicator.proportion !== undefined) return linkProportion(line, at, ledger);
      if (!isPercent(indicator.unit) || (indicator.kind !== 'share' && indicator.kind !== 'rate')) return [];
      const host = hostLine(line, outer, at);
      const wording = printedBase(host.line, host.at) === undefined ? shareWordingOf(line, at) : OF_PRINTED_BASE;
      if (wording === undefined) return [];
      const claims =
        wording.type === 'rate'
          ? rateParts(line, at, wording.stems, ledger)
          : shareParts(host.line, host.at, wording, ledger);
      const chosen = choose(indicator, [...claims], ledger);
      return chosen === undefined ? [] : [relation(indicator, chosen, ledger)];
    });
  });
};

const OF_PRINTED_BASE: ShareWording = { type: 'of', subject: '', base: '', region: false };

/** The first claim that fits; where none does, the first that the wording makes firmly. */
function choose(share: Indicator, claims: readonly ShareClaim[], ledger: Ledger): ShareClaim | undefined {
  for (const claim of claims) {
    const fitting = claim.wholes.find((ids) => {
      const wholes = ids.map((id) => ledger.byId.get(id)).filter((whole) => whole !== undefined);
      return wholes.length === ids.length && fits(share, claim.parts, wholes);
    });
    if (fitting !== undefined) return { ...claim, wholes: [fitting, ...claim.wholes.filter((ids) => ids !== fitting)] };
  }
  return claims.find((claim) => claim.firm && claim.wholes.length > 0);
}

function relation(share: Indicator, { parts, wholes }: ShareClaim, ledger: Ledger): ShareRelation {
  const [first = []] = wholes;
  const spans = first.map((id) => ledger.byId.get(id)?.span).filter((span) => span !== undefined);
  return {
    type: 'share',
    shareId: share.id,
    partIds: parts.map((part) => part.id),
    wholes,
    span: cover([share.span, ...parts.map((part) => part.span), ...spans]),
  };
}
