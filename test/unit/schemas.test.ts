import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { listSchema } from '../../cli/list.ts';
import { evidenceFiles, evidenceSchema, type Evidence } from '../../harness/evidence/evidence.ts';
import { mutantsOf } from '../../harness/mutate/mutants.ts';
import { mutationJson, mutationSchema } from '../../harness/mutate/report.ts';
import { specimenOf } from '../../harness/mutate/specimen.ts';
import { tryMutant } from '../../harness/mutate/trial.ts';
import { Planner } from '../../harness/plan/plan.ts';
import { recordText, VERIFICATION_RECORD, verificationRecordSchema } from '../../harness/record/record.ts';
import { blobSchema } from '../../harness/report/blob.ts';
import { verificationJson, verificationSchema } from '../../harness/report/json.ts';
import type { Job } from '../../harness/verify/job.ts';
import type { RunReport, Verification } from '../../harness/verify/report.ts';
import { baselineJson, baselineSchema } from '../../src/audit/baseline.ts';
import { findingsSchema, reportJson } from '../../src/audit/reports/json.ts';
import { pages } from '../../src/chapter/chapter.ts';
import { jsonObjectSchema, type JsonObject } from '../../src/json.ts';
import { GENERATED, MANIFEST, manifestSchema, readSnippet } from '../../src/render/manifest.ts';
import { repositoryPath } from '../../src/repository.ts';
import { start, withFolder } from '../command.ts';
import { partsOf } from '../parts.ts';
import { recordOfAll } from '../recorded.ts';

/** A kind of file that this project writes: its schema, and a file as it is written. */
interface Written {
  readonly schema: z.ZodObject<{ schema: z.ZodLiteral<string> }>;
  readonly text: () => string | Promise<string>;
}

const [job] = new Planner(pages).jobs({ case: ['success'] });
const passed: RunReport = {
  job: job!,
  verdict: 'pass',
  shortfalls: [],
  exchanges: [],
  durationMs: 12.5,
  isolation: 'isolated',
  warmVerdict: 'crash',
};
const failed: RunReport = {
  ...passed,
  verdict: 'request',
  shortfalls: [{ verdict: 'request', expected: 'one', found: 'another', remedy: 'compare' }],
};
const toolchain = { runtime: 'Python 3.13', sdk: 'boto3 1.44', content: 'a1b2' };
const steps = { setUp: 1, compile: 2, runs: 3, worlds: 4, programs: 5, judging: 6.5 };

const full: Verification = {
  environment: {
    engine: '20.10',
    emulator: 'moto 5',
    toolchains: { python: toolchain, ruby: { ...toolchain, image: 'tag' } },
  },
  seed: 7,
  timings: { services: 1, targets: { python: steps }, usage: { python: { cpuMs: 1, memoryBytes: 2 } }, total: 9 },
  runs: [passed, failed, { ...passed, since: new Date(0).toISOString() }],
};

const EVIDENCE_OF_RUN: Evidence = {
  ...{ page: 'grants', example: 'create-grant', case: 'throttled', target: 'python', editions: ['current', 'classic'] },
  seen: {
    calls: [{ operation: 'CreateGrant', region: 'r', input: {}, requests: 2, status: 200, output: { GrantId: 'g' } }],
    madeUp: ['GrantId'],
    changes: [
      { of: 'grant', name: 'g', key: 'k', after: {} },
      { of: 'key', name: 'k', member: 'rotates', before: true, after: false },
    ],
    error: { type: 'a.B', code: 'B', message: 'not so' },
    printed: 'GrantId: g',
  },
};

/** Of a page, what has passed and what hasn't. */
function told(one: Job): RunReport {
  return { ...(one.complete === undefined ? passed : failed), job: one };
}

