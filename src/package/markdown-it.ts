import { KmsExamplesError } from '../errors.ts';
import { content } from './content.ts';
import { FENCE, fillingOf } from './fence.ts';

/** What the plugin has to know of a token of markdown-it. */
interface Token {
  readonly type: string;
  readonly map: readonly [first: number, end: number] | null;
  info: string;
  content: string;
}

/** What the plugin has to know of markdown-it. */
interface MarkdownIt {
  readonly core: {
    readonly ruler: { push(name: string, rule: (state: { readonly tokens: Token[] }) => void): void };
  };
}

const ASKING = new RegExp(`^\\s*${FENCE}(?:\\s+(?<words>.*))?$`, 'su');

/**
 * A plugin for markdown-it: puts snippets in the place of the fences that ask for them, such as
 * `kms-example put-key-policy python`, before any highlighter sees them.
 *
 * Where a snippet isn't proven, rendering throws KmsExamplesError with the line of its fence: `broken-markup`,
 * `unknown-name` or `unproven`.
 */
export default function markdownItKmsExamples(md: MarkdownIt): void {
  md.core.ruler.push('kms_examples', ({ tokens }) => {
    for (const token of tokens) fill(token);
  });
}

function fill(token: Token): void {
  const asking = token.type === 'fence' ? ASKING.exec(token.info) : null;
  if (asking === null) return;
  try {
    const { tag, text } = fillingOf(content, asking.groups?.words ?? '', token.content);
    Object.assign(token, { info: tag, content: text });
  } catch (error) {
    if (error instanceof KmsExamplesError && token.map !== null) {
      throw error.within(`line ${String(token.map[0] + 1)}`);
    }
    throw error;
  }
}
