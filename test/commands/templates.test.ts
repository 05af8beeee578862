import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readFolder } from '../../cli/folder.ts';
import { withClone } from '../clone.ts';
import { start } from '../command.ts';

test.each([
  ['only comments', 'snippet', '# {{title}}\n\n# kms_client.{{callee}}()\n', '# '],
  ['no client', 'client', '# {{title}}\n', '# '],
])(
  'a template that renders %s is refused by every command, and nothing is written',
  async (_what, name, text, found) => {
    await withClone(async (clone) => {
      writeFileSync(join(clone, `templates/python/${name}.hbs`), text);
      const before = [...readFolder(join(clone, 'generated'))];
      for (const args of [['generate'], ['generate', '--check'], ['verify', '--dry-run']]) {
        const { exitCode, stderr } = await start(args, { cwd: clone }).ended;
        expect(stderr, args.join(' ')).toMatch(
          /^invalid-template: example \S+ in python, templates\/python\/\w+\.hbs\n/u,
        );
        expect(stderr).toContain(`templates/python/${name}.hbs\n  expected: statements that name `);
        expect(stderr).toContain(`\n  found:    ${found}`);
        expect(exitCode).toBe(1);
      }
      expect([...readFolder(join(clone, 'generated'))]).toEqual(before);
    });
  },
);
