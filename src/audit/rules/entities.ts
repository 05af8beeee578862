import { finding } from '../finding.ts';
import { lineInPage, type CodeRule } from './rule.ts';

/** Entities that stand for characters of code, and anything in a string that is written as one. */
const ENTITIES: readonly RegExp[] = [
  /&(?:lt|gt|amp|quot|apos|nbsp|#\d+|#x[\da-f]+);/giu,
  /(?<=["'`])&[a-z][\w-]*;(?=["'`])/giu,
];

/** A comment that says nothing but an entity: comments may speak of entities. */
const ALONE = /^\s*&[a-z][\w-]*;\s*$/iu;

/** What word processors write in place of quotes and hyphens, where no text of the program has them. */
const TYPOGRAPHIC = /[“”„‘’‚«»]/gu;

/** Marks of a page, or of a word processor, that have become part of the code. */
export const entitiesInCode: CodeRule = ({ language, code, lines, bare }) =>
  bare.flatMap((text, index) => {
    const at = lineInPage(code, index + 1);
    const comment = language.commented.exec(lines[index] ?? '')?.[1];
    if (comment !== undefined) {
      const entity = ALONE.exec(comment)?.[0].trim();
      if (entity === undefined) return [];
      return [
        finding(
          'code-entity',
          at,
          `a comment is the entity ${entity}, which stands for a text`,
          'write the text itself',
        ),
      ];
    }
    const entities = ENTITIES.flatMap((form) => text.match(form) ?? []).map((entity) =>
      finding('code-entity', at, `the code has the entity ${entity}, which readers copy`, 'write the character itself'),
    );
    // In a string of its own a typographic quote is a character like others.
    const bare = text.replaceAll(/"[^"]*"|'[^']*'|`[^`]*`/gu, '');
    const quotes = [...new Set(bare.match(TYPOGRAPHIC) ?? [])].map((quote) =>
      finding('code-entity', at, `the code has the typographic quote ${quote}`, `write " or '`),
    );
    return [...new Map([...entities, ...quotes].map((found) => [found.message, found])).values()];
  });
