import { text } from 'node:stream/consumers';
import { execa } from 'execa';
import { extract } from 'tar-stream';
import { KmsExamplesError, messageOf } from '../src/errors.ts';
import { nearestInWords } from '../src/nearest.ts';
import { MANIFEST } from '../src/render/manifest.ts';
import { repositoryPath } from '../src/repository.ts';

/** What a commit has in `generated/`. */
export interface Committed {
  /** The commit's id, shortened. */
  readonly commit: string;
  /** The files' texts by their paths below `generated/`. */
  readonly files: ReadonlyMap<string, string>;
}

/** The folder of what is published, as Git calls it. */
const FOLDER = 'generated/';

/**
 * Reads what was published at a commit, a branch or a tag.
 *
 * @throws KmsExamplesError `git-failed`, or `unknown-commit` where there is none, or nothing was published there
 */
export async function readCommitted(ref: string): Promise<Committed> {
  const commit = await commitOf(ref);
  const files = new Map<string, string>();
  const { stdout, failed } = await git(['archive', '--format=tar', commit, FOLDER]);
  if (!failed) {
    const archive = extract();
    archive.end(stdout);
    for await (const entry of archive) {
      const { name, type } = entry.header;
      const content = await text(entry);
      if (type === 'file') files.set(name.slice(FOLDER.length), content);
    }
  }
  if (files.has(MANIFEST)) return { commit, files };
  throw new KmsExamplesError('unknown-commit', {
    where: ref,
    expected: `a commit that has ${FOLDER}${MANIFEST}`,
    found: `${commit}, which has no such file`,
    remedy: `name a later commit; \`git log -- ${FOLDER}${MANIFEST}\` shows which there are`,
  });
}

async function commitOf(ref: string): Promise<string> {
  const { stdout, failed } = await git(['rev-parse', '--verify', '--quiet', '--short', `${ref}^{commit}`]);
  if (!failed) return decoded(stdout).trim();
  await requireRepository();
  const { stdout: names } = await git(['for-each-ref', '--format=%(refname:short)']);
  const known = decoded(names).split('\n').filter(Boolean);
  throw new KmsExamplesError('unknown-commit', {
    where: ref,
    expected: `a commit, a branch or a tag${nearestInWords(ref, known)}`,
    found: 'none of that name',
    remedy:
      '`git log --oneline --decorate` shows them; `git fetch --tags --unshallow` gets those that a shallow clone lacks',
  });
}

async function requireRepository(): Promise<void> {
  const { failed, stderr } = await git(['rev-parse', '--git-dir']);
  if (failed) throw gitFailed(decoded(stderr).trim());
}

/** What a command of Git came to. */
interface GitResult {
  readonly stdout: Uint8Array;
  readonly stderr: Uint8Array;
  readonly failed: boolean;
}

/** @throws KmsExamplesError `git-failed` where Git can't be started */
async function git(args: readonly string[]): Promise<GitResult> {
  const options = { cwd: repositoryPath(), encoding: 'buffer', reject: false } as const;
  const { exitCode, failed, stdout, stderr, cause } = await execa('git', args, options);
  if (exitCode === undefined) throw gitFailed(messageOf(cause), cause);
  return { stdout, stderr, failed };
}

function gitFailed(found: string, cause?: unknown): KmsExamplesError {
  return new KmsExamplesError('git-failed', {
    where: repositoryPath(),
    expected: 'the command `git`, in a clone of this repository',
    found,
    remedy: 'install git, and run this in a clone',
    cause,
  });
}

function decoded(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}
