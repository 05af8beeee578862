import { groupBy, partition } from 'es-toolkit';
import { execa } from 'execa';
import { fileOfDeclaration } from '../src/chapter/places.ts';
import { counted } from '../src/counted.ts';
import { parseJson } from '../src/json.ts';
import { lockFileOf } from '../src/languages/sdk.ts';
import type { Target } from '../src/languages/target.ts';
import { targets } from '../src/languages/targets.ts';
import { shortened } from '../src/shortened.ts';
import { MANIFEST, manifestSchema, type Manifest } from '../src/render/manifest.ts';
import { repositoryPath } from '../src/repository.ts';
import { VERIFICATION_RECORD } from '../harness/record/record.ts';

/** A file of `generated/`, by what decides its text. */
interface GeneratedFile {
  readonly path: string;
  /** The page or the example whose declaration it follows. */
  readonly declared: string;
  /** The target whose snippet it is; undefined for a page, which shows those of all. */
  readonly target: string | undefined;
}

/** The files that say which versions of SDKs the manifest has. */
const LOCK_FILES = [...new Set(targets.map((target: Target) => lockFileOf(target)))];

/** What generated files are made from; below it, what tests alone read. */
const SOURCES = ['src', 'templates', 'package-lock.json'];
const OF_TESTS = /\/(?:golden|conduct)\/|\/samples\.json$/u;

/**
 * Explains files that aren't what is rendered: a line for those that the same sources explain, which git says have changed
 * since `generated/` was last committed.
 *
 * @param stale Their paths below `generated/`.
 * @param found The files that lie in `generated/`.
 * @param wanted What the model and the templates render.
 */
export async function explainStale(
  stale: readonly string[],
  found: ReadonlyMap<string, string>,
  wanted: ReadonlyMap<string, string>,
): Promise<string[]> {
  const listed = filesIn(found.get(MANIFEST)).map(({ path }) => path);
  // The manifest says that they were there.
  const missing = stale.filter((path) => !found.has(path) && listed.includes(path));
  const files = filesIn(wanted.get(MANIFEST)).filter(({ path }) => stale.includes(path) && !missing.includes(path));
  const gone =
    missing.length === 0 ? [] : [`missing: ${shortened(missing.map((path) => `generated/${path}`)).join(', ')}`];
  return files.length === 0 && missing.length > 0 ? gone : [...gone, ...(await explainOther(files, stale))];
}

/** Explains files that are there, or new. */
async function explainOther(files: readonly GeneratedFile[], stale: readonly string[]): Promise<string[]> {
  if (files.length === 0) return stale.includes(MANIFEST) ? [`generated/${MANIFEST} has other text`] : [];
  const changes = await changesSinceCommit();
  if (changes === undefined) {
    return [`${counted(files.length, 'file')}: git has no commit of generated/ that would tell what has changed since`];
  }
  const explained = groupBy(files, (file) => reasonOf(file, changes));
  return Object.entries(explained).map(([reason, those]) => `${kindOf(those)}: ${reason}`);
}

/**
 * The lock files that alone made files other ones: git says that they have changed since `generated/` was last committed,
 * and the files differ in the versions that they lock. What `upgrade` changes, it renders.
 *
 * @param differing The paths below `generated/` of files that aren't what is rendered.
 * @param found The files that lie in `generated/`.
 * @param wanted What the model and the templates render.
 */
export async function lockFilesChanged(
  differing: readonly string[],
  found: ReadonlyMap<string, string>,
  wanted: ReadonlyMap<string, string>,
): Promise<readonly string[]> {
  const [before, after] = [found, wanted].map((files) => versionsIn(files.get(MANIFEST)));
  const changed = [...(before ?? [])].flatMap(([name, version]) => {
    const now = after?.get(name);
    return now === undefined || now === version ? [] : [[version, now] as const];
  });
  // The manifest has digests, too.
  const isOfVersions = differing.every((path) => {
    const text = changed.reduce((old, [from, to]) => old.replaceAll(from, to), found.get(path) ?? '');
    return path === MANIFEST || text === wanted.get(path);
  });
  return isOfVersions ? ((await changesSinceCommit())?.lockFiles ?? []) : [];
}

