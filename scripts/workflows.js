import { readdirSync, readFileSync } from 'node:fs';
import { register } from 'node:module';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

/*
 * Checks the workflows of GitHub Actions with GitHub's own parser: keys, kinds of values, events, what jobs need, and the
 * expressions with the contexts and functions that they may use where they stand. `run:` steps are what tests execute.
 */

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const WORKFLOWS = join('.github', 'workflows');

// The parser imports JSON as bundlers take it; Node.js wants to be told that it is some.
const asJson = `export const load = (url, context, next) =>
  next(url, url.endsWith('.json') ? { ...context, importAttributes: { type: 'json' } } : context);`;
register(`data:text/javascript,${encodeURIComponent(asJson)}`);
const { convertWorkflowTemplate, NoOperationTraceWriter, parseWorkflow } = await import('@actions/workflow-parser');

const names = readdirSync(join(ROOT, WORKFLOWS)).filter((name) => name.endsWith('.yml'));
const found = await Promise.all(names.map(errorsIn));
for (const line of found.flat()) process.stdout.write(`${line}\n`);
process.exitCode = names.length > 0 && found.flat().length === 0 ? 0 : 1;

async function errorsIn(file) {
  const name = join(WORKFLOWS, file);
  const content = readFileSync(join(ROOT, name), 'utf8');
  const { context, value } = parseWorkflow({ name, content }, new NoOperationTraceWriter());
  // It adds to the errors of the context what jobs and steps have wrong together.
  if (value !== undefined) await convertWorkflowTemplate(context, value);
  return context.errors.getErrors().map(({ message }) => message);
}
