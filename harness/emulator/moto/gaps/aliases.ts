import { textOf, type JsonObject } from '../../../../src/json.ts';
import { mendingItems, type Gap } from '../gap.ts';
import { MADE_UP_TIME } from '../made-up.ts';

/** Whether an alias is that of an AWS service. */
function isOfService({ AliasName }: JsonObject): boolean {
  return textOf(AliasName).startsWith('alias/aws/');
}

export const aliasGaps: readonly Gap[] = [
  {
    id: 'aliases-of-services-everywhere',
    operations: ['ListAliases'],
    aws: 'An account has the aliases of those AWS services whose keys it has come to use.',
    emulator: 'Lists those of many services in every account.',
    remedy: 'The recorder leaves them out: the accounts of worlds use no AWS service.',
    mendOutput: mendingItems('Aliases', (aliases) => aliases.filter((alias) => !isOfService(alias))),
  },
  {
    id: 'aliases-key-by-key',
    operations: ['ListAliases'],
    aws: 'Says nothing of the order in which it lists aliases.',
    emulator: 'Lists them key by key.',
    remedy: 'The recorder sorts them by their names, so that an example can tell the list.',
    mendOutput: mendingItems('Aliases', (aliases) =>
      aliases.toSorted((one, other) => (textOf(one.AliasName) < textOf(other.AliasName) ? -1 : 1)),
    ),
  },
  {
    id: 'aliases-without-dates',
    operations: ['ListAliases'],
    aws: 'Tells when an alias was created and last changed.',
    emulator: 'Leaves the dates out.',
    remedy: 'The recorder adds a date that it makes up.',
    mendOutput: mendingItems('Aliases', (aliases) =>
      aliases.map((alias) => ({ ...alias, CreationDate: MADE_UP_TIME, LastUpdatedDate: MADE_UP_TIME })),
    ),
  },
];
