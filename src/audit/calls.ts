import { serviceModel } from '../api/service-model.ts';
import { lineNumberAt } from '../formats/source.ts';
import type { ClientReading } from '../languages/dialect.ts';
import type { Language } from './languages.ts';
import { withoutComments } from './without-comments.ts';

/** A call of AWS KMS in code. */
export interface OperationCall {
  readonly operation: string;
  /** Where it stands in the code, by index and by line from 1. */
  readonly index: number;
  readonly line: number;
}

/** A call on a client of AWS KMS, or by a name that only its own have, of what is no operation. */
export interface UnknownCall {
  readonly name: string;
  readonly line: number;
}

/** What code has to do with AWS KMS. */
export interface KmsCode {
  readonly calls: readonly OperationCall[];
  readonly unknown: readonly UnknownCall[];
  /** Whether it makes a client, or is given one. */
  readonly hasClient: boolean;
}

/** What variables hold, by name: a client of AWS KMS, or something else of which the class is known. */
export type Variables = ReadonlyMap<string, 'client' | 'other'>;

/** The names of operations in each language's code, in lower case. */
const operationsOfLanguages = new Map<Language, ReadonlyMap<string, string>>();

/** The operation that a language's SDK calls by a name; undefined where there is none. */
export function operationCalled(language: Language, name: string): string | undefined {
  const known = operationsOfLanguages.get(language) ?? namesIn(language);
  operationsOfLanguages.set(language, known);
  return known.get(name.toLowerCase());
}

/** What code declares, comments aside. Of a variable that is declared twice, it is enough that it is a client once. */
export function variablesIn(language: Language, code: string): Variables {
  const { clients } = language;
  if (clients === undefined) return new Map();
  const bare = withoutComments(language, code);
  const named = (pattern: RegExp): string[] => Array.from(bare.matchAll(pattern), (match) => match.slice(1).join(''));
  return new Map([
    ...named(clients.other).map((name): [string, 'other'] => [name, 'other']),
    ...named(clients.declared).map((name): [string, 'client'] => [name, 'client']),
  ]);
}

/**
 * The calls of AWS KMS in code, comments aside: of operations on a client of the language's SDK.
 *
 * @param around What the page declares elsewhere in the language.
 * @param isAboutKms Whether other tabs of its group call AWS KMS: then what is called a client, and nowhere declared, is one.
 */
export function kmsCodeIn(language: Language, code: string, around: Variables, isAboutKms = false): KmsCode {
  const bare = withoutComments(language, code);
  const own = variablesIn(language, code);
  const variables: Variables = new Map([...around, ...own]);
  const found = Array.from(bare.matchAll(language.called)).flatMap((match) => {
    // Of the groups, all but one caught nothing.
    const name = match.slice(1).join('');
    const certainty =
      language.clients === undefined
        ? 'sure'
        : certaintyOf(match, name, language.clients, { language, bare, variables, isAboutKms });
    if (certainty === undefined) return [];
    return [
      {
        name,
        certainty,
        operation: operationCalled(language, name),
        index: match.index,
        line: lineNumberAt(bare, match.index),
      },
    ];
  });
  return {
    calls: found.flatMap(({ operation, index, line }) => (operation === undefined ? [] : [{ operation, index, line }])),
    unknown: found.filter(
      ({ name, certainty, operation }) => operation === undefined && certainty === 'sure' && !PLUMBING.test(name),
    ),
    hasClient: [...own.values()].includes('client') || makesClient(language, bare),
  };
}

/** Whether code makes a client that it keeps in no variable, but gives to something. */
function makesClient({ clients }: Language, bare: string): boolean {
  return Array.from(bare.matchAll(/\)|\.new\b/gu)).some(
    ({ 0: end, index }) => clients?.made.test(before(bare, index + end.length)) === true,
  );
}

/** As much of what stands before a place in code as says what is called there. */
function before(bare: string, index: number): string {
  return bare.slice(Math.max(0, index - 1000), index);
}

