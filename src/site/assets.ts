import { readFileSync } from 'node:fs';
import { build } from 'esbuild';
import { repositoryPath } from '../repository.ts';
import type { CodePainter } from './highlight.ts';
import { languageSpellings } from './languages.ts';
import type { SiteFile } from './pages.ts';

/** What the browser runs, by its path in the site. */
const SCRIPTS = {
  'assets/site': 'site.ts',
  'assets/ours': 'ours/ours.ts',
} as const;

/** What it runs besides where pages hear of changes. */
const LIVE_SCRIPT = { 'assets/live': 'live.ts' } as const;

/** Style, scripts and icon. */
export function assetFiles(painter: CodePainter, scripts: readonly SiteFile[]): SiteFile[] {
  const read = (name: string): string => readFileSync(repositoryPath('templates', 'site', name), 'utf8');
  return [
    // The colors are known when all code is painted.
    ['assets/style.css', () => `${read('style.css')}\n${painter.css()}`],
    ['assets/icon.svg', () => read('icon.svg')],
    ...scripts,
  ];
}

/** What the browser runs. */
export async function scriptFiles(live: boolean): Promise<SiteFile[]> {
  const scripts = { ...SCRIPTS, ...(live ? LIVE_SCRIPT : {}) };
  const { outputFiles } = await build({
    entryPoints: Object.entries(scripts).map(([out, file]) => ({
      in: repositoryPath('src', 'site', 'browser', file),
      out,
    })),
    outdir: '/',
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2022',
    write: false,
    define: { LANGUAGES: JSON.stringify(languageSpellings()) },
    logLevel: 'silent',
  });
  return outputFiles.map(({ path, text }): SiteFile => [path.replace(/^\//u, ''), () => text]);
}
