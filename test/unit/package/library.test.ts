import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { KmsExamplesError } from '../../../src/errors.ts';
import { fillingOf } from '../../../src/package/fence.ts';
import { editionsOf, examplesOf, snippetOf, type Named } from '../../../src/package/library.ts';
import { packagedContent } from '../../../src/packaging/packaged-content.ts';
import { GENERATED, MANIFEST, manifestSchema } from '../../../src/render/manifest.ts';
import { repositoryPath } from '../../../src/repository.ts';

const manifest = manifestSchema.parse(JSON.parse(readFileSync(join(GENERATED, MANIFEST), 'utf8')));
const ranWith = { runtime: 'Python 3.13', sdk: 'boto3 1.44' };
const content = packagedContent(manifest, {
  date: '2026-11-24',
  toolchains: Object.fromEntries(manifest.snippets.map(({ target }) => [target, ranWith])),
});

/** The names of everything that the package holds. */
const shown = examplesOf(content).flatMap(({ example, editions }) =>
  editions.flatMap(({ edition, targets }) => targets.map((target) => ({ example, edition, language: target }))),
);
const anyShown = fc.constantFrom(...shown);

/** What is thrown, as it is told. */
function thrown(call: () => unknown): { code: string; message: string } {
  try {
    call();
  } catch (error) {
    if (error instanceof KmsExamplesError) return { code: error.code, message: error.message };
    throw error;
  }
  throw new Error('nothing was thrown');
}

/** Reads a file with one of its bytes changed, and every other as it is. */
function tampered(path: string, byte: number): (path: string) => Uint8Array {
  return (asked) => {
    const bytes = readFileSync(repositoryPath(asked));
    if (asked === path) bytes.writeUInt8(bytes.readUInt8(byte % bytes.length) ^ 1, byte % bytes.length);
    return bytes;
  };
}

describe('a snippet', () => {
  test('is each that the manifest lists, with its bytes and those of its program', () => {
    const found = shown.map((names) => snippetOf(content, names));
    const listed = manifest.snippets.map((snippet) => ({
      ...snippet,
      text: readFileSync(join(GENERATED, snippet.path), 'utf8'),
    }));
    expect(found.map(({ path }) => path).toSorted()).toEqual(listed.map(({ path }) => `generated/${path}`).toSorted());
    for (const { complete, proven: _proven, ...snippet } of listed) {
      const path = `generated/${snippet.path}`;
      const program = { path: `generated/${complete.path}`, sha256: complete.sha256, proven: true };
      expect(found.find((one) => one.path === path)).toMatchObject({
        ...snippet,
        path,
        complete: program,
        ranWith,
        proven: true,
      });
    }
    expect(found.filter(({ tag, recorded }) => tag === '' || recorded !== '2026-11-24')).toEqual([]);
  });

  test('is the same by every name of its language, and a name means one language in an edition', () => {
    fc.assert(
      fc.property(anyShown, ({ example, edition, language }) => {
        const { names } = content.targets.find(({ target }) => target === language)!;
        for (const name of names)
          expect(snippetOf(content, { example, edition, language: name }).target).toBe(language);
      }),
    );
    expect(snippetOf(content, { example: 'create-key', language: 'csharp', edition: 'classic' }).target).toBe(
      'csharp-classic',
    );
  });

  test('is of the current edition where none is named', () => {
    expect(snippetOf(content, { example: 'create-key', language: 'Java' }).path).toBe(
      'generated/current/keys/create-key.java',
    );
  });

  test('is no longer proven once a byte has changed, whichever; its program is a file of its own', () => {
    fc.assert(
      fc.property(anyShown, fc.nat(), fc.boolean(), (names, byte, isComplete) => {
        const { path, complete } = snippetOf(content, names);
        const changed = snippetOf(content, names, tampered(isComplete ? complete.path : path, byte));
        expect([changed.proven, changed.complete.proven]).toEqual([isComplete, !isComplete]);
      }),
    );
  });

  test('whose file is gone is an error', () => {
    const { code, message } = thrown(() =>
      snippetOf(content, shown[0]!, () => {
        throw new Error('no such file');
      }),
    );
    expect(code).toBe('unproven');
    expect(message).toContain('generated/current/client/create-client.java');
    expect(message).toContain('install the package anew');
  });

  test.each<[Named, string]>([
    [{ example: 'put-key-polcy', language: 'python' }, 'the nearest are put-key-policy'],
    [{ example: 'put-key-policy', language: 'pyton' }, 'the nearest are python, Python'],
    [{ example: 'put-key-policy', language: 'python', edition: 'clasic' }, 'the nearest is classic'],
    [{ example: 'put-key-policy' }, 'found:    no language'],
    [{}, 'example ""'],
    [{ example: 'put-key-policy', language: 'csharp-classic' }, 'csharp-classic, which is in the edition classic'],
  ])('%j names none', (named, told) => {
    const { code, message } = thrown(() => snippetOf(content, named));
    expect(code).toBe('unknown-name');
    expect(message).toContain(told);
    expect(message).toContain('`examples()` of this package lists them all');
  });
});

