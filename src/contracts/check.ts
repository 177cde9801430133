import type { CheckResult, Severity } from '../model/check-result.ts';
import type { SourceDocument } from '../model/document.ts';
import type { Indicator } from '../model/indicator.ts';
import type { Relation } from '../model/relation.ts';
import type { FrontMatter, Passage, ReportTable, Section } from '../model/report.ts';
import type { Profile } from './profile.ts';

/** Everything a check may look at: one report, read and extracted. */
export interface CheckContext {
  readonly document: SourceDocument;
  readonly front: FrontMatter;
  readonly profile: Profile;
  readonly passages: readonly Passage[];
  readonly sections: readonly Section[];
  readonly tables: readonly ReportTable[];
  readonly indicators: readonly Indicator[];
  readonly relations: readonly Relation[];
}

export interface Bilingual {
  readonly zh: string;
  readonly en: string;
}

/** A small report text (plain text, as a .txt file would hold it) that proves the check. */
export interface CheckExample {
  readonly text: string;
  /** Genre to assume where the text is too short to tell. */
  readonly genre?: string;
  readonly note?: string;
}

/** One check = one file; the file name is the id. `run` yields whatever was assessed, good or bad. */
export interface Check {
  readonly id: string;
  readonly title: Bilingual;
  readonly rationale: Bilingual;
  /** Regulation, standard or documented observation that the rule rests on. */
  readonly source: string;
  readonly severity: Severity;
  /**
   * Templates by messageId; `{name}` is filled from `data`. A check that reads the whole text for one kind of fault has
   * `clean`: where it yields nothing, one `pass` row for the report says so.
   */
  readonly messages: Readonly<Record<string, Bilingual>>;
  /** `consistent` texts must give no finding of this check, `inconsistent` ones at least one. */
  readonly examples: { readonly consistent: readonly CheckExample[]; readonly inconsistent: readonly CheckExample[] };
  run(context: CheckContext): Iterable<CheckResult>;
}
