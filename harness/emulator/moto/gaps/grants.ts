import { textOf } from '../../../../src/json.ts';
import { mendingItems, type Gap } from '../gap.ts';
import { MADE_UP_TIME } from '../made-up.ts';
import { askForGrants, askForKey } from '../questions.ts';
import { keyArn, keyIdOf } from '../../../../src/model/documented.ts';
import { refusal } from '../../refusal.ts';

export const grantGaps: readonly Gap[] = [
  {
    id: 'grants-of-missing-keys',
    operations: ['CreateGrant', 'ListGrants', 'RevokeGrant'],
    aws: 'Answers NotFoundException when the key does not exist.',
    emulator: 'Answers an HTML page with status 500.',
    remedy: 'The recorder asks for the key first, and refuses the request as AWS KMS does.',
    refuse: async ({ input: { KeyId = '' } }, ask) => {
      const key = await askForKey(ask, KeyId);
      return 'refusal' in key && key.refusal.code === 'NotFoundException' ? key.refusal : undefined;
    },
  },
  {
    id: 'retiring-what-is-no-grant',
    operations: ['RetireGrant'],
    aws: 'Answers InvalidGrantTokenException to a token, and NotFoundException to an id, that is of no grant.',
    emulator: 'Succeeds.',
    remedy: 'The recorder looks for the grant first, and refuses the request as AWS KMS does.',
    refuse: async ({ input: { GrantToken, KeyId, GrantId } }, ask) => {
      const isByToken = textOf(GrantToken) !== '';
      const isThere = (await askForGrants(ask)).some((grant) =>
        isByToken
          ? grant.GrantToken === GrantToken
          : grant.GrantId === GrantId && grant.KeyId === keyIdOf(textOf(KeyId)),
      );
      if (isThere) return undefined;
      return isByToken
        ? refusal('InvalidGrantTokenException', 'The grant token is not valid.')
        : refusal('NotFoundException', 'The grant does not exist.');
    },
  },
  {
    id: 'grants-of-all-grantees',
    operations: ['ListGrants'],
    aws: 'Lists the grants of one grantee where GranteePrincipal says so.',
    emulator: 'Does not look at GranteePrincipal.',
    remedy: 'The recorder leaves out the grants of others.',
    mendOutput: mendingItems('Grants', (grants, { input: { GranteePrincipal: grantee } }) =>
      grants.filter(({ GranteePrincipal }) => typeof grantee !== 'string' || GranteePrincipal === grantee),
    ),
  },
  {
    id: 'grants-with-few-members',
    operations: ['ListGrants', 'ListRetirableGrants'],
    aws: 'Names the key of a grant by its ARN, and tells who issued the grant, when, and its name, which can be empty.',
    emulator: 'Names the key by its id, and leaves the others out.',
    remedy: 'The recorder adds them; the date it makes up.',
    mendOutput: mendingItems('Grants', (grants, { place }) =>
      grants.map((grant) => ({
        Name: '',
        CreationDate: MADE_UP_TIME,
        IssuingAccount: `arn:aws:iam::${place.account}:root`,
        ...grant,
        KeyId: keyArn(textOf(grant.KeyId), place),
      })),
    ),
  },
];
