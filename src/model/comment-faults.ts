import { apiReferenceAddress } from '../api/addresses.ts';
import { findOperation, KEY_FORMS, own } from '../api/service-model.ts';
import { or } from '../words.ts';
import type { Example } from './example.ts';
import { faultUnless, type Fault } from './fault.ts';
import { existingNamesIn } from './input-names.ts';
import { KeyPolicy } from './key-policy.ts';
import { Placeholder } from './placeholder.ts';
import { plainValue } from './value.ts';

/** What is wrong with the comments that ask readers to replace a value. */
export function commentFaults(example: Example): Fault[] {
  return [...commentsKeepTheirPromise(example), ...commentsSayWhatTheyMean(example)];
}

/** What a comment says that a key may be named by is what the documentation of the parameter says. */
function commentsKeepTheirPromise({ operation, input, shows }: Example): Fault[] {
  const { keyForms = {} } = findOperation(operation) ?? {};
  return Object.entries(shows === 'client' ? {} : input).flatMap(([member, declared]) => {
    const taken = own(keyForms, member);
    if (!(declared instanceof Placeholder) || taken === undefined) return [];
    const { text, keyForms: promised = [], unadvised = [] } = declared.replacement;
    const meant = [...promised, ...unadvised];
    const isKept = meant.length === taken.length && meant.every((form) => taken.includes(form));
    return faultUnless(
      isKept,
      `input.${member}`,
      `a comment that promises ${or(taken)}, as the API reference says of ${operation}: ${apiReferenceAddress(operation)}`,
      `${JSON.stringify(text)}, which promises ${promised.length === 0 ? 'no form of key identifier' : or(promised)}`,
      'take the placeholder of that key whose comment does: each has its replacement, KEY, KEY_OR_ALIAS, KEY_RATHER_THAN_ALIAS or KEY_ARN',
    );
  });
}

/** What a documented value is called in its comment, by its form. */
const NOUNS: readonly (readonly [form: RegExp, noun: string])[] = [
  [/^arn:[^/]+:key\//u, 'key ARN'],
  [/^(?:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|mrk-[0-9a-f]{32})$/u, 'key ID'],
  [/^alias\//u, 'alias name'],
  [/^arn:[^/]+:alias\//u, 'alias ARN'],
  [/^arn:aws:iam::\d+:user\//u, 'user ARN'],
  [/^arn:aws:iam::\d+:role\//u, 'role ARN'],
  [/^arn:aws:iam::\d+:root$/u, 'account ARN'],
];

/** What a comment says in words is what its placeholder is, and what the harness has its reader put there. */
function commentsSayWhatTheyMean({ input, shows }: Example): Fault[] {
  return Object.entries(shows === 'client' ? {} : input).flatMap(([member, declared]) => {
    const placeholders = declared instanceof KeyPolicy ? declared.placeholders : [declared];
    return placeholders.flatMap((one) => (one instanceof Placeholder ? wordFaults(`input.${member}`, one) : []));
  });
}

function wordFaults(part: string, { value, noun, replacement }: Placeholder<unknown>): Fault[] {
  const { text, keyForms = [] } = replacement;
  const said = text.includes('key identifier') ? KEY_FORMS : KEY_FORMS.filter((form) => text.includes(form));
  const meant = keyForms.length > 0 ? keyForms : said.filter((form) => form === noun);
  const documented = typeof value === 'string' ? value : '';
  const [, called = noun] = NOUNS.find(([form]) => form.test(documented)) ?? [];
  return [
    ...faultUnless(
      said.length === meant.length && said.every((form) => meant.includes(form)),
      part,
      `a comment that says ${meant.length === 0 ? 'no form of key identifier' : or(meant)}, as its replacement's keyForms do`,
      JSON.stringify(text),
      'have its words and its keyForms say the same',
    ),
    ...faultUnless(
      noun === called,
      part,
      `a comment that calls ${documented} the example ${called}`,
      `the example ${noun}`,
      'correct what the placeholder calls it',
    ),
  ];
}

/** What exists in a world is the reader's to replace: in what is published, a comment asks them to. */
export function readersReplaceWhatIsTheirs({ operation, input, shows }: Example): Fault[] {
  const remedy = 'take a placeholder, as of src/chapter/placeholders.ts';
  return Object.entries(shows === 'client' ? {} : input).flatMap(([member, declared]) => {
    if (declared instanceof KeyPolicy) {
      const principals = declared.declared.Statement.flatMap(({ Principal }) => Principal.AWS);
      return principals.flatMap((principal) =>
        faultUnless(
          typeof principal !== 'string' || principal === '*',
          `input.${member}`,
          'a placeholder for each principal of the policy: a reader has others, and a comment says so',
          typeof principal === 'string' ? principal : '',
          remedy,
        ),
      );
    }
    const [name] = declared instanceof Placeholder ? [] : existingNamesIn(operation, member, plainValue(declared));
    return faultUnless(
      name === undefined,
      `input.${member}`,
      'a placeholder: a reader has another one, and a comment says so',
      String(name),
      remedy,
    );
  });
}
