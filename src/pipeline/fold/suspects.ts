import type { CheckResult } from '../../model/check-result.ts';
import type { Indicator } from '../../model/indicator.ts';
import type { Decimal } from '../../text/interval.ts';
import { explains } from './explains.ts';
import { neededValue } from './needed-value.ts';

/** A figure that one change of explains several wrong relations. */
export interface Suspect {
  readonly figure: Indicator;
  readonly mended: Decimal;
  /** All findings that it explains, by place in the list. */
  readonly places: readonly number[];
  /** False where another change explains as many and one of the same: which of the two it is cannot be told. */
  readonly alone: boolean;
}

type Change = Omit<Suspect, 'alone'>;

/** One figure in wrong relations: what each would need it to be, and its changes that explain most of those still open. */
interface Candidate {
  readonly figure: Indicator;
  readonly needs: ReadonlyMap<number, Decimal | undefined>;
  /** Its findings that are open, in order. */
  open: readonly number[];
  best: readonly Change[];
}

/**
 * The figures that explain most of the wrong results at `places`, two at least, those that explain more first; what one
 * explains is closed for the next. Only figures in what was closed are looked at again, so that this stays linear in the
 * length of the report however many of its results are wrong.
 */
export function* findSuspects(
  results: readonly CheckResult[],
  places: Iterable<number>,
  byId: ReadonlyMap<string, Indicator>,
  sound: ReadonlySet<string>,
): Generator<Suspect> {
  const open = new Set(places);
  const idsAt = (at: number): Iterable<string> => new Set((results[at] as CheckResult).indicatorIds);
  const candidates = candidatesIn(results, open, idsAt, byId, sound);
  // Closing findings never makes a figure explain more: what is passed need not be looked at again at this count.
  for (let most = mostOf(candidates); most > 1; most = mostOf(candidates)) {
    for (const at of open) {
      for (const id of idsAt(at)) {
        const candidate = candidates.get(id);
        while (candidate !== undefined && candidate.open[0] === at && countOf(candidate) === most) {
          const change = candidate.best[0] as Change;
          const beside = new Set(change.places.flatMap((place) => [...idsAt(place)]));
          const shared = new Set(change.places);
          const rival = ({ best }: Candidate): boolean =>
            best.some((one) => one !== change && one.places.length === most && one.places.some((k) => shared.has(k)));
          const touched = [...beside].flatMap((other) => candidates.get(other) ?? []);
          yield { ...change, alone: !touched.some(rival) };
          for (const place of change.places) open.delete(place);
          for (const other of touched) lookAgain(other, results, open, byId);
        }
      }
    }
  }
}

function candidatesIn(
  results: readonly CheckResult[],
  open: ReadonlySet<number>,
  idsAt: (at: number) => Iterable<string>,
  byId: ReadonlyMap<string, Indicator>,
  sound: ReadonlySet<string>,
): Map<string, Candidate> {
  const findings = new Map<string, number[]>();
  for (const at of open) {
    for (const id of idsAt(at)) {
      const known = findings.get(id);
      if (known === undefined) findings.set(id, [at]);
      else known.push(at);
    }
  }
  const candidates = new Map<string, Candidate>();
  for (const [id, all] of findings) {
    const figure = byId.get(id);
    if (figure === undefined || all.length < 2 || sound.has(id)) continue;
    const needs = new Map(all.map((at) => [at, neededValue(results[at] as CheckResult, figure)] as const));
    const candidate: Candidate = { figure, needs, open: all, best: [] };
    lookAgain(candidate, results, open, byId);
    candidates.set(id, candidate);
  }
  return candidates;
}

const countOf = ({ best }: Candidate): number => best[0]?.places.length ?? 0;

function mostOf(candidates: ReadonlyMap<string, Candidate>): number {
  let most = 0;
  for (const candidate of candidates.values()) most = Math.max(most, countOf(candidate));
  return most;
}

/** Finds out anew which changes of the figure explain most of its open findings. */
function lookAgain(
  candidate: Candidate,
  results: readonly CheckResult[],
  open: ReadonlySet<number>,
  byId: ReadonlyMap<string, Indicator>,
): void {
  const { figure, needs } = candidate;
  candidate.open = candidate.open.filter((at) => open.has(at));
  candidate.best = [];
  if (candidate.open.length < 2) return;
  for (const mended of distinct(candidate.open.map((at) => needs.get(at)))) {
    const places = candidate.open.filter((at) => {
      const result = results[at] as CheckResult;
      return explains(result, figure, mended, { byId, needed: needs.get(at) });
    });
    if (places.length < 2 || places.length < countOf(candidate)) continue;
    const change = { figure, mended, places };
    candidate.best = places.length > countOf(candidate) ? [change] : [...candidate.best, change];
  }
}

function distinct(values: readonly (Decimal | undefined)[]): Decimal[] {
  const seen = new Map<string, Decimal>();
  for (const value of values) if (value?.gte(0)) seen.set(value.toFixed(), value);
  return [...seen.values()];
}
