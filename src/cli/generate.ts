import process from 'node:process';
import { KmsExamplesError } from '../errors.ts';
import { pages } from '../model/pages.ts';
import { GENERATED } from '../model/published.ts';
import { renderGenerated } from '../render/generated.ts';
import { readFolder, replaceFolder } from './folder.ts';

/**
 * Makes `generated/` hold what the model and the templates render, or, with `check`, tells whether it does.
 *
 * @throws KmsExamplesError `stale-generated` after the diff was printed.
 */
export async function generate({ check = false }: { readonly check?: boolean }): Promise<void> {
  const wanted = await renderGenerated(pages);
  const found = readFolder(GENERATED);
  if (check) await requireEqual(wanted, found);
  else replaceFolder(GENERATED, wanted, found);
  process.stdout.write(`${String(wanted.size)} files in generated/ are up to date.\n`);
}

async function requireEqual(wanted: ReadonlyMap<string, string>, found: ReadonlyMap<string, string>): Promise<void> {
  const paths = [...new Set([...wanted.keys(), ...found.keys()])].sort();
  const stale = paths.filter((path) => wanted.get(path) !== found.get(path));
  const [first] = stale;
  if (first === undefined) return;
  const { createTwoFilesPatch } = await import('diff');
  for (const path of stale) {
    const [before, after] = [found.get(path), wanted.get(path)];
    const [from, to] = [before, after].map((text) => (text === undefined ? '/dev/null' : `generated/${path}`));
    process.stdout.write(createTwoFilesPatch(from ?? '', to ?? '', before ?? '', after ?? '', 'found', 'expected'));
  }
  throw new KmsExamplesError('stale-generated', {
    where: stale.map((path) => `generated/${path}`).join(', '),
    expected: 'what the model and the templates render',
    found: describe(found.get(first), wanted.get(first)),
    remedy: 'run `npm run generate`; change the model or a template, never a generated file',
  });
}

function describe(found: string | undefined, wanted: string | undefined): string {
  if (found === undefined) return 'no such file';
  return wanted === undefined ? 'a file that nothing renders' : 'other text, see the diff';
}
