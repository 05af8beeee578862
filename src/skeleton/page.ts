import { camelCase } from 'es-toolkit';
import { toWrite } from '../model/draft.ts';
import type { Page } from '../model/example.ts';
import { pageIn } from './declaration.ts';
import { listIn, listOf, memberOf, type SourceFile } from './source-file.ts';

/** A page without sections, whose prose is still to be written. */
export function pageSkeleton(id: string, title: string): Page {
  const prose = [toWrite('say what the examples in this topic do.')];
  return { id, anchor: `programming-${id}`, title, prose, sections: [] };
}

/** The file of a page, before it is formatted. */
export function pageText(page: Page): string {
  return `import type { Page } from '../../model/example.ts';\n\nexport const ${camelCase(page.id)}: Page = ${JSON.stringify(page)};\n`;
}

/**
 * Adds a page to the list of the chapter's.
 *
 * @throws KmsExamplesError `no-place` or `name-taken`
 */
export function listPage(chapter: SourceFile, id: string): void {
  const name = camelCase(id);
  const list = chapter.require(
    listIn(chapter.variables.find((variable) => variable.name === 'pages')?.value),
    'a variable pages with a list of the pages between brackets',
    `import ${name} from ./pages/${id}.ts there, and name it among the pages`,
  );
  chapter.import([{ name, module: `chapter/pages/${id}.ts` }]);
  chapter.append(list, name);
}

/**
 * Has a page that is an overview lead to another.
 *
 * @throws KmsExamplesError `no-place`
 */
export function leadTo(file: SourceFile, overview: string, id: string): void {
  const list = file.require(
    listOf(memberOf(pageIn(file, overview)?.value, 'leadsTo')),
    `the member leadsTo of the page ${overview}, as a list between brackets`,
    `name '${id}' there by hand`,
  );
  file.append(list, `'${id}'`);
}
