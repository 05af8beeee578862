import { bundledLanguages, createHighlighter, type BundledLanguage, type Highlighter, type ThemedToken } from 'shiki';
import { escapeHtml } from './html.ts';

/** The two that axe finds no fault with. */
const THEMES = { light: 'github-light-high-contrast', dark: 'github-dark-high-contrast' } as const;

/** What must stand before a piece of code for a grammar to read it as code. */
const CONTEXTS: Readonly<Record<string, string>> = { php: '<?php\n' };

/** A color that code has, in light and in dark. */
interface Color {
  readonly name: string;
  readonly light: string;
  readonly dark: string;
}

/** Colors code. Each color is a class, since the pages allow no style within them. */
export class CodePainter {
  readonly #highlighter: Highlighter;
  readonly #colors = new Map<string, Color>();
  readonly #painted = new Map<string, readonly string[]>();

  private constructor(highlighter: Highlighter) {
    this.#highlighter = highlighter;
  }

  /** @param tags The languages' names in Markdown. */
  static async for(tags: readonly string[]): Promise<CodePainter> {
    return new CodePainter(await createHighlighter({ themes: Object.values(THEMES), langs: tags.filter(isKnown) }));
  }

  /** Code as HTML, with the same text; in a language that isn't known without colors. */
  paint(code: string, tag: string): string {
    return this.lines(code, tag).join('\n');
  }

  /** The lines of code, as {@link paint} joins them. */
  lines(code: string, tag: string): readonly string[] {
    const key = `${tag} ${code}`;
    const known = this.#painted.get(key) ?? this.#painting(code, tag);
    this.#painted.set(key, known);
    return known;
  }

  /** The style sheet of the colors that were used. */
  css(): string {
    const rules = (scheme: 'light' | 'dark'): string =>
      Array.from(this.#colors.values(), (color) => `.${color.name}{color:${color[scheme]}}\n`).join('');
    return `${rules('light')}@media (prefers-color-scheme: dark) {\n${rules('dark')}}\n`;
  }

  #painting(code: string, tag: string): string[] {
    if (!isKnown(tag)) return code.split('\n').map(escapeHtml);
    const grammarContextCode = CONTEXTS[tag];
    const { tokens } = this.#highlighter.codeToTokens(code, {
      lang: tag,
      themes: THEMES,
      defaultColor: false,
      ...(grammarContextCode === undefined ? {} : { grammarContextCode }),
    });
    return tokens.map((line) => this.#line(line));
  }

  /** Neighbours of one color are one, and what has the color of all text is plain. */
  #line(tokens: readonly ThemedToken[]): string {
    const joined: { text: string; name: string | undefined }[] = [];
    for (const { content, htmlStyle = {} } of tokens) {
      const [name, last] = [this.#class(htmlStyle), joined.at(-1)];
      if (last !== undefined && (last.name === name || content.trim() === '')) last.text += content;
      else joined.push({ text: content, name });
    }
    return joined
      .map(({ text, name }) =>
        name === undefined ? escapeHtml(text) : `<span class="${name}">${escapeHtml(text)}</span>`,
      )
      .join('');
  }

  #class(style: Readonly<Record<string, string>>): string | undefined {
    const { '--shiki-light': light = '', '--shiki-dark': dark = '' } = style;
    if (light.toLowerCase() === this.#highlighter.getTheme(THEMES.light).fg.toLowerCase()) return undefined;
    const key = light + dark;
    const known = this.#colors.get(key) ?? { name: `c${String(this.#colors.size)}`, light, dark };
    this.#colors.set(key, known);
    return known.name;
  }
}

function isKnown(tag: string): tag is BundledLanguage {
  return Object.hasOwn(bundledLanguages, tag);
}
