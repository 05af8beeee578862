import { finding } from '../finding.ts';
import { languages } from '../languages.ts';
import type { TabRule } from './rule.ts';

/** Paragraphs in a tab that speak of another language, and not of its own. */
export const misplacedNotes: TabRule = ({ tab }) => {
  const { language } = tab;
  if (language === undefined) return [];
  return tab.prose
    .filter(({ text }) => !language.mentioned.test(text))
    .flatMap(({ text, lines }) => {
      const others = languages.filter(({ mentioned }) => mentioned.test(text)).map(({ title }) => title);
      if (others.length === 0) return [];
      const named = new Intl.ListFormat('en').format(others);
      const message = `the paragraph is about ${named}: "${text.length > 90 ? `${text.slice(0, 89)}…` : text}"`;
      return [finding('note-elsewhere', lines, message, `move it to the tab of ${named}, or remove it`)];
    });
};
