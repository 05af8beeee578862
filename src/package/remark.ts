import { KmsExamplesError } from '../errors.ts';
import { content } from './content.ts';
import { FENCE, fillingOf } from './fence.ts';

/** A place in a file, counted from 1. */
interface Point {
  readonly line: number;
  readonly column: number;
}

/** What the plugin has to know of a node of mdast. */
interface Node {
  readonly type: string;
  readonly children?: Node[];
  readonly position?: { readonly start: Point; readonly end: Point } | undefined;
  lang?: string | null | undefined;
  meta?: string | null | undefined;
  value?: string;
}

/** What the plugin has to know of a VFile. */
interface File {
  fail(reason: string, node: Node, origin: string): never;
}

/**
 * A plugin for remark: puts snippets in the place of the fences that ask for them, such as
 * `kms-example put-key-policy python`. It fails the file, with the place, for one that isn't proven.
 */
export default function remarkKmsExamples(): (tree: Node, file: File) => void {
  return fill;
}

function fill(node: Node, file: File): void {
  if (node.type === 'code' && node.lang === FENCE) {
    const { tag, text } = filling(node, file);
    // The line break at the end is the fence's.
    Object.assign(node, { lang: tag, meta: null, value: text.replace(/\n$/u, '') });
  }
  for (const child of node.children ?? []) fill(child, file);
}

function filling(node: Node, file: File): ReturnType<typeof fillingOf> {
  try {
    return fillingOf(content, node.meta ?? '', node.value ?? '');
  } catch (error) {
    if (error instanceof KmsExamplesError) file.fail(error.message, node, `kms-examples:${error.code}`);
    throw error;
  }
}
