import { uniqBy } from 'es-toolkit';
import { lineNumberAt } from '../../formats/source.ts';
import { kmsCodeIn, withoutComments, type OperationCall } from '../calls.ts';
import { finding } from '../finding.ts';
import type { Language } from '../languages.ts';
import { lineInPage, type CodeRule } from './rule.ts';

interface Named {
  readonly name: string;
  /** Counted from 1. */
  readonly line: number;
}

/** Variables and clients that have other names than in the edition's own snippet of the example. */
export const otherNames: CodeRule = ({ language, code, tab, expected: shown }) => {
  if (shown === undefined) return [];
  const { calls } = kmsCodeIn(language, shown.snippet, new Map());
  const kinds = [
    { what: 'variable', own: variablesIn(language, code.text), expected: variablesIn(language, shown.snippet) },
    {
      what: 'client',
      own: clientsIn(language, code.text, tab.kms.calls),
      expected: clientsIn(language, shown.snippet, calls),
    },
  ];
  return kinds.flatMap(({ what, own, expected }) => {
    const known = expected.map(({ name }) => name);
    if (known.length === 0) return [];
    const free = known.filter((name) => own.every((other) => other.name !== name));
    const meant = (free.length > 0 ? free : known).join(', ');
    return uniqBy(own, ({ name }) => name)
      .filter(({ name }) => !known.includes(name))
      .map(({ name, line }) => {
        const message = `the ${what} ${name} is called otherwise in the edition's snippets: ${meant}`;
        return finding('name-differs', lineInPage(code, line), message, `rename ${name}`);
      });
  });
};

function variablesIn({ declared }: Language, code: string): Named[] {
  return code.split('\n').flatMap((line, index) => {
    const name = declared.exec(line)?.[1];
    return name === undefined ? [] : [{ name, line: index + 1 }];
  });
}

/** What operations are called on. */
function clientsIn(language: Language, code: string, calls: readonly OperationCall[]): Named[] {
  const bare = withoutComments(language, code);
  const receivers = calls.flatMap(({ index, line }) => {
    const name = /(\$?\w+)\s*$/u.exec(bare.slice(0, index))?.[1];
    return name === undefined ? [] : [{ name, line }];
  });
  const sent = Array.from(bare.matchAll(/(\w+)\.send\(/gu), ({ 1: name = '', index }) => ({
    name,
    line: lineNumberAt(bare, index),
  }));
  return [...receivers.filter(({ name }) => /client|kms/iu.test(name)), ...sent];
}
