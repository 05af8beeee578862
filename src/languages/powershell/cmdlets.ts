import { z } from 'zod';
import data from './cmdlets.json' with { type: 'json' };

/** The cmdlets with their parameters. The stand-in for their module is made from the same facts. */
const facts = z
  .object({
    operations: z.array(
      z.object({
        name: z.string(),
        cmdlet: z.string(),
        defaultSelect: z.string().nullable(),
        confirmImpact: z.enum(['Low', 'Medium', 'High']).nullable(),
        parameters: z.array(
          z.object({ name: z.string(), apiMember: z.string().nullable(), aliases: z.array(z.string()).default([]) }),
        ),
      }),
    ),
  })
  .parse(data);

/** What the AWS Tools for PowerShell call an operation, and what of its result the cmdlet returns: `*` for all of it. */
interface Cmdlet {
  readonly cmdlet: string;
  readonly defaultSelect: string | null;
  /** How much the cmdlet changes: PowerShell asks before it runs one of high impact. Null where it changes nothing. */
  readonly confirmImpact: 'Low' | 'Medium' | 'High' | null;
  readonly parameters: readonly { readonly name: string; readonly apiMember: string | null }[];
}

const cmdlets = new Map<string, Cmdlet>(facts.operations.map((operation) => [operation.name, operation]));

/**
 * The cmdlet of an operation.
 *
 * @throws Error when the facts don't have it; examples are checked against the service model before.
 */
export function cmdletOf(operation: string): Cmdlet {
  const found = cmdlets.get(operation);
  if (found === undefined) throw new Error(`cmdlets.json has no operation ${operation}`);
  return found;
}

/** Whether the cmdlet has one parameter for an input member: it takes the members of a structure one by one. */
export function hasParameter(operation: string, member: string): boolean {
  return cmdletOf(operation).parameters.some(({ apiMember }) => apiMember === member);
}

/**
 * The parameter for an input member, or for a structure's member in it, e.g. `Constraints.EncryptionContextSubset`.
 *
 * @throws Error where there is none
 */
export function parameterOf(operation: string, member: string): string {
  const { cmdlet, parameters } = cmdletOf(operation);
  const found = parameters.find(({ apiMember }) => apiMember === member);
  if (found === undefined) throw new Error(`${cmdlet} has no parameter for ${member}`);
  return found.name;
}

/** Cmdlets with a parameter that has, with an `s` behind its name, another name too: that of the API. */
export const pluralAliases: readonly { readonly cmdlet: string; readonly alias: string }[] = facts.operations.flatMap(
  ({ cmdlet, parameters }) =>
    parameters.flatMap(({ name, aliases }) =>
      aliases.filter((alias) => alias === `${name}s`).map((alias) => ({ cmdlet, alias })),
    ),
);

/** The facts as the generator of the stand-in reads them. */
export const cmdletsText = `${JSON.stringify(data, null, 2)}\n`;

/** Cmdlets that ask whoever runs them to confirm. */
export const confirmedCmdlets: readonly string[] = facts.operations.flatMap(({ cmdlet, confirmImpact }) =>
  confirmImpact === 'High' ? [cmdlet] : [],
);
