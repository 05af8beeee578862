import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { withClone } from '../clone.ts';
import { start } from '../command.ts';

const FILE = 'generated/current/aliases/create-alias.mjs';

test('what a linter finds is told with its line and its template, and other code with nothing', async () => {
  await withClone(async (clone) => {
    const style = (example: string): ReturnType<typeof start>['ended'] =>
      start(['style', '--target', 'nodejs', '--example', example], { cwd: clone }).ended;
    appendFileSync(join(clone, FILE), '\nconst planted = 1;\n');

    const faulty = await style('create-alias');
    expect(faulty.stdout).toMatch(
      new RegExp(
        `eslint, no-unused-vars\n.*\n +found: +${FILE}:\\d+: 'planted' .*\n.*templates/nodejs/snippet\\.hbs`,
        'u',
      ),
    );
    expect(faulty.exitCode).toBe(1);
    expect((await style('delete-alias')).exitCode).toBe(0);
  });
});
