import { isSdkOf, lockedSdk, lockFileOf, sdkText } from '../../src/languages/sdk.ts';
import { targets } from '../../src/languages/targets.ts';
import { caseOf, type Job } from '../verify/job.ts';
import type { Basis, Contents } from './basis.ts';
import type { Fingerprint } from './fingerprint.ts';
import type { VerificationRecord } from './record.ts';

/**
 * Why runs are not on record as proven: what has changed since, by run. A run that is on record as it is isn't among
 * them.
 */
export function stalenessOf(
  fingerprints: ReadonlyMap<Job, Fingerprint>,
  basis: Basis,
  record: VerificationRecord | undefined,
): Map<Job, readonly string[]> {
  if (record === undefined) {
    return new Map(Array.from(fingerprints.keys(), (job) => [job, ['there is no record that can be read']]));
  }
  const recorded = new Map(record.snippets.flatMap((snippet) => snippet.paths.map((path) => [path, snippet] as const)));
  const shared = [...changed(record.emulator.files, basis.emulator.files), ...changed(record.judge, basis.judge)];
  const below = new Map(
    Object.entries(basis.toolchains).map(([id, { files }]) => [
      id,
      [...changed(record.toolchains[id]?.files ?? {}, files), ...otherSdk(id, record), ...shared],
    ]),
  );
  return new Map(
    Array.from(fingerprints).flatMap(([job, fingerprint]): [Job, readonly string[]][] => {
      const snippet = recorded.get(job.path);
      if (snippet === undefined) return [[job, [`generated/${job.path} is new`]]];
      const known = snippet.cases[caseOf(job)];
      const found = [...ownChanges(job, fingerprint, snippet, known), ...(below.get(job.target.id) ?? [])];
      if (found.length > 0) return [[job, found]];
      return known?.whole === fingerprint.whole ? [] : [[job, ['another fingerprint is on record']]];
    }),
  );
}

/** That a target's runs were made with another SDK than its lock file has. */
function otherSdk(id: string, { toolchains }: VerificationRecord): string[] {
  const target = targets.find((known) => known.id === id);
  const sdk = toolchains[id]?.sdk;
  if (target === undefined || sdk === undefined || isSdkOf(target, sdk)) return [];
  return [`${id}: its runs were made with ${sdk}, where ${lockFileOf(target)} has ${sdkText(lockedSdk(target))}`];
}

/** What has changed of a run itself, apart from what it shares with others. */
function ownChanges(
  job: Job,
  fingerprint: Fingerprint,
  { sha256 }: VerificationRecord['snippets'][number],
  known: Fingerprint | undefined,
): string[] {
  const name = `${job.example.id}, case ${caseOf(job)}`;
  const isOther = sha256 !== job.sha256;
  const differs = (part: keyof Fingerprint): boolean => known !== undefined && known[part] !== fingerprint[part];
  return [
    ...(isOther ? [`the bytes of generated/${job.path} have changed`] : []),
    ...(known === undefined ? [`${name}: it has never been run`] : []),
    ...(differs('declaration') ? [`${name}: its declaration has changed`] : []),
    ...(differs('program') && !isOther ? [`${job.target.id}: the program around its snippets has changed`] : []),
  ];
}

/** What of some contents is new, gone or other than before. */
function changed(before: Contents, now: Contents): string[] {
  const names = new Set([...Object.keys(before), ...Object.keys(now)]);
  return [...names].flatMap((name) => {
    if (before[name] === now[name]) return [];
    if (before[name] === undefined) return [`${name} is new`];
    return [now[name] === undefined ? `${name} is gone` : `${name} has changed`];
  });
}
