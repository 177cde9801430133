/** Which figure each is a part of, by id. No figure is a part of itself or of its own part. */
export type Totals = Map<string, string>;

interface Claim {
  readonly whole: string;
  /** The list claims to name every part. */
  readonly complete: boolean;
}

/**
 * The first total that a figure is given stays. Of two lists that make each other's total a part (收入2266亿元，其中…。加上…，
 * 收入总计3721亿元) the complete one is believed.
 */
export function belong(totals: Totals, part: string, { whole, complete }: Claim): void {
  if (totals.has(part)) return;
  if (totals.get(whole) === part && complete) totals.delete(whole);
  if (!isWithin(totals, whole, part)) totals.set(part, whole);
}

/** Whether `id` is `whole`, or a part of it over however many steps. */
export function isWithin(totals: Totals, id: string, whole: string): boolean {
  for (let at: string | undefined = id; at !== undefined; at = totals.get(at)) if (at === whole) return true;
  return false;
}
