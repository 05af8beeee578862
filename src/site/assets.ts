import { readFileSync } from 'node:fs';
import { build } from 'esbuild';
import { repositoryPath } from '../repository.ts';
import type { CodePainter } from './highlight.ts';

/** What the browser runs, by its path in the site. */
const SCRIPTS = { 'assets/site': 'site.ts', 'assets/ours': 'ours/ours.ts' } as const;

/** Style, scripts and icon. */
export async function assetFiles(painter: CodePainter): Promise<[path: string, text: string][]> {
  const read = (name: string): string => readFileSync(repositoryPath('templates', 'site', name), 'utf8');
  return [
    ['assets/style.css', `${read('style.css')}\n${painter.css()}`],
    ['assets/icon.svg', read('icon.svg')],
    ...(await scripts()),
  ];
}

async function scripts(): Promise<[path: string, text: string][]> {
  const { outputFiles } = await build({
    entryPoints: Object.entries(SCRIPTS).map(([out, file]) => ({
      in: repositoryPath('src', 'site', 'browser', file),
      out,
    })),
    outdir: '/',
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2022',
    write: false,
    logLevel: 'silent',
  });
  return outputFiles.map(({ path, text }) => [path.replace(/^\//u, ''), text]);
}
