export interface RoleSpec {
  /** Section role as in PRODUCT: `measures`, `problems`… */
  readonly role: string;
  readonly title: { readonly zh: string; readonly en: string };
  /** Words that mark a heading of this role, strongest first. */
  readonly headings: readonly string[];
  /** Which year such a heading speaks of, to tell 2023年主要工作 from 2024年主要工作 in one report. */
  readonly tense?: 'reported' | 'following';
  /** Roles whose chapter holds this content too where it is divided into points: targets with the tasks to reach them. */
  readonly heldBy?: readonly string[];
  /** Words that open the text of such a chapter, for headings that do not tell. */
  readonly opening?: readonly string[];
  /**
   * Signs that show the content present without a heading of its own, each with its weight; it is there where the
   * signs of neighbouring paragraphs together reach 1. What is only mentioned has one sign, what is written has several.
   * `存在*不足` means both halves in order, close together. Absent where headings decide.
   */
  readonly content?: readonly (readonly [string, number])[];
  /** What stands there belongs to no other role: a glossary names what the report is about without telling it. */
  readonly aside?: boolean;
  /** It is of one year: a chapter on several years (`otherChapters`) does not hold it. */
  readonly annual?: boolean;
  /** Whether the genre must have it, and by which rule. */
  readonly required?: {
    readonly severity: 'error' | 'warning' | 'info';
    readonly source: string;
    /** Only a chapter of its own will do, as where a form prescribes the parts. */
    readonly own?: boolean;
    /** First reported year that the rule or custom holds for. */
    readonly since?: number;
  };
}

/** One genre of report, data first. */
export interface Profile {
  readonly id: string;
  readonly title: { readonly zh: string; readonly en: string };
  /** Words of the title with their weight, and words of the body with theirs. */
  readonly recognise: {
    readonly title: readonly (readonly [string, number])[];
    readonly body: readonly (readonly [string, number])[];
  };
  /** Title year is the delivery year, so that the year reported on is the one before. */
  readonly titledByDeliveryYear: boolean;
  readonly roles: readonly RoleSpec[];
  /** Words of chapters that are known to bear no role: plans of several years, notes. What stands there is not looked at. */
  readonly otherChapters?: readonly string[];
}
