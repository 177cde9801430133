/** Signs of a content by weight, words separated by spaces: `{ '0.5': '内设机构 编制范围' }`. */
export const signs = (byWeight: Readonly<Record<string, string>>): readonly (readonly [string, number])[] =>
  Object.entries(byWeight).flatMap(([weight, words]) =>
    words.split(' ').map((word) => [word, Number(weight)] as const),
  );