describe('a fence', () => {
  const options = fc.shuffledSubarray(['complete', 'edition']);
  const space = fc.stringMatching(/^[ \t]{1,3}$/u);

  test('is filled with what its words name, in any order after the language, however they are spaced', () => {
    fc.assert(
      fc.property(anyShown, options, space, ({ example, language, edition }, chosen, gap) => {
        const named = chosen.map((option) => (option === 'edition' ? edition : option));
        const asked = named.includes(edition) ? edition : 'current';
        fc.pre(asked === edition);
        const { tag, text, complete } = snippetOf(content, { example, language, edition });
        const words = `${gap}${[example, language, ...named].join(gap)}${gap}`;
        const wanted = chosen.includes('complete') ? complete.text : text;
        expect(fillingOf(content, words, '')).toEqual({ tag, text: wanted });
      }),
    );
  });

  test('has only words that mean something, each once', () => {
    const word = fc.stringMatching(/^[^\s]+$/u).filter((text) => !['complete', ...editionsOf(content)].includes(text));
    fc.assert(
      fc.property(fc.oneof(word, fc.constantFrom('current complete complete', 'classic current')), (surplus) => {
        const { code, message } = thrown(() => fillingOf(content, `put-key-policy python ${surplus}`, ''));
        expect(code).toBe('broken-markup');
        expect(message).toContain('an edition (current, classic) and `complete`');
      }),
    );
  });

  test('has nothing in it', () => {
    const blank = fc.stringMatching(/^[ \t\n]*$/u);
    const line = fc.string().filter((text) => text.trim() !== '');
    fc.assert(
      fc.property(blank, (body) => {
        expect(fillingOf(content, 'put-key-policy python', body).tag).toBe('python');
      }),
    );
    fc.assert(
      fc.property(line, (body) => {
        const { code } = thrown(() => fillingOf(content, 'put-key-policy python', body));
        expect(code).toBe('broken-markup');
      }),
    );
  });

  test('is filled with nothing that has changed since it was proven', () => {
    fc.assert(
      fc.property(anyShown, fc.nat(), fc.boolean(), ({ example, language, edition }, byte, isComplete) => {
        const { path, complete } = snippetOf(content, { example, language, edition });
        const words = `${example} ${language} ${edition}`;
        const read = tampered(isComplete ? complete.path : path, byte);
        const [changed, whole] = isComplete ? [`${words} complete`, words] : [words, `${words} complete`];
        const { code, message } = thrown(() => fillingOf(content, changed, '', read));
        expect(code).toBe('unproven');
        expect(message).toContain(isComplete ? complete.path : path);
        expect(() => fillingOf(content, whole, '', read)).not.toThrow();
      }),
    );
  });
});
