import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

/*
 * Runs every check of the repository, the fast ones first, also after one has failed. The last line of stdout counts
 * checks and tests: `N passed, N failed`. With `--checks-only` the tests are left out.
 */

const ROOT = fileURLToPath(new URL('..', import.meta.url));

const CHECKS = [
  ['types', 'tsc', '--noEmit'],
  ['types of the browser', 'tsc', '--project', 'src/site/browser', '--noEmit'],
  ['lint', 'eslint', '.'],
  ['formatting', 'prettier', '--check', '--log-level=warn', '.'],
  ['rooms', 'depcruise', '--config', '.dependency-cruiser.cjs', 'cli', 'src', 'harness'],
  ['unused code', 'knip'],
  ['workflows', 'node', 'scripts/workflows.js'],
  ['generated files', 'kms-examples', 'generate', '--check'],
];

const TESTS = ['unit', 'commands', 'containers'];

const results = CHECKS.map(([name, command, ...args]) => {
  const passed = run(name, command, args);
  return { name, passed: passed ? 1 : 0, failed: passed ? 0 : 1 };
});
if (!process.argv.includes('--checks-only'))
  results.push(...TESTS.map((name) => ({ name: `${name} tests`, ...runTests(name) })));

const fallenShort = results.filter(({ failed }) => failed > 0).map(({ name }) => name);
if (fallenShort.length > 0) process.stdout.write(`\nfailed: ${fallenShort.join(', ')}\n`);
if (fallenShort.includes('formatting')) process.stdout.write('`npm run format` mends the formatting\n');

const [passed, failed] = ['passed', 'failed'].map((kind) => results.reduce((sum, result) => sum + result[kind], 0));
process.stdout.write(`\n${passed} passed, ${failed} failed\n`);
process.exitCode = failed === 0 ? 0 : 1;

/** Runs the tests of one project. A run without a single test has failed. */
function runTests(project) {
  const folder = mkdtempSync(join(tmpdir(), 'kms-examples-test-'));
  const report = join(folder, 'report.json');
  try {
    const succeeded = run(`${project} tests`, 'vitest', [
      'run',
      `--project=${project}`,
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
    ]);
    const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(report, 'utf8'));
    const failedOtherwise = numFailedTests === 0 && (!succeeded || numPassedTests === 0) ? 1 : 0;
    return { passed: numPassedTests, failed: numFailedTests + failedOtherwise };
  } catch {
    return { passed: 0, failed: 1 };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function run(name, command, args) {
  process.stdout.write(`\n${name}\n`);
  const path = `${join(ROOT, 'node_modules', '.bin')}:${process.env.PATH}`;
  const { status } = spawnSync(commandOf(command), args, {
    cwd: ROOT,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, PATH: path },
  });
  return status === 0;
}

/** npm links the binaries of the dependencies, not the package's own. */
function commandOf(command) {
  return command === 'kms-examples' ? join(ROOT, 'bin', 'kms-examples.js') : command;
}
