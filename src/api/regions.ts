/**
 * The Regions of AWS that have AWS KMS, in its first partition: the ARNs of others begin otherwise.
 *
 * Source: the endpoints of the SDK for Python (botocore 1.44).
 */
export const REGIONS: readonly string[] = [
  ...of('af', 'south-1'),
  ...of('ap', 'east-1 east-2 northeast-1 northeast-2 northeast-3 south-1 south-2'),
  ...of('ap', 'southeast-1 southeast-2 southeast-3 southeast-4 southeast-5 southeast-6 southeast-7'),
  ...of('ca', 'central-1 west-1'),
  ...of('eu', 'central-1 central-2 north-1 south-1 south-2 west-1 west-2 west-3'),
  ...of('il', 'central-1'),
  ...of('me', 'central-1 south-1'),
  ...of('mx', 'central-1'),
  ...of('sa', 'east-1'),
  ...of('us', 'east-1 east-2 west-1 west-2'),
];

function of(area: string, names: string): string[] {
  return names.split(' ').map((name) => `${area}-${name}`);
}
