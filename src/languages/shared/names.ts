import { z } from 'zod';
import { own } from '../../api/service-model.ts';
import data from './sdk-names.json' with { type: 'json' };

const nullableName = z.string().nullable();

const memberNames = z.object({
  java_v2: z.string(),
  dotnet: z.string(),
  boto3: z.string(),
  ruby: z.string(),
  php: z.string(),
  js: z.string(),
});

const inputMemberNames = memberNames.extend({ java_v1_with: z.string() });

const outputMemberNames = memberNames.extend({ java_v1_get: z.string() });

const operationNamesSchema = z.object({
  java: z.object({ method: z.string(), request: z.string(), response: z.string(), paginator: nullableName }),
  javaV1: z.object({ method: z.string(), request: z.string(), result: z.string() }),
  dotnet: z.object({
    sync: z.string(),
    async: z.string(),
    request: z.string(),
    response: z.string(),
    paginator: nullableName,
  }),
  boto3: z.string(),
  ruby: z.string(),
  php: z.string(),
  javascript: z.object({ command: z.string(), aggregated: z.string(), paginator: nullableName }),
  powershell: z.object({
    cmdlet: z.string(),
    defaultSelect: nullableName,
    parameters: z.array(z.object({ name: z.string(), apiMember: nullableName })),
  }),
  inputMembers: z.record(z.string(), inputMemberNames),
  outputMembers: z.record(z.string(), outputMemberNames),
});

type OperationNames = z.infer<typeof operationNamesSchema>;
type InputMemberNames = z.infer<typeof inputMemberNames>;
type OutputMemberNames = z.infer<typeof outputMemberNames>;

const facts = z.object({ source: z.string(), operations: z.record(z.string(), operationNamesSchema) }).parse(data);

/**
 * What every SDK calls an operation.
 *
 * @throws Error when the facts don't have the operation; examples are checked against the service model before.
 */
export function operationNames(operation: string): OperationNames {
  const found = own(facts.operations, operation);
  if (found === undefined) throw new Error(`sdk-names.json has no operation ${operation}`);
  return found;
}

/** What an SDK calls an input member of an operation. */
export function memberName(operation: string, member: string, sdk: keyof InputMemberNames): string {
  const found = own(operationNames(operation).inputMembers, member);
  if (found === undefined) throw new Error(`sdk-names.json has no member ${member} of ${operation}`);
  return found[sdk];
}

/** What an SDK calls an output member of an operation. */
export function outputMemberName(operation: string, member: string, sdk: keyof OutputMemberNames): string {
  const found = own(operationNames(operation).outputMembers, member);
  if (found === undefined) throw new Error(`sdk-names.json has no output member ${member} of ${operation}`);
  return found[sdk];
}

/** `KeyId` as `keyId`. */
export function camelCase(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}

/** `KeyId` as `key_id`. */
export function snakeCase(name: string): string {
  return name.replaceAll(/(?<=[a-z0-9])(?=[A-Z])/gu, '_').toLowerCase();
}
