import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execa } from 'execa';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeClone } from '../../cli/clone.ts';
import { packageMirror } from '../../harness/machines/closed-network/package-mirror.ts';
import { startDocsMachine, type DocsMachine } from '../browser/docs-machine.ts';
import { leftovers } from '../command.ts';
import { editions } from '../../src/languages/targets.ts';

const folder = mkdtempSync(join(tmpdir(), 'kms-examples-test-'));
const mirror = packageMirror();

/** How long a verdict may take on a machine that has other work; the figure is told. */
const PATIENCE = { timeout: 60_000, interval: 25 };

let watch: Watch;
let machine: DocsMachine;
let page: Page;
const complaints: string[] = [];

beforeAll(async () => {
  makeClone(folder);
  [watch, machine] = await Promise.all([startWatch(), startDocsMachine()]);
  await machine.reach(watch.port);
  page = await (await machine.browser.newContext({ viewport: { width: 1280, height: 900 } })).newPage();
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('pageerror', ({ message }) => complaints.push(message));
  await page.goto(`http://127.0.0.1:${String(watch.port)}/current/key-policies.html?language=python`);
  // Gone where the page loads anew.
  await page.evaluate('document.isKept = true');
});

afterAll(async () => {
  await machine.close();
  await watch.end();
  rmSync(folder, { recursive: true, force: true });
});

test('a template that is saved has its verdict in the open page, with scroll, tab and evidence kept', async () => {
  await openEvidence('put-key-policy');
  const before = await place('put-key-policy');
  const { since, undo } = edit('templates/python/snippet.hbs', (text) => `${text}\n# Saved\n`);
  await expect.poll(() => code('put-key-policy', 'python'), PATIENCE).toContain('# Saved');
  await expect.poll(() => mark('put-key-policy', 'python'), PATIENCE).toMatch(/[1-9]\d* of \d+ passed|Passed here/u);
  tell('from saving a template to the first verdict in the browser', since());
  expect(await place('put-key-policy')).toEqual(before);
  expect(await mark('put-key-policy', 'ruby')).toBe('✓ Proven');
  expect(watch.said()).toMatch(/^pass: put-key-policy in python, case success, \d+\.\d\d s$/mu);
  undo();
  await expect.poll(() => mark('put-key-policy', 'python'), PATIENCE).toBe('✓ Proven');
  expect(await code('put-key-policy', 'python')).not.toContain('# Saved');
  expect(await page.evaluate('document.isKept')).toBe(true);
});

test('a declaration that is saved runs in all languages', async () => {
  const { since, undo } = edit('src/chapter/pages/key-policies.ts', (text) =>
    text.replace("title: 'List the key policies of", "title: 'List the names of the policies of"),
  );
  await expect
    .poll(
      async () => (await marks('list-key-policies')).filter((one) => / [1-9]\d* of|Passed here/u.test(one)),
      PATIENCE,
    )
    .toHaveLength(8);
  tell('from saving a declaration to a verdict of all languages', since());
  undo();
  await expect.poll(() => badge('list-key-policies'), PATIENCE).toContain('Proven in 8 languages');
});

test('prose that is saved stands in the page, and runs nothing', async () => {
  const { since, undo } = edit('src/chapter/pages/key-policies.ts', (text) =>
    text.replace('You can set only the policy named', 'Nothing but the policy can be set that is named'),
  );
  await expect.poll(() => page.locator('main').innerText(), PATIENCE).toContain('Nothing but the policy can be set');
  tell('from saving prose to the browser', since());
  expect(await page.locator('.badge strong').allTextContents()).toEqual(Array(3).fill('Proven in 8 languages'));
  undo();
  await expect.poll(() => page.locator('main').innerText(), PATIENCE).toContain('You can set only the policy named');
});

