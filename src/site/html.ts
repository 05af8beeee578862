import { pageAddress } from '../formats/style.ts';
import type { ProseWriting } from '../formats/prose.ts';

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text as HTML reads it, also between double quotation marks. */
export function escapeHtml(text: string): string {
  return text.replaceAll(/[&<>"]/gu, (character) => ENTITIES[character] ?? character);
}

/** How prose is written in HTML. */
export const htmlProse: ProseWriting = {
  text: escapeHtml,
  code: (text) => `<code>${escapeHtml(text)}</code>`,
  emphasis: (inner) => `<em>${inner}</em>`,
  strong: (inner) => `<strong>${inner}</strong>`,
  link: (inner, target) => {
    const address = 'address' in target ? target.address : pageAddress(target.page, target.anchor, 'html');
    return `<a href="${escapeHtml(address)}">${inner}</a>`;
  },
  paragraph: (inner) => `<p>${inner}</p>`,
  list: (items) => `<ul>${items.map((item) => `<li>${item}</li>`).join('')}</ul>`,
  bullet: '',
};

/** The same for what stands in a line, such as a heading. */
export const htmlPhrase: ProseWriting = { ...htmlProse, paragraph: (inner) => inner };
