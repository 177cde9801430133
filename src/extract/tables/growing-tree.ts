import type { TreeRow } from './growing-list.ts';

interface Repeat {
  readonly whole: number;
  /** So few digits that it may be chance: to be believed only where the sum around it needs it. */
  weak: boolean;
}

/** Which row each row is a part of, as far as it is known. */
export class GrowingTree {
  private readonly parents = new Map<number, number>();
  /** A row that repeats the figures of the row above: its only part, or one that is beside it and happens to be equal. */
  private readonly repeats = new Map<number, Repeat>();
  private readonly repeated = new Map<number, readonly number[]>();
  private readonly divided = new Set<number>();

  put(parts: readonly TreeRow[], whole: TreeRow): void {
    for (const { row } of parts) {
      this.parents.set(row, whole.row);
      this.repeats.delete(row);
    }
    this.believeBelow(parts);
    this.divided.add(whole.row);
  }

  putRepeats(parts: readonly TreeRow[], whole: TreeRow, weak: boolean): void {
    for (const { row } of parts) this.repeats.set(row, { whole: whole.row, weak });
    this.repeated.set(
      whole.row,
      parts.map(({ row }) => row),
    );
    if (!weak) this.believeBelow(parts);
  }

  /** What was taken for a repeat of these rows was left out of the sum that shows where they belong. */
  private believeBelow(parts: readonly TreeRow[]): void {
    for (const { row } of parts) {
      for (const below of this.repeated.get(row) ?? []) {
        const repeat = this.repeats.get(below);
        if (repeat !== undefined) repeat.weak = false;
      }
    }
  }

  readonly isPart = (row: number): boolean => this.parents.has(row);

  readonly isPartOrRepeat = (row: number): boolean => this.parents.has(row) || this.repeats.has(row);

  isDivided(row: number): boolean {
    return this.divided.has(row);
  }

  parentOf(row: number): number | undefined {
    return this.parents.get(row) ?? this.repeats.get(row)?.whole;
  }

  /** A row and all that it is a part of. */
  lineOf(row: number): ReadonlySet<number> {
    const line = new Set<number>();
    for (let at: number | undefined = row; at !== undefined && !line.has(at); at = this.parentOf(at)) line.add(at);
    return line;
  }

  /** The row that each row is a part of; what may be chance is left out. */
  settled(): Map<number, number> {
    const sure = [...this.repeats].flatMap(([row, { whole, weak }]): [number, number][] =>
      weak ? [] : [[row, whole]],
    );
    return new Map([...sure, ...this.parents]);
  }
}
