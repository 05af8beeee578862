import process from 'node:process';
import { counted } from '../src/counted.ts';
import { KmsExamplesError } from '../src/errors.ts';
import { GENERATED, MANIFEST, markProven } from '../src/render/manifest.ts';
import { requireProven } from './proven.ts';
import { rendered } from './rendered.ts';
import { readGenerated, replaceFolder } from './folder.ts';
import { editedByHand } from './refresh.ts';

/**
 * Makes `generated/` hold what the model and the templates render, or, with `check`, tells whether it does.
 *
 * @throws KmsExamplesError `stale-generated` after the diff was printed, or `unproven`
 */
export async function generate({ check = false }: { readonly check?: boolean }): Promise<void> {
  const { files: wanted, unproven } = await rendered();
  const found = readGenerated();
  if (!check) {
    const { written, removed } = replaceFolder(GENERATED, wanted, found);
    const changes = `${String(written)} written, ${String(removed)} removed`;
    process.stdout.write(`${String(wanted.size)} files in generated/ are up to date: ${changes}.\n`);
    return;
  }
  // What is proven nowhere is told as that, not as a manifest that says so.
  await requireEqual(unmarked(wanted), unmarked(found));
  requireProven(unproven);
  await requireEqual(wanted, found);
  process.stdout.write(`${String(wanted.size)} files in generated/ are up to date.\n`);
}

/** Shows what differs: first what was edited by hand, then what is only stale. */
async function requireEqual(wanted: ReadonlyMap<string, string>, found: ReadonlyMap<string, string>): Promise<void> {
  const edited = editedByHand(found, wanted).filter((path) => wanted.has(path));
  const paths = [...new Set([...wanted.keys(), ...found.keys()])].sort();
  const stale = paths.filter((path) => wanted.get(path) !== found.get(path) && !edited.includes(path));
  const [first] = stale;
  if (first === undefined && edited.length === 0) return;
  const { createTwoFilesPatch } = await import('diff');
  for (const path of [...edited, ...stale]) {
    const [before, after] = [found.get(path), wanted.get(path)];
    const [from, to] = [before, after].map((text) => (text === undefined ? '/dev/null' : inRepository(path)));
    process.stdout.write(createTwoFilesPatch(from ?? '', to ?? '', before ?? '', after ?? '', 'found', 'expected'));
  }
  const expected = 'what the model and the templates render';
  if (edited.length === 0 && first !== undefined) {
    const difference = describe(found.get(first), wanted.get(first));
    const remedy = 'run `npm run generate`; change the model or a template, never a generated file';
    throw new KmsExamplesError('stale-generated', {
      where: stale.map(inRepository).join(', '),
      expected,
      found: difference,
      remedy,
    });
  }
  const besides =
    stale.length === 0
      ? ''
      : `\nbesides, ${counted(stale.length, 'file')} stale: ${stale.map(inRepository).join(', ')}`;
  throw new KmsExamplesError('stale-generated', {
    where: edited.map(inRepository).join(', '),
    expected,
    found: `edited by hand, see the diff${besides}`,
    remedy: 'take what is right in it into the model or a template; `npm run generate` then writes the file anew',
  });
}

/** The files, with a manifest that calls nothing proven. */
function unmarked(files: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const manifest = files.get(MANIFEST);
  return manifest === undefined ? files : new Map([...files, [MANIFEST, markProven(manifest, () => false)]]);
}

function inRepository(path: string): string {
  return `generated/${path}`;
}

function describe(found: string | undefined, wanted: string | undefined): string {
  if (found === undefined) return 'no such file';
  return wanted === undefined ? 'a file that nothing renders' : 'other text, see the diff';
}
