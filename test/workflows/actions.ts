import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import process from 'node:process';
import { execa } from 'execa';
import { z } from 'zod';
import { jsonObjectSchema } from '../../src/json.ts';

/** Where a job of a workflow runs, and what it shares with the others. */
export interface Runner {
  /** Its own folder. */
  readonly workspace: string;
  /** The repository that is checked out. */
  readonly origin: string;
  /** What is cached, a folder a key, and what was uploaded, a folder a name. */
  readonly caches: string;
  readonly artifacts: string;
  readonly permissions: Readonly<Record<string, string>>;
}

type Outputs = Readonly<Record<string, string>>;
type StandIn = (inputs: Readonly<Record<string, string>>, runner: Runner) => Outputs | Promise<Outputs>;

/** Does an action's work on folders of this machine, with the inputs that it has, and no others. */
function standIn<Inputs>(
  schema: z.ZodType<Inputs>,
  act: (inputs: Inputs, runner: Runner) => Outputs | undefined | Promise<undefined>,
): StandIn {
  return async (inputs, runner) => (await act(schema.parse(inputs), runner)) ?? {};
}

const cached = { path: z.string(), key: z.string().regex(/^[\w.-]+$/u) };

/** What GitHub lets one attestation have. */
const MOST = { subjects: 1024, predicateBytes: 16 * 1024 ** 2 };

/** What stands in for the actions that workflows use. */
export const STAND_INS: Readonly<Record<string, StandIn>> = {
  'actions/checkout@v6': standIn(
    z.strictObject({ 'fetch-depth': z.coerce.number().default(1), 'persist-credentials': z.literal('false') }),
    async ({ 'fetch-depth': depth }, { origin, workspace }) => {
      await execa('git', ['clone', '--quiet', '--depth', String(depth), `file://${origin}`, workspace]);
      return undefined;
    },
  ),
  'actions/setup-node@v6': standIn(
    z.strictObject({ 'node-version': z.string(), cache: z.literal('npm') }),
    ({ 'node-version': version }) => {
      if (!process.version.startsWith(`v${version}.`)) throw new Error(`Node.js ${version}: ${process.version}`);
      return undefined;
    },
  ),
  'actions/cache/restore@v5': standIn(
    z.strictObject({ ...cached, 'lookup-only': z.stringbool().default(false) }),
    ({ path, key, 'lookup-only': isOnlyLookedUp }, { caches, workspace }) => {
      const isHit = existsSync(join(caches, key));
      if (isHit && !isOnlyLookedUp) cpSync(join(caches, key), join(workspace, path), { recursive: true });
      return { 'cache-hit': isHit ? 'true' : '', 'cache-primary-key': key };
    },
  ),
  'actions/cache/save@v5': standIn(z.strictObject(cached), ({ path, key }, { caches, workspace }) => {
    cpSync(join(workspace, path), join(caches, key), { recursive: true, errorOnExist: true, force: false });
    return undefined;
  }),
  'actions/upload-artifact@v7': standIn(
    z.strictObject({
      name: z.string().regex(/^[\w.-]+$/u),
      path: z.string(),
      'if-no-files-found': z.literal('error'),
      'include-hidden-files': z.stringbool().default(false),
      'retention-days': z.string().optional(),
    }),
    ({ name, path, 'include-hidden-files': hasHidden }, { artifacts, workspace }) => {
      const paths = path.trim().split('\n');
      for (const one of paths) {
        const from = join(workspace, one);
        if (!existsSync(from) || readdirSync(from).length === 0) throw new Error(`nothing to upload in ${one}`);
        // Of one folder what is in it, of several also what they are called.
        const to = join(artifacts, name, paths.length === 1 ? '' : one);
        if (paths.length === 1 && existsSync(to)) throw new Error(`there is an artifact ${name} already`);
        cpSync(from, to, { recursive: true, filter: (file) => hasHidden || !basename(file).startsWith('.') });
      }
      return undefined;
    },
  ),
  'actions/download-artifact@v8': standIn(
    z.union([
      z.strictObject({ name: z.string(), path: z.string() }),
      z.strictObject({ pattern: z.string().endsWith('*'), path: z.string(), 'merge-multiple': z.literal('true') }),
    ]),
    (inputs, { artifacts, workspace }) => {
      const isMeant = (name: string): boolean =>
        'name' in inputs ? name === inputs.name : name.startsWith(inputs.pattern.slice(0, -1));
      const names = readdirSync(artifacts).filter(isMeant);
      if ('name' in inputs && names.length === 0) throw new Error(`there is no artifact ${inputs.name}`);
      mkdirSync(join(workspace, inputs.path), { recursive: true });
      for (const name of names) cpSync(join(artifacts, name), join(workspace, inputs.path), { recursive: true });
      return undefined;
    },
  ),
  'actions/attest@v4': standIn(
    z.strictObject({ 'subject-checksums': z.string(), 'predicate-type': z.url(), 'predicate-path': z.string() }),
    ({ 'subject-checksums': checksums, 'predicate-path': predicate }, { artifacts, permissions, workspace }) => {
      const missing = ['id-token', 'attestations', 'artifact-metadata'].filter((name) => permissions[name] !== 'write');
      if (missing.length > 0) throw new Error(`it may not write: ${missing.join(', ')}`);
      const file = join(workspace, predicate);
      if (statSync(file).size > MOST.predicateBytes) throw new Error('a predicate that is too large');
      jsonObjectSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
      const lines = readFileSync(join(workspace, checksums), 'utf8').trimEnd().split('\n');
      if (lines.length > MOST.subjects) throw new Error(`${lines.length} subjects`);
      for (const line of lines) {
        const [, hash, path = ''] = /^([0-9a-f]{64}) {2}(.+)$/u.exec(line) ?? [];
        // It lies in the artifact that readers get.
        const found = createHash('sha256')
          .update(readFileSync(join(artifacts, 'release', path)))
          .digest('hex');
        if (found !== hash) throw new Error(`the hash of ${path} is another one`);
      }
      return undefined;
    },
  ),
};
