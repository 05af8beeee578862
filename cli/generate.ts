import process from 'node:process';
import { KmsExamplesError } from '../src/errors.ts';
import { GENERATED } from '../src/render/manifest.ts';
import { rendered } from './rendered.ts';
import { readGenerated, replaceFolder } from './folder.ts';

/**
 * Makes `generated/` hold what the model and the templates render, or, with `check`, tells whether it does.
 *
 * @throws KmsExamplesError `stale-generated` after the diff was printed, or `unproven`
 */
export async function generate({ check = false }: { readonly check?: boolean }): Promise<void> {
  const wanted = await rendered();
  const found = readGenerated();
  if (check) {
    await requireEqual(inRepository(wanted), inRepository(found));
    // Loaded where it is needed: writing files should not wait for it.
    await (await import('./proven.ts')).requireProven();
  } else {
    replaceFolder(GENERATED, wanted, found);
  }
  process.stdout.write(`${String(wanted.size)} files in generated/ are up to date.\n`);
}

/** Files of `generated/` by their paths in the repository. */
function inRepository(files: ReadonlyMap<string, string>): Map<string, string> {
  return new Map([...files].map(([path, text]) => [`generated/${path}`, text]));
}

async function requireEqual(wanted: ReadonlyMap<string, string>, found: ReadonlyMap<string, string>): Promise<void> {
  const paths = [...new Set([...wanted.keys(), ...found.keys()])].sort();
  const stale = paths.filter((path) => wanted.get(path) !== found.get(path));
  const [first] = stale;
  if (first === undefined) return;
  const { createTwoFilesPatch } = await import('diff');
  for (const path of stale) {
    const [before, after] = [found.get(path), wanted.get(path)];
    const [from, to] = [before, after].map((text) => (text === undefined ? '/dev/null' : path));
    process.stdout.write(createTwoFilesPatch(from ?? '', to ?? '', before ?? '', after ?? '', 'found', 'expected'));
  }
  throw new KmsExamplesError('stale-generated', {
    where: stale.join(', '),
    expected: 'what the model and the templates render',
    found: describe(found.get(first), wanted.get(first)),
    remedy: 'run `npm run generate`; change the model or a template, never a generated file',
  });
}

function describe(found: string | undefined, wanted: string | undefined): string {
  if (found === undefined) return 'no such file';
  return wanted === undefined ? 'a file that nothing renders' : 'other text, see the diff';
}