/** The variables on which operations are called, each with its line, from 1. */
export function clientsIn(
  language: Language,
  code: string,
  calls: readonly OperationCall[],
): { readonly name: string; readonly line: number }[] {
  const bare = withoutComments(language, code);
  const receivers = calls.flatMap(({ index, line }) => {
    const name = /(?<![.>@#:\w$])(\$?\w+)(?:\s*\.\s*Paginators)?\s*$/u.exec(bare.slice(0, index))?.[1];
    return name === undefined ? [] : [{ name, line }];
  });
  const sent = Array.from(bare.matchAll(/(?<![.#\w])(\w+)\.send\(/gu), ({ 1: name = '', index }) => ({
    name,
    line: lineNumberAt(bare, index),
  }));
  const { given } = language.clients ?? {};
  const toPaginators = Array.from(given === undefined ? [] : bare.matchAll(given), ({ 1: name = 'client', index }) => ({
    name,
    line: lineNumberAt(bare, index),
  }));
  return [...receivers.filter(({ name }) => /client|kms/iu.test(name)), ...sent, ...toPaginators];
}

interface Surroundings {
  readonly language: Language;
  readonly bare: string;
  readonly variables: Variables;
  readonly isAboutKms: boolean;
}

/** What a method is called on, or what stands before the class or the function that is called. */
const RECEIVER = /([\w$]+)(?:\(\))?[!?]?(?:\s*\.\s*Paginators)?\s*$/u;

/** Whether something is called on a client of AWS KMS; undefined where it isn't, as far as can be told. */
type Certainty = 'sure' | 'likely' | undefined;

function certaintyOf(
  { 0: text, index }: RegExpExecArray,
  name: string,
  { made, imports, method }: ClientReading,
  { language, bare, variables, isAboutKms }: Surroundings,
): Certainty {
  const held = (variable: string): Certainty => {
    const known = variables.get(variable.replace(/^\$/u, ''));
    if (known !== undefined) return known === 'client' ? 'sure' : undefined;
    if (CLIENT_NAME.test(variable)) return 'sure';
    const isClientHere = isAboutKms && GENERAL_NAME.test(variable) && !isOfElse(language, variable, bare);
    return isLikeClient(variable) || isClientHere ? 'likely' : undefined;
  };
  if (/^\W/u.test(text)) {
    const written = before(bare, index);
    if (made.test(written)) return 'sure';
    const receiver = RECEIVER.exec(written)?.[1];
    const isOfModule = receiver === 'kms' && variables.get(receiver) === undefined && !method.test(name);
    return receiver === undefined || isOfModule ? undefined : held(receiver);
  }
  // A command or a paginator is what it is imported as, or what a client of AWS KMS is given.
  if (imports === undefined || !/Command$|^paginate/u.test(name)) return undefined;
  const module = moduleOf(name, bare, imports.pattern);
  if (module !== undefined) return module === imports.module ? 'sure' : undefined;
  const certainties = new Set((bare.match(/[\w$]+/gu) ?? []).map(held));
  return certainties.has('sure') ? 'sure' : certainties.has('likely') ? 'likely' : undefined;
}

/** The module from which a name is imported; undefined where it isn't. */
function moduleOf(name: string, code: string, pattern: RegExp): string | undefined {
  for (const [, names = '', module] of code.matchAll(pattern)) {
    if (names.split(/[\s,:]+/u).includes(name)) return module;
  }
  return undefined;
}

/** What examples call a client that they don't declare. A class isn't one. */
const CLIENT_NAME = /^(?:\$[Kk]|_?k)ms_?(?:[Cc]lient)?$/u;

/** Names that say that they are of AWS KMS, and not that they are of something else there. */
function isLikeClient(name: string): boolean {
  return /kms/iu.test(name) && !OTHER_NAMES.test(name);
}

const OTHER_NAMES =
  /(?:keyring|provider|wrapper|helper|manager|crypto|encryptor|key|id|arn|url|endpoint|config|options|params|request|response|result|error|exception|command|module|pb2?)s?$/iu;

/** Whether code gives a variable something that doesn't speak of AWS KMS. */
function isOfElse({ declared }: Language, variable: string, bare: string): boolean {
  return bare.split('\n').some((line, index, lines) => {
    const name = declared.exec(line.trimStart())?.[1]?.replace(/^\$/u, '');
    return name === variable.replace(/^\$/u, '') && !/^[^;]*kms/iu.test(lines.slice(index).join('\n'));
  });
}

/** Names that clients of anything have. */
const GENERAL_NAME = /client|^c$|^svc$|^service$/iu;

/** What clients have besides operations. */
const PLUMBING =
  /^(?:send|config|meta|close|destroy|dispose|shutdown|exceptions|help|wait|waiter|get_?waiter|get_?paginator|can_paginate|generate_presigned_url|paginators|get_?command|get_?iterator|execute|middlewareStack|serviceClientConfiguration|promise|then|catch|operation_names|get_?(?:region|endpoint|api|config))$/iu;

function namesIn(language: Language): ReadonlyMap<string, string> {
  return new Map(
    Object.keys(serviceModel.operations).flatMap((operation) =>
      language.callees(operation).map((name) => [name.toLowerCase(), operation]),
    ),
  );
}
