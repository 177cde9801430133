import type { Profile } from '../contracts/profile.ts';
import type { SourceDocument } from '../model/document.ts';
import type { Notice } from '../model/notice.ts';
import type { FrontMatter, Passage, ReportTable, Section } from '../model/report.ts';

/** A document with its paragraphs, outline, tables and front matter made out. */
export interface Structured {
  readonly front: FrontMatter;
  readonly profile: Profile;
  readonly passages: readonly Passage[];
  readonly sections: readonly Section[];
  readonly tables: readonly ReportTable[];
  /** What could not be told, and why. */
  readonly notices: readonly Notice[];
}

/** Makes out paragraphs, outline, genre, roles and front matter. `profiles` must contain `generic`. */
export type StructureReport = (document: SourceDocument, profiles: readonly Profile[]) => Structured;
