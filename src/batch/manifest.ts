import { createHash } from 'node:crypto';
import type { Profile } from '../contracts/profile.ts';
import type { Manifest, OutcomeRecord } from '../model/batch.ts';
import { type Options, recordedOptions } from '../pipeline/options.ts';
import type { ReviewEntry } from '../pipeline/review.ts';
import { SCHEMA_VERSION } from '../writers/support/report-schema.ts';
import type { Skipped } from './discover.ts';
import { readVersions } from './versions.ts';

export interface ManifestInput {
  readonly records: readonly OutcomeRecord[];
  readonly skipped: readonly Skipped[];
  readonly stale: readonly ReviewEntry[];
  readonly options: Options;
  /** Genres of the user's own; what they say counts, not where their files lie. */
  readonly profiles: readonly Profile[];
  readonly segmenter: string;
  failureMessage(record: OutcomeRecord): string;
}

/** Everything needed to repeat a run and nothing that differs when it is repeated. */
export function buildManifest(input: ManifestInput): Manifest {
  const { records, skipped, stale, options, profiles, segmenter, failureMessage } = input;
  const { gouji, packages } = readVersions();
  const configuration = {
    ...recordedOptions(options),
    profiles: profiles.map((profile) => ({ id: profile.id, sha256: hashOf(profile) })),
  };
  return {
    gouji,
    schema_version: SCHEMA_VERSION,
    node: process.versions.node,
    segmenter,
    packages,
    configuration,
    configuration_hash: hashOf(configuration),
    counts: countAll(records, skipped.length),
    failures: records
      .filter((record) => record.status === 'failed')
      .map((record) => ({ doc_id: record.docId, code: record.failureCode ?? '', message: failureMessage(record) })),
    stale_reviews: stale.map((entry) => ({ fingerprint: entry.fingerprint, doc_id: entry.doc_id ?? '' })),
    skipped: skipped.map(({ docId, reason }) => ({ doc_id: docId, reason })),
  };
}

const hashOf = (data: unknown): string => createHash('sha256').update(JSON.stringify(data)).digest('hex');

function countAll(records: readonly OutcomeRecord[], skipped: number): Record<string, number> {
  const ofStatus = (status: OutcomeRecord['status']): number => records.filter((r) => r.status === status).length;
  const sum = (key: keyof OutcomeRecord['counts']): number => records.reduce((total, r) => total + r.counts[key], 0);
  return {
    inputs: records.length,
    complete: ofStatus('complete'),
    partial: ofStatus('partial'),
    failed: ofStatus('failed'),
    skipped,
    chars: sum('chars'),
    sections: sum('sections'),
    indicators: sum('indicators'),
    tied_out: sum('tiedOut'),
    checks: sum('checks'),
    errors: sum('errors'),
    warnings: sum('warnings'),
    infos: sum('infos'),
    notices: sum('notices'),
  };
}
