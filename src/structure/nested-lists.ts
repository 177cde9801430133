/**
 * Which members open a list inside another of the same style: 二、 … 一、 二、 三、 … 三、
 * A list that starts again at one is nested when the one before it goes on afterwards; otherwise it is a restart.
 * Takes the printed values in order, `surely` telling those that follow right on a heading of the list, and returns the indices that open nested lists.
 */
export function nestedStarts(values: readonly number[], surely: (index: number) => boolean): Set<number> {
  const nested = new Set<number>();
  const open: { readonly start: number; last: number }[] = [];
  // Where in `open` the lists are that have got to each number: only the innermost ever changes, so these are stacks.
  const reached = new Map<number, number[]>();
  const note = (depth: number): void => {
    const { last } = open[depth] as (typeof open)[number];
    const depths = reached.get(last);
    if (depths === undefined) reached.set(last, [depth]);
    else depths.push(depth);
  };
  const innermostGoesTo = (value: number): void => {
    const innermost = open.at(-1) as (typeof open)[number];
    reached.get(innermost.last)?.pop();
    innermost.last = value;
    note(open.length - 1);
  };
  values.forEach((value, index) => {
    if (value === 1 || open.length === 0) {
      open.push({ start: index, last: value });
      note(open.length - 1);
      if (surely(index)) nested.add(index);
      return;
    }
    const goesOn = reached.get(value - 1)?.at(-1);
    // Without one there is a gap: the innermost list simply goes on with a number missing.
    while (goesOn !== undefined && open.length > goesOn + 1) {
      const { start, last } = open.pop() as (typeof open)[number];
      reached.get(last)?.pop();
      nested.add(start);
    }
    innermostGoesTo(value);
  });
  return nested;
}
