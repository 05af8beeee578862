import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

/*
 * Runs every check of the repository, the fast ones first, also after one has failed. What failed is told once more at
 * the end, since a log of this length is often kept in part only. The last line of stdout counts checks and tests:
 * `N passed, N failed`. With `--checks-only` the tests are left out.
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
  ['prose', 'kms-examples', 'prose'],
  ['generated files', 'kms-examples', 'generate', '--check'],
];

const TESTS = ['unit', 'commands', 'containers'];

/** Lines of a failed test's message that are told at the end. */
const EXCERPT_LINES = 15;

const results = CHECKS.map(([name, command, ...args]) => {
  const passed = run(name, command, args);
  return { name, passed: passed ? 1 : 0, failed: passed ? 0 : 1, causes: [] };
});
if (!process.argv.includes('--checks-only'))
  results.push(...TESTS.map((name) => ({ name: `${name} tests`, ...runTests(name) })));

const fallenShort = results.filter(({ failed }) => failed > 0);
for (const { name, causes } of fallenShort)
  process.stdout.write(`\nfailed: ${[name, ...causes].join('\n').replaceAll('\n', '\n  ')}\n`);
if (fallenShort.some(({ name }) => name === 'formatting'))
  process.stdout.write('`npm run format` mends the formatting\n');

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
    const { numPassedTests, numFailedTests, testResults } = JSON.parse(readFileSync(report, 'utf8'));
    const failedOtherwise = numFailedTests === 0 && (!succeeded || numPassedTests === 0) ? 1 : 0;
    return { passed: numPassedTests, failed: numFailedTests + failedOtherwise, causes: testResults.flatMap(causesIn) };
  } catch (error) {
    return { passed: 0, failed: 1, causes: [error.message] };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The failed tests of a file, each with the start of what it says, and what failed outside of its tests. */
function causesIn({ name, message, assertionResults }) {
  const file = relative(ROOT, name);
  const failed = assertionResults.filter(({ status }) => status === 'failed');
  const causes = failed.map(({ fullName, failureMessages }) => `${file}: ${fullName}\n${excerptOf(failureMessages)}`);
  return message ? [...causes, `${file}: ${message}`] : causes;
}

function excerptOf(messages) {
  return messages.join('\n').split('\n').slice(0, EXCERPT_LINES).join('\n');
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