/** The SDKs' versions that a manifest has, by their names. */
function versionsIn(manifest: string | undefined): Map<string, string> {
  return new Map((parsed(manifest)?.snippets ?? []).map(({ sdk: { name, version } }) => [name, version]));
}

function reasonOf(file: GeneratedFile, { sources, generated }: Changes): string {
  const own = sources.filter((source) => decides(source, file));
  const changed = own.length > 0 ? own : sources;
  if (changed.length > 0) return `changed since generated/ was committed: ${changed.join(', ')}`;
  return generated.includes(file.path)
    ? 'removed or replaced since generated/ was committed, and no source has changed'
    : 'no source has changed since generated/ was committed: it was committed stale';
}

/** A manifest; undefined where there is none, or it is none that this could read. */
function parsed(manifest = ''): Manifest | undefined {
  return manifestSchema.safeParse(parseJson(manifest)).data;
}

function filesIn(manifest: string | undefined): GeneratedFile[] {
  const written = parsed(manifest);
  return [
    ...(written?.snippets ?? []).flatMap(({ path, complete, example, target }) =>
      [path, complete.path].map((one) => ({ path: one, declared: example, target })),
    ),
    ...(written?.projects ?? []).map(({ path, target }) => ({ path, declared: '', target })),
    ...(written?.pages ?? []).map(({ path, page }) => ({ path, declared: page, target: undefined })),
  ];
}

/** Whether a source can make a file another one: those of one language only its snippets, and the pages that show them. */
function decides(source: string, { declared, target }: GeneratedFile): boolean {
  const [, folder] = /^(?:templates|src\/languages)\/([^/]+)\//u.exec(source) ?? [];
  if (source.startsWith('src/chapter/pages/')) return fileOfDeclaration(declared) === source;
  if (folder === 'pages') return target === undefined;
  return folder === undefined || folder === 'shared' || target === undefined || folder === target;
}

function kindOf(files: readonly GeneratedFile[]): string {
  const [pages, snippets] = partition(files, ({ target }) => target === undefined);
  const [target, another] = new Set(snippets.map((file) => file.target));
  return [
    ...(snippets.length === 0
      ? []
      : [counted(snippets.length, 'file') + (another === undefined ? ` of ${target ?? ''}` : '')]),
    ...(pages.length === 0 ? [] : [counted(pages.length, 'page')]),
  ].join(' and ');
}

/** What has changed since `generated/` was last committed; generated files by their paths below it. */
interface Changes {
  readonly sources: readonly string[];
  /** From which the versions follow that the manifest and pages show. */
  readonly lockFiles: readonly string[];
  readonly generated: readonly string[];
}

/** Undefined where git doesn't know. */
async function changesSinceCommit(): Promise<Changes | undefined> {
  const [commit] = await git(
    'log',
    '-1',
    '--format=%H',
    '--',
    'generated',
    `:(exclude)generated/${VERIFICATION_RECORD}`,
  );
  if (commit === undefined) return undefined;
  const changed = await git('diff', '--relative', '--name-only', commit, '--', ...SOURCES);
  const added = await git('ls-files', '--others', '--exclude-standard', '--', ...SOURCES);
  const generated = await git('diff', '--relative=generated', '--name-only', commit, '--', 'generated');
  const lockFiles = await git('diff', '--relative', '--name-only', commit, '--', ...LOCK_FILES);
  return { sources: [...changed, ...added].filter((path) => !OF_TESTS.test(path)).sort(), lockFiles, generated };
}

/** The lines that git prints; none where there is no git, or no repository. */
async function git(...args: string[]): Promise<string[]> {
  const { stdout } = await execa('git', args, { cwd: repositoryPath(), reject: false, lines: true });
  return stdout.filter((line) => line !== '');
}
