/**
 * What users run is measured: the built program, not its source. Running TypeScript directly names every inner
 * function as it is made, which costs some hundredths of the time. The types are those of the source.
 */
export const built = async <T>(module: string): Promise<T> =>
  (await import(new URL(`../../dist/${module}.js`, import.meta.url).href)) as T;
