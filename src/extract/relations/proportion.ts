import type { Indicator } from '../../model/indicator.ts';
import type { ShareRelation } from '../../model/relation.ts';
import { cover } from '../../text/span.ts';
import type { Ledger } from './candidates.ts';
import { before, type Line } from './line.ts';

/**
 * `第一产业54.16亿元；第二产业……三次产业结构为16.5∶26.2∶57.3`: each member is the share of one printed part.
 * The parts stand in the order of the members.
 */
export function linkProportion(line: Line, at: number, ledger: Ledger): ShareRelation[] {
  const share = line.figures[at]?.indicator;
  const members = share?.proportion;
  if (share === undefined || members === undefined) return [];
  // 由上年的18.6∶35.8∶45.6调整为…: the structure of another year.
  if (share.kind === 'prior' || /(由|从|上年|去年|\d{4}年)的?[^，。；]{0,6}$/.test(before(line, at, 12))) return [];
  for (let i = at - 1; i >= 0; i -= 1) {
    for (const sum of ledger.sumsOfPart.get((line.figures[i] as { indicator: Indicator }).indicator.id) ?? []) {
      if (sum.partIds.length !== members.length || sum.wholeId === undefined || !sum.complete) continue;
      const parts = sum.partIds.map((id) => ledger.byId.get(id)).filter((part) => part !== undefined);
      const industries = parts.every((part, k) => /产业/.test(part.name) && part.name.includes('一二三四'.charAt(k)));
      if (!industries || parts.length < members.length) continue;
      return [
        {
          type: 'share',
          shareId: share.id,
          partIds: sum.partIds,
          wholes: [[sum.wholeId], sum.partIds],
          firm: true,
          span: cover([share.span, ...parts.map((part) => part.span)]),
        },
      ];
    }
  }
  return [];
}
