import { findOperation, own, TIME_MEMBERS } from '../../src/api/service-model.ts';
import { isJsonObject, listOf, textOf } from '../../src/json.ts';
import { Answered } from '../../src/model/answered.ts';
import { KeyPolicy } from '../../src/model/key-policy.ts';
import { isJsonList, isOutputList, sampleOutput, type DeclaredOutput, type Json } from '../../src/model/value.ts';
import { Translation, type Substitution } from '../emulator/translation.ts';
import { outputsOf } from '../verify/calls.ts';
import { answerIn, withoutRepetitions } from '../verify/expectation.ts';
import type { Job } from '../verify/job.ts';
import { secretsIn, withoutSecrets } from '../verify/secrets.ts';
import type { RunReport } from '../verify/report.ts';

/** Shorter texts stand in others by chance. */
const LEAST_LENGTH = 8;

/** What stands for the id of a request in the message of an error. */
const REQUEST_ID = 'the id of the request';

/** What stands for a time that nobody declares, such as that at which a world was made. */
export const SOME_TIME = 'a time';

/** How what a run saw is told, so that it is the same of every run: without what only this one had, and without secrets. */
export interface Telling {
  /** @param member The member that holds it, by its name in the API. */
  readonly value: (value: Json, member?: string) => Json;
  readonly text: (text: string) => string;
  /** Where in the result stand what AWS KMS makes up, of which samples are told. */
  readonly madeUp: readonly string[];
}

/** How what a run saw is told. What AWS KMS made up for it is told as the samples in its declaration. */
export function tellingOf({ job, exchanges }: Pick<RunReport, 'job' | 'exchanges'>): Telling {
  const secrets = secretsIn(exchanges);
  const { substitutions, times, paths } = madeUpIn(job, exchanges);
  const ids = exchanges.map(({ requestId }): Substitution => [REQUEST_ID, requestId]);
  const translation = new Translation([...substitutions, ...markersIn(job, exchanges), ...ids]);
  const text = (found: string): string => textOf(translation.toDocumented(withoutSecrets(found, secrets)));
  const value = (found: Json, member = ''): Json => {
    if (typeof found === 'string') return text(found);
    if (typeof found === 'number' && TIME_MEMBERS.has(member)) return times.get(milliseconds(found)) ?? SOME_TIME;
    if (isJsonList(found)) return found.map((item) => value(item));
    if (!isJsonObject(found)) return found;
    return Object.fromEntries(Object.entries(found).map(([name, part]) => [text(name), value(part, name)]));
  };
  return { value, text, madeUp: paths };
}

interface MadeUp {
  readonly substitutions: readonly Substitution[];
  /** By times in milliseconds, those in seconds that are told in their place. */
  readonly times: ReadonlyMap<number, number>;
  readonly paths: readonly string[];
}

/** What AWS KMS has made up of a result. */
function madeUpIn({ declared }: Job, exchanges: RunReport['exchanges']): MadeUp {
  const answer = withoutRepetitions(declared, answerIn(declared, outputsOf(exchanges)));
  const places = placesIn(declared.result, answer, '');
  return {
    substitutions: places.flatMap(({ sample, found }): Substitution[] =>
      typeof sample === 'string' && typeof found === 'string' && found.length >= LEAST_LENGTH ? [[sample, found]] : [],
    ),
    times: new Map(
      places.flatMap(({ sample, found }) =>
        typeof sample === 'number' && typeof found === 'number' ? [[milliseconds(found), sample]] : [],
      ),
    ),
    paths: places.flatMap(({ path, found }) => (found === undefined ? [] : [path])),
  };
}

/** A place of a result where AWS KMS makes up what stands there. */
interface Place {
  readonly path: string;
  readonly sample: Json;
  readonly found: Json | undefined;
}

function placesIn(declared: DeclaredOutput, found: Json | undefined, path: string): Place[] {
  if (declared instanceof Answered) return [{ path, sample: sampleOutput(declared.sample), found }];
  if (declared instanceof Date || declared instanceof Uint8Array || declared instanceof KeyPolicy) return [];
  if (typeof declared !== 'object') return [];
  if (isOutputList(declared)) {
    return declared.flatMap((item, index) => placesIn(item, listOf(found)[index], `${path}[${String(index)}]`));
  }
  const members = isJsonObject(found) ? found : {};
  return Object.entries(declared).flatMap(([member, part]) =>
    placesIn(part, own(members, member), path === '' ? member : `${path}.${member}`),
  );
}

/** The markers with which AWS KMS has a list go on: one a page. */
function markersIn({ declared }: Job, exchanges: RunReport['exchanges']): Substitution[] {
  const { outputToken } = findOperation(declared.operation)?.paginator ?? {};
  if (outputToken === undefined) return [];
  return outputsOf(exchanges).flatMap((page, index): Substitution[] => {
    const marker = textOf(page[outputToken]);
    return marker === '' ? [] : [[`the marker of page ${String(index + 1)}`, marker]];
  });
}

/** Times are told to the millisecond at most. */
function milliseconds(seconds: number): number {
  return Math.round(seconds * 1000);
}
