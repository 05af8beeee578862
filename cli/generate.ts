import process from 'node:process';
import { isEqual } from 'es-toolkit';
import { KmsExamplesError } from '../src/errors.ts';
import { GENERATED, MANIFEST, markProven } from '../src/render/manifest.ts';
import { shortened } from '../src/shortened.ts';
import { requireEvidence, requireProven } from './proven.ts';
import { rendered } from './rendered.ts';
import { readGenerated, replaceFolder } from './folder.ts';
import { editedByHand } from './refresh.ts';
import { requireFinished, unfinished } from './unfinished.ts';

/**
 * Makes `generated/` hold what the model and the templates render, or, with `check`, tells whether it does.
 *
 * @throws KmsExamplesError `stale-generated`, of what is rendered after the diff was printed, `unfinished` or `unproven`
 */
export async function generate({ check = false }: { readonly check?: boolean }): Promise<void> {
  const { files: wanted, unproven } = await rendered();
  const found = readGenerated();
  if (!check) {
    const { written, removed } = replaceFolder(GENERATED, wanted, found);
    const changes = `${String(written)} written, ${String(removed)} removed`;
    process.stdout.write(`${String(wanted.size)} files in generated/ are up to date: ${changes}.\n`);
    for (const { message } of unfinished()) process.stderr.write(`${message}\n`);
    return;
  }
  // What is proven nowhere is told as that, not as a manifest that says so.
  await requireEqual(unmarked(wanted), unmarked(found));
  requireFinished();
  requireProven(unproven);
  requireEvidence();
  await requireEqual(wanted, found);
  process.stdout.write(`${String(wanted.size)} files in generated/ are up to date.\n`);
}

/** How many lines are shown of a file's diff. */
const SHOWN_LINES = 80;

/** Shows what differs: first what was edited by hand, then what is only stale. */
async function requireEqual(wanted: ReadonlyMap<string, string>, found: ReadonlyMap<string, string>): Promise<void> {
  const edited = editedByHand(found, wanted).filter((path) => wanted.has(path));
  const differing = [...new Set([...wanted.keys(), ...found.keys()])].filter(
    (path) => wanted.get(path) !== found.get(path),
  );
  const stale = differing.filter((path) => !edited.includes(path)).sort();
  if (differing.length === 0) return;
  const { explainStale, lockFilesChanged } = await import('./stale-files.ts');
  const isManifest = isEqual(differing, [MANIFEST]);
  const locks = await lockFilesChanged(differing, found, wanted);
  if (locks.length > 0) throw lockedByHand(locks);
  const { createTwoFilesPatch } = await import('diff');
  // The manifest follows from all the others.
  for (const path of [...edited, ...stale].filter((one) => isManifest || one !== MANIFEST)) {
    const [before, after] = [found.get(path), wanted.get(path)];
    const [from, to] = [before, after].map((text) => (text === undefined ? '/dev/null' : inRepository(path)));
    const patch = createTwoFilesPatch(from ?? '', to ?? '', before ?? '', after ?? '', 'found', 'expected').split('\n');
    const more = patch.length > SHOWN_LINES ? [`… and ${String(patch.length - SHOWN_LINES)} lines more`, ''] : [];
    process.stdout.write([...patch.slice(0, SHOWN_LINES), ...more].join('\n'));
  }
  const surplus = stale.filter((path) => !wanted.has(path));
  throw new KmsExamplesError('stale-generated', {
    where: shortened((edited.length > 0 ? edited : stale).map(inRepository)).join(', '),
    expected: 'what the model and the templates render',
    found: [
      ...edited.map((path) => editText(path, found.get(path) ?? '', wanted.get(path) ?? '')),
      ...(await explainStale(stale, found, wanted)),
      ...(surplus.length === 0 ? [] : [`nothing renders ${shortened(surplus.map(inRepository)).join(', ')}`]),
    ].join('\n'),
    remedy:
      edited.length > 0
        ? 'take what is right in the edits into the model or a template; then `npm run generate` writes the files anew'
        : 'read the diff: where it is what you meant, `npm run generate` writes it, and `npm run verify` proves it; where it is not, correct the source',
  });
}

/** The manifest has other versions of SDKs than lock files, which `upgrade` would have rendered. */
function lockedByHand(locks: readonly string[]): KmsExamplesError {
  return new KmsExamplesError('stale-generated', {
    where: inRepository(MANIFEST),
    expected: 'the versions of SDKs that the lock files have',
    found: `others; changed since generated/ was committed: ${locks.join(', ')}`,
    remedy:
      '`npx kms-examples upgrade TARGET --to VERSION` locks a version with all that it needs, and renders; `git checkout -- FILE` takes back what was edited by hand',
  });
}

/** What stands in an edited file where it first differs, and what belongs there. */
function editText(path: string, found: string, wanted: string): string {
  const [there, right] = [found.split('\n'), wanted.split('\n')];
  const at = there.findIndex((line, index) => line !== right[index]);
  const index = at === -1 ? there.length : at;
  const shown = (line: string | undefined): string => (line === undefined ? 'nothing' : JSON.stringify(line));
  const place = `${inRepository(path)}, line ${String(index + 1)}`;
  return `edited by hand: ${place}: it has ${shown(there[index])}, and ${shown(right[index])} belongs there`;
}

/** The files, with a manifest that calls nothing proven. */
function unmarked(files: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const manifest = files.get(MANIFEST);
  return manifest === undefined ? files : new Map([...files, [MANIFEST, markProven(manifest, () => false)]]);
}

function inRepository(path: string): string {
  return `generated/${path}`;
}
