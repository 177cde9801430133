import type { Profile } from '../contracts/profile.ts';
import type { Notice } from '../model/notice.ts';
import type { FrontMatter, Section } from '../model/report.ts';
import { findIsoDate } from '../text/dates.ts';
import { findIssuer, issuerLevel } from './issuer.ts';
import type { Title } from './title.ts';
import { findReportYear } from './year.ts';

export interface FrontSource {
  readonly title: Title | undefined;
  /** Every line before the body, page chrome included. */
  readonly headLines: readonly string[];
  readonly body: readonly string[];
  readonly signature: readonly string[];
  readonly sections: readonly Section[];
  readonly profile: Profile;
}

export interface FrontResult {
  readonly front: FrontMatter;
  readonly notices: readonly Notice[];
}

/** Title, issuer, year and date of delivery, from the text alone. */
export function makeFrontMatter(source: FrontSource): FrontResult {
  const { title, headLines, body, signature, sections, profile } = source;
  const known = profile.id !== 'generic' || title !== undefined;
  const deliveredOn = findDelivery(headLines, signature);
  const issuer = known
    ? findIssuer({ title: title?.text, headLines, signature, opening: body.slice(0, 3).join('\n'), place: undefined })
    : undefined;
  const year = known
    ? findReportYear({ title: title?.text, deliveredOn, byDeliveryYear: profile.titledByDeliveryYear, sections, body })
    : undefined;
  const level = issuer === undefined ? undefined : issuerLevel(issuer);
  const front: FrontMatter = {
    ...(title === undefined ? {} : { title: title.text, titleSpan: title.span }),
    ...(issuer === undefined ? {} : { issuer }),
    ...(level === undefined ? {} : { issuerLevel: level }),
    ...(year === undefined ? {} : { year }),
    ...(deliveredOn === undefined ? {} : { deliveredOn }),
  };
  return { front, notices: [] };
}

/** The date in the line of delivery, else the one under the signature. */
function findDelivery(headLines: readonly string[], signature: readonly string[]): string | undefined {
  // The line of delivery may be broken: ——2026年1月26日在某省第十四届 / 人民代表大会第五次会议上
  const delivered = /.{8,20}在[^，。]{2,40}(?:会议|大会)/.exec(headLines.join(''))?.[0];
  return (delivered === undefined ? undefined : findIsoDate(delivered)) ?? findIsoDate(signature.join('\n'));
}