test('a snippet that fails says what was expected, what came and what to do, and the others stay proven', async () => {
  const { undo } = edit('templates/ruby/snippet.hbs', (text) => `${text}raise 'no'\n`);
  await expect.poll(() => mark('list-key-policies', 'ruby'), PATIENCE).toBe('✕ Failed');
  await expect.poll(() => panel('list-key-policies', 'ruby'), PATIENCE).toMatch(/expected: [^]*found: [^]*to do: /u);
  expect(await mark('list-key-policies', 'python')).toBe('✓ Proven');
  expect(watch.said()).toMatch(/^crash: list-key-policies in ruby, case success/mu);
  undo();
  await expect.poll(() => mark('list-key-policies', 'ruby'), PATIENCE).toBe('✓ Proven');
});

test.each([
  {
    what: 'an unknown member of an input',
    file: 'src/chapter/pages/key-policies.ts',
    broken: (text: string) => text.replace("PolicyName: 'default',", "PolicyNam: 'default',"),
    at: 'put-key-policy',
    says: 'PolicyNam',
  },
  {
    what: 'a declaration that breaks off',
    file: 'src/chapter/pages/key-policies.ts',
    broken: (text: string) => text.replace("id: 'get-key-policy',", "id: 'get-key-policy',\n  ...nothing.at.all,"),
    at: 'get-key-policy',
    says: 'nothing is not defined',
  },
  {
    what: 'a source that can not be read',
    file: 'src/chapter/pages/key-policies.ts',
    broken: (text: string) => text.replace("id: 'get-key-policy',", "id: 'get-key-policy,"),
    at: 'get-key-policy',
    says: 'Unterminated string literal',
  },
  {
    what: 'a template that can not be read',
    file: 'templates/python/snippet.hbs',
    broken: (text: string) => `{{#each ${text}`,
    at: 'list-key-policies-python',
    says: 'templates/python/snippet.hbs',
  },
  {
    what: 'a template that names nothing',
    file: 'templates/python/snippet.hbs',
    broken: (text: string) => `${text}{{titel}}`,
    at: 'list-key-policies-python',
    says: 'titel',
  },
  {
    what: 'a program that names nothing',
    file: 'templates/python/program.hbs',
    broken: (text: string) => `${text}{{snipet}}`,
    at: 'list-key-policies-python',
    says: 'snipet',
  },
])('$what is told where it belongs, and the rest stays usable', async ({ file, broken, at, says }) => {
  const { undo } = edit(file, broken);
  const problem = page.locator(`[data-example$="/${at}"] > .problem, #${at} > .problem`).first();
  await expect.poll(() => problem.textContent({ timeout: 100 }).catch(() => ''), PATIENCE).toContain(says);
  expect(watch.said()).toContain(says);
  expect(await mark('put-key-policy', 'ruby')).toBe('✓ Proven');
  undo();
  await expect.poll(() => page.locator('.problem').count(), PATIENCE).toBe(0);
});

test('of several edits in a row the last alone is run', async () => {
  const said = watch.said().length;
  const edits = [1, 2, 3, 4].map((number) =>
    edit('templates/php/snippet.hbs', (text) => `${text.replace(/\/\/ Edit \d\n$/u, '')}// Edit ${String(number)}\n`),
  );
  await expect.poll(() => code('put-key-policy', 'php'), PATIENCE).toContain('// Edit 4');
  await expect.poll(() => mark('put-key-policy', 'php'), PATIENCE).toMatch(/[1-9]\d* of \d+ passed|Passed here/u);
  const runs = watch
    .said()
    .slice(said)
    .match(/^\w+: put-key-policy in php, case success/gmu);
  // Each edition has a manner of its own.
  expect(runs).toHaveLength(editions.length);
  edits[0]!.undo();
  await expect.poll(() => mark('put-key-policy', 'php'), PATIENCE).toBe('✓ Proven');
});

test('what is changed and is not seen is told', async () => {
  const { undo } = edit('src/languages/php/dialect.ts', (text) => `${text}\n`);
  await expect
    .poll(() => watch.said(), PATIENCE)
    .toContain('seen only when this starts anew: src/languages/php/dialect.ts');
  undo();
});

