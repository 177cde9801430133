import type { Segmenter } from '../../contracts/segmenter.ts';
import type { Place } from '../figures.ts';

export interface NamingInput {
  readonly text: string;
  readonly places: readonly Place[];
  /** Role of the section, for what is planned. */
  readonly role: string | undefined;
  /** Heading of the section, the last resort for a name. */
  readonly heading: string;
  readonly segmenter: Segmenter;
}

/** With where all figures of the passage begin. */
export interface Naming extends NamingInput {
  readonly starts: ReadonlySet<number>;
}