const WRITTEN: readonly Written[] = [
  { schema: manifestSchema, text: () => readFileSync(join(GENERATED, MANIFEST), 'utf8') },
  { schema: verificationRecordSchema, text: async () => recordText(await recordOfAll()) },
  { schema: evidenceSchema, text: () => evidenceFiles([EVIDENCE_OF_RUN]).get('evidence/grants.json') ?? '' },
  { schema: verificationSchema, text: () => verificationJson(full) },
  {
    schema: blobSchema,
    text: async () => (await partsOf({ page: ['grants'], target: ['python'] }, { by: 'target' }, told)).blobs[0]!,
  },
  { schema: mutationSchema, text: mutated },
  { schema: listSchema, text: listed },
  {
    schema: findingsSchema,
    text: () =>
      reportJson({
        pages: [
          {
            path: 'page.md',
            edition: 'current',
            tabs: { found: 1, run: 0, notRun: [{ title: 'Rust', line: 2, why: 'so' }] },
            findings: [
              {
                code: 'crashes',
                severity: 'error',
                language: null,
                section: '',
                lines: { first: 1, last: 2 },
                message: '',
                tabs: [],
                fingerprint: 'a1',
                isKnown: false,
              },
            ],
            gone: [],
          },
          {
            path: 'other.md',
            edition: undefined,
            unaudited: { why: 'so', isBroken: true },
            tabs: { found: 0, run: 0, notRun: [] },
            findings: [],
            gone: [],
          },
        ],
        environment: [],
        hasFailed: true,
      }),
  },
  {
    schema: baselineSchema,
    text: () => baselineJson([{ path: 'page.md', code: 'crashes', language: null, section: '', text: '' }]),
  },
];

/** What came of mutants: of one that passed, and one that didn't. */
async function mutated(): Promise<string> {
  const mutants = mutantsOf(await specimenOf(job!, readSnippet(job!.path)));
  return mutationJson(mutants.flatMap((mutant) => [passed, failed].map((report) => tryMutant(mutant, report))));
}

async function listed(): Promise<string> {
  return withFolder(async (folder) => {
    const json = join(folder, 'list.json');
    await start(['list', '--coverage', '--json', json]).ended;
    return readFileSync(json, 'utf8');
  });
}

describe.each(WRITTEN.map((written): [string, Written] => [written.schema.shape.schema.value, written]))(
  '%s',
  (name, { schema, text }) => {
    const path = repositoryPath('schemas', `${name}.json`);
    const derived = jsonObjectSchema.parse({ title: name, ...z.toJSONSchema(schema) });

    test('has the form that was published under this version, and is described as it is', async () => {
      // Not even `-u` makes another form of the same version pass.
      if (existsSync(path)) {
        const published = jsonObjectSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
        expect(formOf(derived), `another form needs another version than ${name}: see docs/schemas.md`).toEqual(
          formOf(published),
        );
      }
      await expect(`${JSON.stringify(derived, null, 2)}\n`).toMatchFileSnapshot(path);
    });

    test('is what is written', async () => {
      const validate = validator(derived);
      const written: unknown = JSON.parse(await text());
      expect(written).toMatchObject({ schema: name });
      validate(written);
      expect(validate.errors).toBeNull();

      validate({ ...jsonObjectSchema.parse(written), schema: 'other.v1' });
      expect(validate.errors).toMatchObject([{ instancePath: '/schema', keyword: 'const' }]);
    });
  },
);

test('the record in generated/ is one of its form; where it is not, `npm run verify -- --since-record` makes it anew', () => {
  const validate = validator(jsonObjectSchema.parse(z.toJSONSchema(verificationRecordSchema)));
  validate(JSON.parse(readFileSync(join(GENERATED, VERIFICATION_RECORD), 'utf8')));
  expect(validate.errors).toBeNull();
});

function validator(schema: JsonObject): ValidateFunction {
  const ajv = new Ajv2020({ allErrors: true });
  addFormats.default(ajv);
  return ajv.compile(schema);
}

/** A schema without what it tells its readers. */
function formOf(schema: JsonObject): unknown {
  const text = JSON.stringify(schema, (name, value: unknown) =>
    name === 'description' && typeof value === 'string' ? undefined : value,
  );
  return JSON.parse(text);
}
