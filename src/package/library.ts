import { readFileSync } from 'node:fs';
import { KmsExamplesError, messageOf } from '../errors.ts';
import { nearestInWords } from '../nearest.ts';
import { repositoryPath } from '../repository.ts';
import { sha256 } from '../sha256.ts';
import { unknownName } from '../unknown-name.ts';
import type { Edition, Example, Language, Target } from './names.ts';

/** What is said of an example, in whatever language. */
export interface Described {
  /** Its id. */
  readonly example: Example;
  readonly title: string;
  /** The operation of the KMS API that it calls; null where it only makes the client. */
  readonly operation: string | null;
  /** The id of the page that shows it, and the anchor of its section there. */
  readonly page: string;
  readonly anchor: string;
}

/** A file of the package. */
export interface Listed {
  /** Its path in the package, which `import.meta.resolve` takes after the package's name. */
  readonly path: string;
  /** The SHA-256, in hexadecimal digits, of the bytes that were proven. */
  readonly sha256: string;
}

/** A file of the package as it lies there. */
export interface Code extends Listed {
  /** What stands in it, with the line break at its end. */
  readonly text: string;
  /** Whether it has the bytes that were proven. */
  readonly proven: boolean;
}

/** The SDK for which a snippet is written. */
export interface Sdk {
  readonly name: string;
  readonly version: string;
}

/** What ran a snippet, as the record has it. */
export interface RanWith {
  /** The language's, e.g. `Python 3.13.5`. */
  readonly runtime: string;
  /** Name and version; where the SDK itself couldn't be had, this says what stood in for it. */
  readonly sdk: string;
}

/** A language with one SDK generation. */
export interface PackagedTarget {
  readonly target: Target;
  /** The title of its tabs. */
  readonly language: string;
  /** By what it can be asked for. */
  readonly names: readonly Language[];
  /** The word that Markdown's fences have for it. */
  readonly tag: string;
  readonly sdk: Sdk;
  readonly ranWith: RanWith;
}

/** Where the snippet of an example lies, and its complete program. */
export interface PackagedSnippet extends Listed {
  readonly example: Example;
  readonly edition: Edition;
  readonly target: Target;
  readonly complete: Listed;
}

/** What the package holds. All of it was proven when the package was made. */
export interface Content {
  /** The day on which something was last put on the record that proves it, in UTC, e.g. `2026-11-24`. */
  readonly recorded: string;
  readonly examples: readonly Described[];
  readonly targets: readonly PackagedTarget[];
  readonly snippets: readonly PackagedSnippet[];
}

/** A snippet by names that come from outside, such as those in a page. */
export interface Named {
  readonly example?: string | undefined;
  readonly language?: string | undefined;
  /** `current` without it. */
  readonly edition?: string | undefined;
}

/** The text of an example in one target. */
export interface Snippet extends Described, Code {
  readonly edition: Edition;
  readonly target: Target;
  /** The title of its tabs. */
  readonly language: string;
  /** The word that Markdown's fences have for its language. */
  readonly tag: string;
  readonly sdk: Sdk;
  readonly ranWith: RanWith;
  /** The day on which something was last put on the record that proves it, in UTC, e.g. `2026-11-24`. */
  readonly recorded: string;
  /** The program that runs as it stands, in which the snippet is. */
  readonly complete: Code;
}

/** An example, and the targets that show it in each edition. */
export interface Shown extends Described {
  readonly editions: readonly { readonly edition: Edition; readonly targets: readonly Target[] }[];
}

/** Reads a file of the package by its path there. */
export type Read = (path: string) => Uint8Array;

const LISTED = '`examples()` of this package lists them all';

/**
 * The snippet that is named.
 *
 * @throws KmsExamplesError `unknown-name`, or `unproven` where its file is gone
 */
export function snippetOf(
  content: Content,
  { example = '', language = '', edition = 'current' }: Named,
  read: Read = (path) => readFileSync(repositoryPath(path)),
): Snippet {
  const described = content.examples.find((one) => one.example === example);
  if (described === undefined) {
    const known = content.examples.map((one) => one.example);
    throw unknownName('example', example, known, LISTED);
  }
  const editions = editionsOf(content);
  if (!editions.some((one) => one === edition)) throw unknownName('edition', edition, editions, LISTED);
  const tabs = content.snippets
    .filter((one) => one.example === example)
    .flatMap((snippet) => {
      const target = content.targets.find((one) => one.target === snippet.target);
      return target === undefined ? [] : [{ snippet, target }];
    });
  const named = tabs.filter(({ target }) => target.names.some((name) => name === language));
  const tab = named.find(({ snippet }) => snippet.edition === edition);
  if (tab === undefined) {
    const there = tabs.filter(({ snippet }) => snippet.edition === edition).map(({ target }) => target);
    const near = nearestInWords(
      language,
      there.flatMap(({ names }) => names),
    );
    const elsewhere = named.map(({ snippet }) => `, which is in the edition ${snippet.edition}`);
    throw new KmsExamplesError('unknown-name', {
      where: `example ${example}, edition ${edition}`,
      expected: `one of the languages that show it there: ${there.map(({ target }) => target).join(', ')}${near}`,
      found: language === '' ? 'no language' : `${language}${elsewhere.join('')}`,
      remedy: LISTED,
    });
  }
  const { target, language: title, tag, sdk, ranWith } = tab.target;
  return {
    ...described,
    edition: tab.snippet.edition,
    target,
    language: title,
    tag,
    sdk,
    ranWith,
    recorded: content.recorded,
    ...codeOf(tab.snippet, read),
    complete: codeOf(tab.snippet.complete, read),
  };
}

/** Every example, in the order of the pages. */
export function examplesOf({ examples, snippets }: Content): Shown[] {
  return examples.map((described) => {
    const own = snippets.filter(({ example }) => example === described.example);
    const editions = editionsOf({ snippets: own }).map((edition) => ({
      edition,
      targets: own.filter((one) => one.edition === edition).map(({ target }) => target),
    }));
    return { ...described, editions };
  });
}

/** The editions of what the package holds. */
export function editionsOf({ snippets }: Pick<Content, 'snippets'>): Edition[] {
  return [...new Set(snippets.map(({ edition }) => edition))];
}

function codeOf({ path, sha256: wanted }: Listed, read: Read): Code {
  try {
    const bytes = read(path);
    return { path, sha256: wanted, text: new TextDecoder().decode(bytes), proven: sha256(bytes) === wanted };
  } catch (cause) {
    throw unprovenFile({ path, sha256: wanted }, messageOf(cause), cause);
  }
}

/** What tells of a file of the package that doesn't hold what was proven. */
export function unprovenFile({ path, sha256: wanted }: Listed, found: string, cause?: unknown): KmsExamplesError {
  return new KmsExamplesError('unproven', {
    where: path,
    expected: `the bytes that were proven, with the SHA-256 ${wanted}`,
    found,
    remedy: 'install the package anew: something has changed its files',
    cause,
  });
}
