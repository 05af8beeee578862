import { callsIn, withoutComments } from '../calls.ts';
import type { FindingDraft } from '../finding.ts';
import type { Language } from '../languages.ts';
import { codeOf, lineInPage, type TabRule } from './rule.ts';

interface Named {
  readonly name: string;
  /** Counted from 1. */
  readonly line: number;
}

/** Variables and clients that have other names than in the edition's own snippet of the example. */
export const otherNames: TabRule = (matched) => {
  const found = codeOf(matched);
  if (found === undefined || matched.expected === undefined) return [];
  const { language, code } = found;
  const { snippet } = matched.expected;
  const kinds = [
    { what: 'variable', own: variablesIn(language, code.text), expected: variablesIn(language, snippet) },
    { what: 'client', own: clientsIn(language, code.text), expected: clientsIn(language, snippet) },
  ];
  return kinds.flatMap(({ what, own, expected }) => {
    const known = expected.map(({ name }) => name);
    const free = known.filter((name) => own.every((other) => other.name !== name));
    return own
      .filter(({ name }, index) => !known.includes(name) && own.findIndex((other) => other.name === name) === index)
      .filter(() => known.length > 0)
      .map(({ name, line }): FindingDraft => ({
        code: 'name-differs',
        language: language.title,
        lines: lineInPage(code, line),
        message: `the ${what} ${name} is called otherwise in the edition's snippets: ${(free.length > 0 ? free : known).join(', ')}`,
        mend: `rename ${name}`,
      }));
  });
};

function variablesIn({ declared }: Language, code: string): Named[] {
  return code.split('\n').flatMap((line, index) => {
    const name = declared.exec(line)?.[1];
    return name === undefined ? [] : [{ name, line: index + 1 }];
  });
}

/** What operations are called on. */
function clientsIn(language: Language, code: string): Named[] {
  const bare = withoutComments(language, code);
  const receivers = callsIn(language, code).flatMap(({ index, line }) => {
    const name = /(\$?\w+)\s*$/u.exec(bare.slice(0, index))?.[1];
    return name === undefined ? [] : [{ name, line }];
  });
  const sent = Array.from(bare.matchAll(/(\w+)\.send\(/gu), ({ 1: name = '', index }) => ({
    name,
    line: bare.slice(0, index).split('\n').length,
  }));
  return [...receivers.filter(({ name }) => /client|kms/iu.test(name)), ...sent];
}
