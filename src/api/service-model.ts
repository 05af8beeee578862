import { z } from 'zod';
import data from './service-model.json' with { type: 'json' };

/** How a KMS key is named. Source: Key identifiers (KeyId), AWS KMS Developer Guide. */
export const KEY_FORMS = ['key ARN', 'key ID', 'alias name', 'alias ARN'] as const;

export type KeyForm = (typeof KEY_FORMS)[number];

const limits = { min: z.number().optional(), max: z.number().optional() };

const shapeSchema = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('string'),
    ...limits,
    pattern: z.string().optional(),
    enum: z.array(z.string()).optional(),
    sensitive: z.boolean().optional(),
  }),
  z.object({ type: z.literal('integer'), ...limits }),
  z.object({ type: z.literal('boolean') }),
  z.object({ type: z.literal('timestamp') }),
  z.object({ type: z.literal('blob'), ...limits, sensitive: z.boolean().optional() }),
  z.object({ type: z.literal('list'), ...limits, member: z.string() }),
  z.object({ type: z.literal('map'), ...limits, key: z.string(), value: z.string() }),
  z.object({
    type: z.literal('structure'),
    members: z.record(z.string(), z.string()),
    required: z.array(z.string()).default([]),
    exception: z.boolean().optional(),
    code: z.string().optional(),
  }),
]);

const permissionSchema = z.object({
  action: z.string().regex(/^kms:[A-Z]\w+$/u),
  policy: z.enum(['key policy', 'IAM policy']),
  /** On what, or where, e.g. `on the alias`. */
  place: z.string().optional(),
  /** The parameter for whose use alone it is needed. */
  parameter: z.string().optional(),
});

const crossAccountSchema = z.discriminatedUnion('use', [
  z.object({ use: z.literal('no') }),
  z.object({ use: z.literal('not applicable') }),
  /** Its results can hold what belongs to other accounts; what it is given can't. */
  z.object({ use: z.literal('results') }),
  /** Not but for keys that are shared through AWS RAM, with this value of a parameter. */
  z.object({ use: z.literal('shared'), parameter: z.string(), value: z.string() }),
  z.object({
    use: z.literal('yes'),
    /** How the other account's key must be named, and how else under a condition. */
    forms: z.array(z.enum(KEY_FORMS)).optional(),
    also: z.object({ form: z.enum(KEY_FORMS), condition: z.string() }).optional(),
  }),
]);

const documentedMemberSchema = z.object({
  default: z.string().optional(),
  values: z.array(z.string()).optional(),
  /** The one value with which the operation can change anything. */
  settable: z.string().optional(),
  /** The least and the greatest value, where its shape allows more. */
  between: z.tuple([z.number(), z.number()]).optional(),
  /** How a text must begin. */
  beginning: z.string().optional(),
  /** The only circumstances in which a member that its shape doesn't require is required. */
  requiredWhen: z.string().optional(),
});

const operationSchema = z.object({
  input: z.string(),
  output: z.string().optional(),
  errors: z.array(z.string()),
  /** How members that name a key may do so, as their documentation says. */
  keyForms: z.record(z.string(), z.array(z.enum(KEY_FORMS))).optional(),
  /** Who lets a caller use it: policies, or the grant that it is about. Left out where its documentation has no known form. */
  permissions: z.union([z.literal('grant'), z.array(permissionSchema).min(1)]).optional(),
  /** Whether it reaches what belongs to other accounts. Left out where its documentation has no known form. */
  crossAccount: crossAccountSchema.optional(),
  /** What only the documentation of input members says of their values. */
  documented: z.record(z.string(), documentedMemberSchema).optional(),
  paginator: z
    .object({
      limit: z.string(),
      inputToken: z.string(),
      outputToken: z.string(),
      moreResults: z.string(),
      result: z.string(),
    })
    .optional(),
});

/** The form in which the facts are kept, in service-model.json. */
export const serviceModelSchema = z.object({
  source: z.string(),
  apiVersion: z.string(),
  targetPrefix: z.string(),
  /** The pages of the AWS KMS Developer Guide to which the documentation links. */
  guides: z.array(z.string()),
  operations: z.record(z.string(), operationSchema),
  shapes: z.record(z.string(), shapeSchema),
});

export type ServiceModel = z.infer<typeof serviceModelSchema>;
export type Shape = z.infer<typeof shapeSchema>;
export type StructureShape = Extract<Shape, { type: 'structure' }>;
export type OperationFacts = z.infer<typeof operationSchema>;
export type Permission = z.infer<typeof permissionSchema>;
export type CrossAccount = z.infer<typeof crossAccountSchema>;

/** The KMS API as its service model describes it: operations, shapes and their constraints. */
export const serviceModel = serviceModelSchema.parse(data);

/** The members that hold times, by their wire names. */
export const TIME_MEMBERS: ReadonlySet<string> = new Set(
  Object.values(serviceModel.shapes).flatMap((known) =>
    known.type === 'structure'
      ? Object.entries(known.members).flatMap(([member, name]) =>
          serviceModel.shapes[name]?.type === 'timestamp' ? [member] : [],
        )
      : [],
  ),
);

/** The facts of one operation, or undefined where the KMS API has none of that name. */
export function findOperation(name: string): OperationFacts | undefined {
  return own(serviceModel.operations, name);
}

/** Whether an operation returns anything at all. */
export function hasOutput(operation: string): boolean {
  return findOperation(operation)?.output !== undefined;
}

/**
 * The shape of that name.
 *
 * @throws Error when the service model names a shape that it doesn't hold: the data file is broken.
 */
export function shape(name: string): Shape {
  const found = own(serviceModel.shapes, name);
  if (found === undefined) throw new Error(`service-model.json has no shape ${name}`);
  return found;
}

/** The members of an operation's input or output, by wire name. Empty for an operation without output. */
export function membersOf(shapeName: string | undefined): Readonly<Record<string, string>> {
  if (shapeName === undefined) return {};
  const found = shape(shapeName);
  return found.type === 'structure' ? found.members : {};
}

/** Members that have the shape of a secret, and are public: GetParametersForImport returns its public key as plaintexts are. */
const PUBLIC_MEMBERS: readonly string[] = ['PublicKey'];

/** The members of an operation's input or output that nobody is to see: the service model calls them sensitive. */
export function secretMembersOf(shapeName: string | undefined): string[] {
  return Object.entries(membersOf(shapeName)).flatMap(([member, name]) => {
    const found = shape(name);
    const isSensitive = (found.type === 'string' || found.type === 'blob') && found.sensitive === true;
    return isSensitive && !PUBLIC_MEMBERS.includes(member) ? [member] : [];
  });
}

/** The name of the shape of what a list or a map holds, or of a structure's member; undefined where it is of none. */
export function partOf(shapeName: string, member = ''): string | undefined {
  const whole = shape(shapeName);
  if (whole.type === 'list') return whole.member;
  if (whole.type === 'map') return whole.value;
  return whole.type === 'structure' ? own(whole.members, member) : undefined;
}

/** An entry of a record, and never what every object inherits, e.g. for the name `constructor`. */
export function own<Entry>(record: Readonly<Record<string, Entry>>, name: string): Entry | undefined {
  return Object.hasOwn(record, name) ? record[name] : undefined;
}
