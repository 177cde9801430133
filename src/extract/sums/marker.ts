/** Words or a bracket that open a list of parts; offsets count in the passage's text. */
export interface Marker {
  readonly start: number;
  readonly end: number;
  readonly strong: boolean;
  /** 审结案件中，…: the total is the figure that goes by the name before the marker, or there is none. */
  readonly byName?: boolean;
  /** The bracket the list stands in, by its end; the sentence's end otherwise. */
  readonly limit: number;
  readonly bracket: number;
}
