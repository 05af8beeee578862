import type { MarkedKind } from './markdown.ts';
import { readPaired, type Mark, type PairedMarks } from './paired-marks.ts';

const MARK = /\{\{[<%]\s*(?<end>\/)?(?<name>[\w-]+)\s*(?<given>.*?)\s*(?<alone>\/)?[%>]\}\}/gu;

/** The value of a parameter of a shortcode. */
function parameter({ given }: Mark, name: string): string | undefined {
  return new RegExp(`(?:^|\\s)${name}=(?:"([^"]*)"|\`([^\`]*)\`|(\\S+))`, 'u').exec(given)?.slice(1).join('');
}

/**
 * The shortcodes of Hugo's themes: `tabs` around `tab`, which have their titles as the only parameter or under one of
 * several names, or in the set's `items`; and those of Docsy, in whose `tabpane` is code without fences.
 */
const marks: PairedMarks = {
  mark: MARK,
  names: { tabs: 'set', tabpane: 'set', tab: 'tab', highlight: 'code' },
  titleOf: (tab, set, index) =>
    ['name', 'title', 'header'].map((name) => parameter(tab, name)).find((title) => title !== undefined) ??
    /^["'`]([^"'`]*)["'`]/u.exec(tab.given)?.[1] ??
    parameter(set, 'items')?.split(',')[index]?.trim(),
  tagOf: (mark, set) => {
    if (mark.name === 'highlight') return /^[\w#+-]+/u.exec(mark.given)?.[0] ?? '';
    const isText = [mark, ...(set === undefined ? [] : [set])].some((one) => parameter(one, 'text') === 'true');
    const told = ['lang', 'codelang'].map((name) => parameter(mark, name)).find((tag) => tag !== undefined);
    if (isText || (told === undefined && set?.name !== 'tabpane')) return undefined;
    return told ?? (set === undefined ? undefined : parameter(set, 'lang')) ?? '';
  },
};

/** Hugo: `{{< tab "Title" >}}` or `{{% tab name="Title" %}}` in `{{< tabs >}}`, or in `{{< tabpane >}}`. */
export const hugo: MarkedKind = {
  name: 'Hugo',
  mark: /\{\{[<%]\s*(?:tabs|tabpane|tab)\b/u,
  read: (page) => readPaired(page, marks),
};