test('a second one takes another port, and Ctrl-C leaves nothing of it', async () => {
  const second = await startWatch('--target', 'python');
  expect(second.port).not.toBe(watch.port);
  expect(await leftovers(second.pid)).not.toEqual([]);
  expect(await second.end()).toBe(0);
  expect(await leftovers(second.pid)).toEqual([]);
});

test('nothing was loaded anew, and the browser had nothing to complain of', async () => {
  expect(await page.evaluate('document.isKept')).toBe(true);
  expect(complaints).toEqual([]);
});

/** The command, as its user sees it. */
interface Watch {
  readonly pid: number;
  readonly port: number;
  /** What it has printed so far. */
  readonly said: () => string;
  /** Ends it as Ctrl-C does. @returns Its exit status. */
  readonly end: () => Promise<number | undefined>;
}

async function startWatch(...options: readonly string[]): Promise<Watch> {
  const command = execa('node', [join(folder, 'bin/kms-examples.js'), 'watch', ...options], {
    cwd: folder,
    reject: false,
    stdin: 'ignore',
    forceKillAfterDelay: false,
    env: {
      XDG_STATE_HOME: join(folder, 'state'),
      ...(mirror === undefined ? {} : { KMS_EXAMPLES_PACKAGES: mirror }),
    },
  });
  let said = '';
  const address = new Promise<string>((resolve) => {
    command.stdout.on('data', (part: Buffer) => {
      said += part.toString();
      const [, port] = /^http:\/\/127\.0\.0\.1:(\d+) shows the site/mu.exec(said) ?? [];
      if (port !== undefined) resolve(port);
    });
  });
  const ended = command.then(({ stdout, stderr }) => Promise.reject(new Error(`${stdout}\n${stderr}`)));
  const port = Number(await Promise.race([address, ended]));
  ended.catch(() => undefined);
  return {
    pid: command.pid ?? 0,
    port,
    said: () => said,
    end: async () => {
      command.kill('SIGINT');
      return (await command).exitCode;
    },
  };
}

/** Changes a file as an editor does. */
function edit(
  path: string,
  change: (text: string) => string,
): { readonly since: () => number; readonly undo: () => void } {
  const file = join(folder, path);
  const text = readFileSync(file, 'utf8');
  expect(change(text)).not.toBe(text);
  const began = performance.now();
  writeFileSync(file, change(text));
  return { since: () => performance.now() - began, undo: () => writeFileSync(file, text) };
}

function tell(what: string, milliseconds: number): void {
  process.stdout.write(`${what}: ${(milliseconds / 1000).toFixed(2)} s\n`);
}

async function openEvidence(example: string): Promise<void> {
  const shown = page.locator(`[data-example$="/${example}"]`);
  await shown.locator('button[data-open-evidence]').click();
  await shown.locator('[data-circumstances]').selectOption('no-such-key');
  await shown.scrollIntoViewIfNeeded();
  await expect.poll(() => shown.locator('[data-account]').innerText(), PATIENCE).toContain('NotFoundException');
}

/** Where an example is in the window, which circumstances are chosen, and which language is shown. */
async function place(example: string): Promise<unknown> {
  const shown = page.locator(`[data-example$="/${example}"]`);
  return {
    top: Math.round((await shown.boundingBox())?.y ?? Number.NaN),
    circumstances: await shown.locator('[data-circumstances]').inputValue(),
    isOpen: await shown.locator('[data-evidence]').isVisible(),
    language: await shown.locator('[data-shown]').getAttribute('data-language'),
  };
}

async function code(example: string, language: string): Promise<string> {
  return (await page.locator(`#${example}-${language} [data-code]`).textContent()) ?? '';
}

function mark(example: string, language: string): Promise<string | null> {
  return page.locator(`#${example}-${language} .facts .mark`).textContent();
}

function marks(example: string): Promise<string[]> {
  return page.locator(`[data-example$="/${example}"] .facts .mark`).allTextContents();
}

async function panel(example: string, language: string): Promise<string> {
  return (await page.locator(`#${example}-${language}`).textContent()) ?? '';
}

async function badge(example: string): Promise<string> {
  return (await page.locator(`[data-example$="/${example}"] .badge`).textContent()) ?? '';
}
