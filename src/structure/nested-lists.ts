/**
 * Which members open a list inside another of the same style: 二、 … 一、 二、 三、 … 三、
 * A list that starts again at one is nested when the one before it goes on afterwards; otherwise it is a restart.
 * Takes the printed values in order, `surely` telling those that follow right on a heading of the list, and returns the indices that open nested lists.
 */
export function nestedStarts(values: readonly number[], surely: (index: number) => boolean): Set<number> {
  const nested = new Set<number>();
  const open: { readonly start: number; last: number }[] = [];
  values.forEach((value, index) => {
    if (value === 1 || open.length === 0) {
      open.push({ start: index, last: value });
      if (surely(index)) nested.add(index);
      return;
    }
    const goesOn = open.findLastIndex((list) => list.last + 1 === value);
    if (goesOn < 0) {
      // A gap: the innermost list simply goes on with a number missing.
      (open.at(-1) as (typeof open)[number]).last = value;
      return;
    }
    for (const list of open.splice(goesOn + 1)) nested.add(list.start);
    (open[goesOn] as (typeof open)[number]).last = value;
  });
  return nested;
}
