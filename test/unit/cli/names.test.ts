import { expect, test } from 'vitest';
import { start } from '../../command.ts';

test.each([
  [['verify', '--target', 'pyton'], 'the nearest are python'],
  [['verify', '--example', 'get-policy'], 'get-key-policy'],
  [['verify', '--page', 'keypolicies'], 'the nearest are key-policies'],
  [['verfy'], 'Did you mean verify?'],
  [['verify', '--exmple', 'x'], 'Did you mean --example?'],
  [['verify', '--limit', 'soon'], 'a number of seconds above 0'],
  [['verify', '--json', 'src'], 'a file that can be written'],
  [['verify', '--junit', 'package.json/junit.xml'], 'a file that can be written'],
])('%j is answered with what there is', async (args, answer) => {
  const { exitCode, stderr } = await start(args).ended;

  expect(exitCode).toBe(2);
  expect(stderr).toContain(answer);
});

test.each([
  [['--help']],
  [['generate', '--help']],
  [['verify', '--help']],
  [['list', '--help']],
  [['diff', '--help']],
  [['doctor', '--help']],
])('%j explains itself', async (args) => {
  const { exitCode, stdout } = await start(args).ended;

  expect(exitCode).toBe(0);
  expect(stdout).toMatch(/^Usage: kms-examples/u);
});
