import process from 'node:process';
import type { Command } from 'commander';
import { createTwoFilesPatch } from 'diff';
import { KmsExamplesError } from '../errors.ts';
import { pages } from '../model/pages.ts';
import { GENERATED } from '../model/published.ts';
import { renderGenerated } from '../render/generated.ts';
import { readFolder, replaceFolder } from './folder.ts';

export function generateCommand(program: Command): void {
  program
    .command('generate')
    .description('write the snippets, the pages and the manifest to generated/')
    .option('--check', 'write nothing; fail with a diff when generated/ is stale or was edited')
    .action(async ({ check }: { check?: true }) => {
      const wanted = await renderGenerated(pages);
      const found = readFolder(GENERATED);
      if (check) requireEqual(wanted, found);
      else replaceFolder(GENERATED, wanted, found);
      process.stdout.write(`${wanted.size} files in generated/ are up to date.\n`);
    });
}

/** @throws KmsExamplesError `stale-generated` after the diff was printed. */
function requireEqual(wanted: ReadonlyMap<string, string>, found: ReadonlyMap<string, string>): void {
  const paths = [...new Set([...wanted.keys(), ...found.keys()])].sort();
  const stale = paths.filter((path) => wanted.get(path) !== found.get(path));
  const [first] = stale;
  if (first === undefined) return;
  for (const path of stale) process.stdout.write(diffOf(path, found.get(path), wanted.get(path)));
  throw new KmsExamplesError('stale-generated', {
    where: stale.map((path) => `generated/${path}`).join(', '),
    expected: 'what the model and the templates render',
    found: describe(found.get(first), wanted.get(first)),
    remedy: 'run `npm run generate`; change the model or a template, never a generated file',
  });
}

function diffOf(path: string, found: string | undefined, wanted: string | undefined): string {
  return createTwoFilesPatch(
    found === undefined ? '/dev/null' : `generated/${path}`,
    wanted === undefined ? '/dev/null' : `generated/${path}`,
    found ?? '',
    wanted ?? '',
    'found',
    'expected',
  );
}

function describe(found: string | undefined, wanted: string | undefined): string {
  if (found === undefined) return 'no such file';
  return wanted === undefined ? 'a file that nothing renders' : 'other text, see the diff';
}
