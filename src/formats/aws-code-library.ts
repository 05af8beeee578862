import { groupBy } from 'es-toolkit';
import { stringify } from 'yaml';
import { groupsOf, type PageWriter, type WrittenChapter, type WrittenGroup } from './format.ts';
import { plainText } from './prose.ts';

/** The folder of the code in the library, which needs one that exists. */
const FOLDER = 'kms';

/**
 * The AWS code example library: metadata from which its own tools make pages, and the files of snippets that they name.
 * Source: config/example_schema.yaml of aws-doc-sdk-examples-tools.
 */
export const awsCodeLibrary: PageWriter = {
  id: 'aws-code-library',
  write: (chapter) =>
    new Map([
      ['.doc_gen/metadata/kms_metadata.yaml', stringify(metadata(chapter), { lineWidth: 0 })],
      ...Array.from(chapter.code, ([path, text]): [string, string] => [`${FOLDER}/${chapter.edition}/${path}`, text]),
    ]),
};

/** An example of the library for each operation, in which examples of ours that show it stand one after the other. */
function metadata({ pages, edition }: WrittenChapter): Record<string, unknown> {
  const called = pages.flatMap(groupsOf).filter(({ operation }) => operation !== undefined);
  return Object.fromEntries(
    Object.entries(groupBy(called, ({ operation = '' }) => operation)).map(([operation, ofOperation]) => [
      `kms_${operation}`,
      { languages: languagesIn(ofOperation, edition), services: { kms: { [operation]: {} } } },
    ]),
  );
}

function languagesIn(groups: readonly WrittenGroup[], edition: string): Record<string, unknown> {
  const excerpts = groups.flatMap(({ title, facts, tabs }) =>
    // The library's own tools link each operation to its reference, where its errors are.
    tabs.map((tab) => ({ description: [`${title}.`, ...facts.slice(0, 1)], tab })),
  );
  return Object.fromEntries(
    Object.entries(groupBy(excerpts, ({ tab }) => tab.target.codeLibrary.language)).map(([language, own]) => [
      language,
      {
        versions: [
          {
            sdk_version: own[0]?.tab.target.codeLibrary.version,
            github: `${FOLDER}/${edition}`,
            excerpts: own.map(({ description, tab }) => ({
              description: withEntities(description.map(plainText).join(' ')),
              genai: 'none',
              snippet_files: [`${FOLDER}/${edition}/${tab.path}`],
            })),
          },
        ],
      },
    ]),
  );
}

/** Text as the library has it: XML, in which names of AWS stand as entities. */
function withEntities(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('AWS KMS', '&KMS;')
    .replaceAll('AWS', '&AWS;');
}
