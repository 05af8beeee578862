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
  const recorded = new Map(
    record?.snippets.flatMap((snippet) => snippet.paths.map((path) => [path, snippet] as const)),
  );
  return new Map(
    Array.from(fingerprints).flatMap(([job, fingerprint]): [Job, readonly string[]][] => {
      if (record === undefined) return [[job, ['there is no record that can be read']]];
      const snippet = recorded.get(job.path);
      if (snippet === undefined) return [[job, [`generated/${job.path} is new`]]];
      const known = snippet.cases[caseOf(job)];
      const found = changes(job, fingerprint, { snippet, known, basis, record });
      if (found.length > 0) return [[job, found]];
      return known?.whole === fingerprint.whole ? [] : [[job, ['another fingerprint is on record']]];
    }),
  );
}

interface Compared {
  readonly snippet: VerificationRecord['snippets'][number];
  readonly known: Fingerprint | undefined;
  readonly basis: Basis;
  readonly record: VerificationRecord;
}

function changes(job: Job, fingerprint: Fingerprint, { snippet, known, basis, record }: Compared): string[] {
  const name = `${job.example.id}, case ${caseOf(job)}`;
  const isOther = snippet.sha256 !== job.sha256;
  const differs = (part: keyof Fingerprint): boolean => known !== undefined && known[part] !== fingerprint[part];
  return [
    ...(isOther ? [`the bytes of generated/${job.path} have changed`] : []),
    ...(known === undefined ? [`${name}: it has never been run`] : []),
    ...(differs('declaration') ? [`${name}: its declaration has changed`] : []),
    ...(differs('program') && !isOther ? [`${job.target.id}: the program around its snippets has changed`] : []),
    ...changed(record.toolchains[job.target.id]?.files ?? {}, filesOf(basis, job)),
    ...changed(record.emulator.files, basis.emulator.files),
    ...changed(record.judge, basis.judge),
  ];
}

function filesOf({ toolchains }: Basis, { target }: Job): Contents {
  return new Map(Object.entries(toolchains)).get(target.id)?.files ?? {};
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
