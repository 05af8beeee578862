import { isEnumeration } from '../shared/enumerations.ts';
import type { Target } from '../target.ts';
import { isOfModel, typesIn } from '../shared/types-in.ts';

const PROJECT = 'Examples.csproj';

/** How programs are built by a project that finds them below its folder, in folders of its own. */
export const built = {
  project: PROJECT,
  command: (name) => `dotnet run --project ../../${PROJECT} -p:Example=${name}`,
  leaves: /^[^/]+\/(?:bin|obj)\//u,
  failsToCompile: /^The build failed\./mu,
  durationMs: 4000,
} as const satisfies Target['complete'];

/** The namespaces that an SDK-style project imports by itself, as far as snippets need them. */
export const IMPLICIT_USINGS = ['System', 'System.Collections.Generic', 'System.IO', 'System.Linq'];

/** The namespaces that code needs, by the classes that it uses of each. */
const CLASSES: Readonly<Record<string, (name: string) => boolean>> = {
  System: oneOf('Array', 'Console', 'Convert', 'DateTime', 'DateTimeKind', 'String'),
  'System.Collections.Generic': oneOf('Dictionary', 'List'),
  'System.IO': oneOf('MemoryStream'),
  'System.Text': oneOf('Encoding'),
  Amazon: oneOf('RegionEndpoint'),
  'Amazon.KeyManagementService': (name) =>
    ['AmazonKeyManagementServiceClient', 'AmazonKeyManagementServiceException'].includes(name) || isEnumeration(name),
  'Amazon.KeyManagementService.Model': (name) => isOfModel(name) && !isEnumeration(name),
};

function oneOf(...classes: readonly string[]): (name: string) => boolean {
  return (name) => classes.includes(name);
}

/** The namespace of the extension methods for lists, and what calls one of them. */
const LINQ = { namespace: 'System.Linq', called: '.ToList()' };

/** @param implicit Those that need not be named. */
export function namespacesOf(code: string, implicit: readonly string[] = []): readonly string[] {
  const types = [...typesIn(code)];
  const needed = [
    ...Object.entries(CLASSES).flatMap(([namespace, isThere]) => (types.some(isThere) ? [namespace] : [])),
    ...(code.includes(LINQ.called) ? [LINQ.namespace] : []),
  ];
  return needed.filter((namespace) => !implicit.includes(namespace)).toSorted(systemFirst);
}

/** The framework's namespaces come before others. */
function systemFirst(one: string, other: string): number {
  const rank = (name: string): string => `${name.startsWith('System') ? '0' : '1'}${name}`;
  return rank(one) < rank(other) ? -1 : 1;
}
