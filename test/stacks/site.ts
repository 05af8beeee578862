import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { execa } from 'execa';
import { repositoryPath } from '../../src/repository.ts';
import type { DocsMachine } from '../browser/docs-machine.ts';
import { filesIn, type SiteFile } from '../browser/visit.ts';
import type { Stack } from './stacks.ts';

/** The folder of a user of a stack: what the tool needs, what was published, and the site that is built of it. */
export class Site {
  readonly #stack: Stack;
  readonly #folder = mkdtempSync(join(tmpdir(), 'kms-examples-stack-'));

  constructor(stack: Stack) {
    this.#stack = stack;
  }

  /** Puts the stack's own files there, and its packages. */
  async install(): Promise<void> {
    const own = repositoryPath('test', 'stacks', this.#stack.id);
    if (!existsSync(own)) return;
    cpSync(own, this.#folder, { recursive: true, filter: (path) => !path.includes('node_modules') });
    await execa('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: this.#folder });
  }

  /**
   * Builds the site of published files.
   *
   * @returns What the tool said.
   * @throws ExecaError when the tool fails
   */
  async build(files: ReadonlyMap<string, string>, machine: DocsMachine): Promise<string> {
    const { published, build, from, id } = this.#stack;
    const folder = join(this.#folder, published);
    for (const [path, text] of files) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    if (from === 'debian') return machine.run(this.#folder, build);
    // Antora takes pages from a repository.
    if (id === 'asciidoc') await commit(folder);
    const [command = '', ...args] = build;
    const { all } = await execa(command, args, {
      cwd: this.#folder,
      all: true,
      env: { CI: '1', NO_UPDATE_NOTIFIER: '1' },
    });
    return all;
  }

  /** The file at a path of the site; undefined where there is none. */
  read(path: string): SiteFile | undefined {
    return filesIn(join(this.#folder, this.#stack.site))(path);
  }

  remove(): void {
    rmSync(this.#folder, { recursive: true, force: true });
  }
}

async function commit(cwd: string): Promise<void> {
  const git = async (...args: readonly string[]): Promise<void> => {
    await execa('git', ['-c', 'user.name=docs', '-c', 'user.email=docs@example.com', ...args], { cwd });
  };
  await git('init', '--quiet');
  await git('add', '.');
  await git('commit', '--quiet', '--message=pages');
}
