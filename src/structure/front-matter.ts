import type { Profile } from '../contracts/profile.ts';
import type { Notice } from '../model/notice.ts';
import type { FrontMatter, IssuerLevel, Section } from '../model/report.ts';
import { findIsoDate } from '../text/dates.ts';
import { findIssuer, governmentOf, issuerLevel } from './issuer.ts';
import { type ResolvedPlace, resolvePlace } from './place.ts';
import { findSpeaker } from './speaker.ts';
import type { Title } from './title.ts';
import { findReportYear } from './year.ts';

export interface FrontSource {
  readonly title: Title | undefined;
  /** Every line before the body, page chrome included. */
  readonly headLines: readonly string[];
  readonly body: readonly string[];
  readonly signature: readonly string[];
  /** The last lines of all, whatever they are. */
  readonly closing: readonly string[];
  readonly sections: readonly Section[];
  readonly profile: Profile;
  /** The canonical text. */
  readonly text: string;
}

export interface FrontResult {
  readonly front: FrontMatter;
  readonly notices: readonly Notice[];
}

/** Title, issuer, year, place and date of delivery, from the text alone. */
export function makeFrontMatter(source: FrontSource): FrontResult {
  const { title, headLines, body, signature, sections, profile } = source;
  // A sentence or an unknown text has no issuer to be found.
  if (profile.id === 'generic' && title === undefined) return { front: {}, notices: [] };
  const deliveredOn = findDelivery(headLines, signature);
  const year = findReportYear({
    title: title?.text,
    deliveredOn,
    byDeliveryYear: profile.titledByDeliveryYear,
    sections,
    text: source.text,
    body,
  });
  const named = findIssuer({
    title: title?.text,
    headLines,
    signature,
    closing: source.closing,
    opening: body.slice(0, 8).join('\n'),
    isReport: profile.id !== 'generic',
  });
  const { found, notice } = resolvePlace({ issuer: named, headLines: [...headLines, ...signature], body });
  const issuer = named ?? (found === undefined ? undefined : governmentOf(found.place.name));
  const level = issuer === undefined ? undefined : levelOf(issuer, found);
  const speaker = findSpeaker(headLines);
  const front: FrontMatter = {
    ...(title === undefined ? {} : { title: title.text, titleSpan: title.span }),
    ...(issuer === undefined ? {} : { issuer }),
    ...(level === undefined ? {} : { issuerLevel: level }),
    ...placeFields(found),
    ...(year === undefined ? {} : { year }),
    ...(deliveredOn === undefined ? {} : { deliveredOn }),
    ...(speaker === undefined ? {} : { speaker }),
  };
  return { front, notices: notice === undefined ? [] : [notice] };
}

/** By the name of the body; whether a 市 is a prefecture, a county or a province stands in its code. */
function levelOf(issuer: string, found: ResolvedPlace | undefined): IssuerLevel | undefined {
  const level = issuerLevel(issuer);
  return found !== undefined && level !== undefined && level !== 'department' ? found.place.level : level;
}

function placeFields(found: ResolvedPlace | undefined): Partial<FrontMatter> {
  if (found === undefined) return {};
  const chain = [...found.parents, found.place];
  return Object.fromEntries([['regionCode', found.place.code], ...chain.map(({ level, name }) => [level, name])]);
}

/** The date in the line of delivery, else the one under the signature. */
function findDelivery(headLines: readonly string[], signature: readonly string[]): string | undefined {
  // The line of delivery may be broken: ——2026年1月26日在某省第十四届 / 人民代表大会第五次会议上
  const delivered = /.{8,20}在[^，。]{2,40}(?:会议|大会)/.exec(headLines.join(''))?.[0];
  return (delivered === undefined ? undefined : findIsoDate(delivered)) ?? findIsoDate(signature.join('\n'));
}
