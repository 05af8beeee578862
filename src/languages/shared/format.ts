import type { Options, Plugin } from 'prettier';
import { KmsExamplesError, messageOf } from '../../errors.ts';

/** How prettier is asked for a language: its options, and the lines around a snippet that make it a whole file. */
interface Formatting {
  readonly options: Options;
  /** Loads the parser and the printer, when there is something to format: that takes time. */
  readonly plugins: () => Promise<Plugin[]>;
  readonly before?: readonly string[];
  readonly after?: readonly string[];
}

/** Makes the formatter of a target whose language prettier has a parser for. */
export function formatWith({
  options,
  plugins,
  before = [],
  after = [],
}: Formatting): (snippet: string) => Promise<string> {
  const head = before.map((line) => `${line}\n`).join('');
  const tail = after.map((line) => `${line}\n`).join('');

  return async (snippet) => {
    let formatted: string;
    try {
      // The standalone build starts forty times as fast; it wants its plugins named.
      const { format } = await import('prettier/standalone');
      formatted = await format(head + snippet + tail, { ...options, plugins: await plugins() });
    } catch (error) {
      throw new KmsExamplesError(
        'invalid-template',
        {
          expected: 'a snippet that prettier can parse',
          found: messageOf(error),
          remedy: "correct the target's snippet template",
        },
        { cause: error },
      );
    }
    return unwrap(formatted, before, after.length);
  };
}

/** Takes the wrapping lines off again, with the blank lines and the indentation that they brought. */
function unwrap(formatted: string, before: readonly string[], after: number): string {
  const lines = formatted.trimEnd().split('\n');
  const last = before.at(-1);
  const start = last === undefined ? 0 : lines.findIndex((line) => line.trim() === last) + 1;
  const body = lines.slice(start, lines.length - after).join('\n');
  const depth = Math.min(...[...body.matchAll(/^( *)\S/gmu)].map(([, spaces = '']) => spaces.length));
  return `${body.replaceAll(new RegExp(`^ {${String(depth)}}`, 'gmu'), '').trim()}\n`;
}
