import type { Nodes } from 'mdast';
import { directiveFromMarkdown } from 'mdast-util-directive';
import { mdxExpressionFromMarkdown } from 'mdast-util-mdx-expression';
import {
  mdxJsxFromMarkdown,
  type MdxJsxAttribute,
  type MdxJsxFlowElement,
  type MdxJsxTextElement,
} from 'mdast-util-mdx-jsx';
import { directive } from 'micromark-extension-directive';
import { mdxExpression } from 'micromark-extension-mdx-expression';
import { mdxJsx } from 'micromark-extension-mdx-jsx';
import { frontmatterFromMarkdown } from 'mdast-util-frontmatter';
import { frontmatter } from 'micromark-extension-frontmatter';
import { htmlFlow, htmlText } from 'micromark-core-commonmark';
import type { Construct, State } from 'micromark-util-types';
import { languageTitled } from '../audit/languages.ts';
import { contains, type CodeBlock, type MarkedGroup, type MarkedPage, type MarkedTab } from './format.ts';
import {
  descendants,
  linesOf,
  parseMarkdown,
  refuseUnclosed,
  wholeOf,
  type MarkdownPage,
  type Syntax,
} from './markdown.ts';
import { fencedGroups } from './plain-fences.ts';
import { brokenMarkup, type Lines, type Source } from './source.ts';

type Element = MdxJsxFlowElement | MdxJsxTextElement;

const LESS_THAN = 60;

/** What the parser has for HTML, where that is a comment: all else in angle brackets is an element of MDX. */
function commentOnly(construct: Construct): Construct {
  return {
    ...construct,
    // Under its own name it is disabled.
    name: 'comment',
    tokenize(effects, ok, nok) {
      return effects.check(opening, construct.tokenize.call(this, effects, ok, nok), nok);
    },
  };
}

const opening: Construct = {
  partial: true,
  tokenize(effects, ok, nok) {
    const marks = Array.from('<!--', (character) => character.charCodeAt(0));
    const step =
      (index: number): State =>
      (code) => {
        if (code !== marks[index]) return nok(code);
        effects.consume(code);
        if (index < marks.length - 1) return step(index + 1);
        effects.exit('data');
        return ok;
      };
    return (code) => {
      effects.enter('data');
      return step(0)(code);
    };
  },
};

/**
 * MDX without its JavaScript, which the audit has no need of: elements and what stands in braces. Sites write
 * admonitions in it, and comments as in HTML.
 */
const MDX: Syntax = {
  extensions: [
    frontmatter(['yaml', 'toml']),
    mdxJsx(),
    mdxExpression(),
    // Prose that has `arn:aws` in it has no directive there: only what stands on lines of its own is one.
    { flow: directive().flow ?? {} },
    { disable: { null: ['autolink', 'codeIndented', 'htmlFlow', 'htmlText'] } },
    { flow: { [LESS_THAN]: commentOnly(htmlFlow) }, text: { [LESS_THAN]: commentOnly(htmlText) } },
  ],
  mdastExtensions: [
    frontmatterFromMarkdown(['yaml', 'toml']),
    mdxJsxFromMarkdown(),
    mdxExpressionFromMarkdown(),
    directiveFromMarkdown(),
  ],
};

/** An element in which every fence is a tab, titled by what stands behind its tag. */
const CODE_GROUP = 'CodeGroup';
const SETS: ReadonlySet<string> = new Set(['Tabs', CODE_GROUP]);
const ITEMS: ReadonlySet<string> = new Set(['TabItem', 'Tab', 'Tabs.Tab']);

/** Elements that show code which stands in their braces, mostly a file's. */
const CODE: ReadonlySet<string> = new Set(['CodeBlock', 'Code']);

/** A line that begins a set of tabs, or a tab, of elements. */
export const ELEMENT = /^\s*<(?:Tabs|TabItem|CodeGroup)\b/u;

