import { inspect } from 'node:util';
import { sortBy } from 'es-toolkit';
import { z } from 'zod';
import { nearestInWords } from '../nearest.ts';
import type { Example, Page } from './example.ts';
import type { Fault } from './fault.ts';

const text = z.string();
const anything = z.unknown();
const texts = z.array(text);
const textByName = z.record(text, text);

const aliases = z.array(members({ name: text, key: text }));

const grantMembers = {
  key: text,
  granteePrincipal: text,
  operations: texts,
  name: text.optional(),
  retiringPrincipal: text.optional(),
  constraints: members({
    EncryptionContextSubset: textByName.optional(),
    EncryptionContextEquals: textByName.optional(),
    SourceArn: text.optional(),
  }).optional(),
};

const keyMembers = {
  description: text.optional(),
  tags: textByName.optional(),
  rotates: z.boolean().optional(),
  rotationPeriodInDays: z.number().optional(),
  state: z.enum(['Enabled', 'Disabled', 'PendingDeletion']).optional(),
};

const worldKey = members({
  ...keyMembers,
  arn: text,
  policy: anything.optional(),
  spec: text.optional(),
  usage: text.optional(),
  rotations: z.array(members({ type: z.enum(['AUTOMATIC', 'ON_DEMAND']), date: z.date() })).optional(),
});

const keyChange = members({
  ...keyMembers,
  policy: anything.optional(),
  isRotatedOnDemand: z.literal(true).optional(),
});

const world = members({
  keys: z.array(worldKey),
  aliases: aliases.optional(),
  grants: z.array(members({ ...grantMembers, id: text, token: text })).optional(),
  ciphertexts: z
    .array(
      members({
        documented: z.instanceof(Uint8Array),
        key: text,
        plaintext: z.instanceof(Uint8Array),
        encryptionContext: textByName.optional(),
      }),
    )
    .optional(),
  principals: texts.optional(),
  caller: text.optional(),
  account: text.optional(),
  region: text.optional(),
});

const change = members({
  keys: z.record(text, keyChange).optional(),
  createsKey: z.literal(true).optional(),
  aliases: aliases.optional(),
  // A grant of the world may stand there as it is.
  grants: z.array(members({ ...grantMembers, id: text.optional(), token: text.optional() })).optional(),
});

const failure = members({
  id: text,
  world: z.instanceof(Function).optional(),
  answer: members({ error: text, message: text, times: z.number() }).optional(),
  error: text.optional(),
});

const example = members({
  id: text,
  operation: text,
  title: text,
  prose: texts,
  shows: z.literal('client').optional(),
  input: z.record(text, anything),
  variables: textByName.optional(),
  subject: text.optional(),
  reads: textByName.optional(),
  paged: z.literal(true).optional(),
  catches: members({ error: text, message: text }).optional(),
  world,
  result: z.record(text, anything),
  // Looked at by itself: it is one of two kinds.
  after: anything,
  failures: z.array(failure),
});

const page = members({
  id: text,
  anchor: text,
  title: text,
  prose: z.array(z.union([text, z.instanceof(Function)])),
  leadsTo: texts.optional(),
  examples: z.array(anything).optional(),
  sections: z.array(members({ anchor: text, title: text, examples: z.array(anything) })),
});

/** What is wrong with the shape of an example: members that there are not, others that lack, values of another kind. */
export function exampleShapeFaults(declared: Example): Fault[] {
  const { after }: { readonly after?: unknown } = declared;
  return [...faultsOf(example, declared), ...(after === 'unchanged' ? [] : changeFaults(after))];
}

function changeFaults(after: unknown): Fault[] {
  return typeof after === 'string'
    ? [
        {
          part: 'after',
          expected: '`unchanged`, or an object that says what changes',
          found: inspect(after),
          remedy: 'correct it',
        },
      ]
    : faultsOf(change, after, 'after');
}

/** The same of a page, but for its examples. */
export function pageShapeFaults(declared: Page): Fault[] {
  return faultsOf(page, declared);
}

/** An object without further members; its message for others is the list of those that it has. */
function members<Shape extends z.core.$ZodLooseShape>(shape: Shape): z.ZodObject<Shape, z.core.$strict> {
  const known = Object.keys(shape).join(', ');
  return z.strictObject(shape, { error: ({ code }) => (code === 'unrecognized_keys' ? known : undefined) });
}

function faultsOf(schema: z.ZodType, declared: unknown, ...above: string[]): Fault[] {
  const issues = schema.safeParse(declared, { reportInput: true }).error?.issues ?? [];
  // A name that there is not explains what lacks.
  return sortBy(issues, [({ code }) => (code === 'unrecognized_keys' ? 0 : 1)]).flatMap((issue) => {
    const place = [...above, ...issue.path.map(String)];
    if (issue.code !== 'unrecognized_keys') {
      const found = issue.input === undefined ? 'nothing' : inspect(issue.input, { depth: 0 });
      return [{ part: place.join('.'), expected: expectedBy(issue), found, remedy: 'correct the declaration' }];
    }
    const known = issue.message.split(', ');
    return issue.keys.map((key) => ({
      part: [...place, key].join('.'),
      expected: `one of the members ${issue.message}`,
      found: 'a member of another name',
      remedy: `correct the name${nearestInWords(key, known)}`,
    }));
  });
}

function expectedBy(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_type') return TYPES[issue.expected] ?? `a value of type ${issue.expected}`;
  return issue.code === 'invalid_value' ? `one of ${issue.values.map(String).join(', ')}` : issue.message;
}

/** What types are called. */
const TYPES: Readonly<Record<string, string>> = {
  string: 'a text',
  array: 'a list',
  object: 'an object',
  record: 'an object',
};
