import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { lockedSdk } from '../../../src/languages/sdk.ts';
import { targets } from '../../../src/languages/targets.ts';
import type { Target } from '../../../src/languages/target.ts';
import { setupLines } from '../../../src/render/setup-lines.ts';
import { repositoryPath } from '../../../src/repository.ts';

test.each<Target>(targets)(
  'the readers of $id are told how its locked SDK is installed, and what it needs',
  (target) => {
    const [text, ...others] = setupLines(target);
    expect(others).toEqual([]);
    expect(text).toContain(lockedSdk(target).version);
    expect(text).toContain(`The examples need ${target.setup.needs}.`);
    for (const line of target.setup.imports) expect(text).toContain(`\`${line}\``);
  },
);

test.each([
  ['nodejs', 'package-lock.json', /"node_modules\/@aws-sdk\/client-kms": \{[^]*?"node": ">=(\d+)\.0\.0"/u],
  ['php', 'composer.lock', /"name": "aws\/aws-sdk-php",[^]*?"php": ">=([\d.]+)"/u],
])('what %s needs is what the lock file says of its SDK', (id, file, version) => {
  const lock = readFileSync(repositoryPath('harness', 'toolchains', id, file), 'utf8');
  const { setup } = targets.find((target) => target.id === id)!;
  expect(setup.needs).toContain(` ${version.exec(lock)![1]!} or later`);
});