/** Reads a page of elements that are tabs in an element around them: in Docusaurus, Starlight and their like. */
export function readMdx(source: Source): MarkedPage {
  const page = parsed(source);
  const elements = descendants(page.root).filter(isElement);
  const included = elements
    .filter(({ name }) => CODE.has(name ?? ''))
    .map((element): CodeBlock => ({
      tag: attribute(element, 'language') ?? attribute(element, 'lang') ?? '',
      text: '',
      lines: undefined,
      block: linesOf(element),
      indentation: '',
      included: true,
    }));
  refuseUnclosed(source, page.blocks, ELEMENT);
  refuseStray(source, page.root, false);
  const groups = elements
    .filter(({ name }) => SETS.has(name ?? ''))
    .map((set): MarkedGroup => ({
      lines: linesOf(set),
      tabs: set.name === CODE_GROUP ? fencesOf(set, page) : tabsOf(set, source),
    }));
  return { ...page, blocks: [...page.blocks, ...included], groups: groups.length > 0 ? groups : fencedGroups(page) };
}

function parsed(source: Source): ReturnType<typeof parseMarkdown> {
  try {
    return parseMarkdown(wholeOf(source), { syntax: MDX });
  } catch (error) {
    throw broken(source, error);
  }
}

function fencesOf(set: Element, { blocks }: MarkdownPage): MarkedTab[] {
  const inside = blocks.filter(({ block }) => contains(linesOf(set), block.first));
  return inside.map(({ tag, label = '', block }) => {
    const title = /title="([^"]+)"/u.exec(label)?.[1] ?? label;
    return { title: languageTitled(title) === undefined ? tag : title, line: block.first, content: block };
  });
}

function tabsOf(set: Element, source: Source): MarkedTab[] {
  const listed = Array.from((attribute(set, 'items') ?? '').matchAll(/(["'`])(.*?)\1/gu), ([, , title = '']) => title);
  return itemsIn(set).map((item, index): MarkedTab => {
    const title = ['label', 'title', 'value', 'name']
      .map((name) => attribute(item, name))
      .find((found) => found !== undefined);
    const { first } = linesOf(item);
    if (title === undefined && listed[index] === undefined) {
      throw brokenMarkup(
        source,
        first,
        `<${item.name ?? ''}> with a label or a value`,
        source.lines[first - 1]?.trim() ?? '',
      );
    }
    return { title: title ?? listed[index] ?? '', line: first, content: contentOf(item) };
  });
}

/** The tabs of a set, and not those of a set in them. */
function itemsIn(element: Nodes | Element): Element[] {
  if (!('children' in element)) return [];
  return element.children.flatMap((child): Element[] => {
    if (!isElement(child)) return itemsIn(child);
    if (SETS.has(child.name ?? '')) return [];
    return ITEMS.has(child.name ?? '') ? [child] : itemsIn(child);
  });
}

function contentOf({ children }: Element): Lines | undefined {
  const [first, last] = [children[0], children.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  return { first: linesOf(first).first, last: linesOf(last).last };
}

/** The value of an attribute, also of one in braces. */
function attribute({ attributes }: Element, name: string): string | undefined {
  const found = attributes.find((one): one is MdxJsxAttribute => one.type === 'mdxJsxAttribute' && one.name === name);
  if (found?.value === undefined || found.value === null) return undefined;
  if (typeof found.value === 'string') return found.value;
  return found.value.value.trim().replace(/^(["'`])(.*)\1$/su, '$2');
}

function isElement(node: Nodes): node is Element {
  return node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';
}

/** @throws KmsExamplesError `broken-markup` where a tab stands in no set of tabs. */
function refuseStray(source: Source, node: Nodes, isInSet: boolean): void {
  if (isElement(node) && node.name === 'TabItem' && !isInSet) {
    throw brokenMarkup(source, linesOf(node).first, '<Tabs> around <TabItem>', 'none');
  }
  const holds = isInSet || (isElement(node) && SETS.has(node.name ?? ''));
  if ('children' in node) for (const child of node.children) refuseStray(source, child, holds);
}

/** What the parser says of markup that it can't read, at the line that it blames. */
function broken(source: Source, error: unknown): unknown {
  if (!(error instanceof Error && 'reason' in error && 'line' in error)) return error;
  const { reason, line } = error;
  // Of an element without its end, it names where it begins.
  const begun = /\((\d+):\d+/u.exec(String(reason))?.[1];
  return brokenMarkup(source, Number(begun ?? line ?? 1), 'valid MDX', String(reason));
}
