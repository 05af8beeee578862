import { lockedSdk } from '../languages/sdk.ts';
import type { Call, Target } from '../languages/target.ts';
import type { Example } from '../model/example.ts';
import { showsWhole } from '../languages/shared/result.ts';
import { shownOf, type ShownValue } from '../model/shown.ts';
import type { ClientAndCall } from './client.ts';
import { programName } from './manifest.ts';
import { caughtContext, wordsOf } from './snippet.ts';
import type { Templates } from './templates.ts';

/**
 * Renders the complete program of an example in a target: a file that runs as it stands. The snippets' bytes stand in it
 * unchanged.
 *
 * @throws KmsExamplesError `invalid-template`
 */
export function renderComplete(
  example: Example,
  { client, call: snippet }: ClientAndCall,
  target: Target,
  templates: Templates,
): string {
  const { command, imports } = target.complete;
  const name = programName(example, target);
  const call = target.call(example);
  const render = (imported: readonly string[]): string =>
    templates.render('complete', {
      ...wordsOf(target),
      command: command(name),
      name,
      imports: imported,
      client,
      snippet,
      operation: example.operation,
      caught: caughtContext(example, target, call),
      ...shownContext(example, call),
    });
  // Nothing may come after the snippet, which ends its own line.
  return `${render(imports?.(render([])) ?? []).trimEnd()}\n`;
}

/** Renders the project file with which the programs of a target are built; undefined where they need none. */
export function renderProject(
  target: Target,
  templates: Templates,
): { readonly file: string; readonly text: string } | undefined {
  const { project: file } = target.complete;
  return file === undefined
    ? undefined
    : { file, text: templates.render('project', { version: lockedSdk(target).version }) };
}

/**
 * What a template shows of the result: values, and of each item of a list; or, where the language can't read what the
 * snippet holds, the variable with all of it. Where there is none, that the call has succeeded, unless the snippet goes on
 * after an error.
 */
function shownContext(example: Example, call: Call): Record<string, unknown> {
  const { values, list } = shownOf(example);
  if (showsWhole(call)) return { whole: call.resultVariable, values: [], list: null, tellsSuccess: false };
  return {
    whole: null,
    values: values.map((value) => lineContext(value, expression(call, value.path))),
    list:
      list === undefined
        ? null
        : {
            variable: expression(call, [list.member]),
            items: list.values.map((value) => lineContext(value, suffix(call, value.path), list.member)),
          },
    tellsSuccess: values.length === 0 && list === undefined && example.catches === undefined,
  };
}

/** A line that shows a value: what it is called, and how the language reads it, from an item where it is an item's. */
function lineContext({ path, type }: ShownValue, value: string, list?: string): Record<string, unknown> {
  const label = path.at(-1) ?? list;
  return { label, value, isBinary: type === 'bytes', isBoolean: type === 'boolean' };
}

/** How a language reads a value of the result from the variables that the snippet leaves. */
function expression(call: Call, path: readonly string[]): string {
  const { resultVariable = '', reads, selected } = call;
  const [member = '', ...inner] = path;
  const read = reads.find((one) => one.member === member);
  if (read !== undefined) return read.variable + suffix(call, inner);
  return resultVariable + suffix(call, selected?.members.includes(member) === true ? inner : path);
}

function suffix({ access }: Call, path: readonly string[]): string {
  return path.map((member) => access?.(member) ?? '').join('');
}
