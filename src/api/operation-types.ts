import type * as client from '@aws-sdk/client-kms';

type Client = typeof client;

/** The name of every operation that `@aws-sdk/client-kms` has a command for, e.g. `PutKeyPolicy`. */
export type OperationName = {
  [Name in keyof Client]: Name extends `${infer Operation}Command` ? Exclude<Operation, '$'> : never;
}[keyof Client];

type CommandClass<Operation extends OperationName> = Client[`${Operation}Command`];

/** The input of an operation as `@aws-sdk/client-kms` types it, with members that are there or absent, never undefined. */
export type OperationInput<Operation extends OperationName> = Defined<
  // The SDK lets an input be left out altogether when none of its members is required.
  NonNullable<ConstructorParameters<CommandClass<Operation>>[0]>
>;

/** The output of an operation as `@aws-sdk/client-kms` types it, without the SDK's own metadata. */
export type OperationOutput<Operation extends OperationName> =
  InstanceType<CommandClass<Operation>> extends {
    resolveMiddleware(...parameters: infer _Parameters): (...call: infer _Call) => Promise<{ output: infer Output }>;
  }
    ? Defined<Omit<Output, '$metadata'>>
    : never;

type Defined<Members> = { [Member in keyof Members]: Exclude<Members[Member], undefined> };
