import { Hash } from '@smithy/core/serde';
import { SignatureV4 } from '@smithy/signature-v4';
import { isEqual, uniq, zip } from 'es-toolkit';
import { beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { makeWorlds } from '../../harness/emulator/world.ts';
import { inWorkshop } from '../../harness/machines/workshop.ts';
import { setStage } from '../../harness/verify/stage.ts';
import { findOperation, partOf, serviceModel, shape } from '../../src/api/service-model.ts';
import { pages } from '../../src/chapter/chapter.ts';
import { isJsonObject, jsonObjectSchema, listOf, parseJson, textOf, type JsonObject } from '../../src/json.ts';
import { DOCUMENTED_ACCOUNT, DOCUMENTED_REGION, keyArn, keyIdOf } from '../../src/model/documented.ts';
import { examplesOf } from '../../src/model/example.ts';
import { policyContextIn } from '../../src/model/policy-rules.ts';
import { isJsonList, type Json } from '../../src/model/value.ts';
import type { World, WorldGrant, WorldKey } from '../../src/model/world.ts';
import { FrontServer, registration } from '../unit/recorder/recorder.ts';
import shown from '../aws-examples.json' with { type: 'json' };

/** An example of AWS's own: what it calls an operation with, and what it is answered. */
interface AwsExample {
  readonly operation: string;
  readonly id: string;
  readonly input: JsonObject;
  readonly output: JsonObject;
}

const documented = uniq(pages.flatMap(examplesOf).map(({ operation }) => operation));

const examplesSchema = z.record(
  z.string(),
  z.array(z.object({ id: z.string(), input: jsonObjectSchema.default({}), output: jsonObjectSchema.default({}) })),
);
const all = examplesSchema.parse(shown.operations);
const awsExamples = documented.flatMap((operation): AwsExample[] =>
  (all[operation] ?? []).map(({ output, ...example }) => ({
    operation,
    ...example,
    output: withoutAliasesOfServices(output),
  })),
);

/** No world has the aliases that AWS services make. */
function withoutAliasesOfServices(output: JsonObject): JsonObject {
  if (!isJsonList(output.Aliases)) return output;
  const own = output.Aliases.filter(
    (alias) => isJsonObject(alias) && !textOf(alias.AliasName).startsWith('alias/aws/'),
  );
  return { ...output, Aliases: own };
}

/** What stands in AWS's examples for binary data, and what is sent in its place. */
const BINARY = '<binary data>';
const BYTES = Uint8Array.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10);

const KEY_ID = '1234abcd-12ab-34cd-56ef-1234567890ab';
const OTHER_KEY_ID = '9876fedc-98ba-76fe-54dc-9876fedc9876';
const GRANT_ID = '0c237476b39f8bc44e45212e08498fbe3151305030726c0590dd8d3e9f3d6a60';
const FIRST_ACCOUNT = 710_000_000_000;
const ROLE = `arn:aws:iam::${DOCUMENTED_ACCOUNT}:role/ExampleRole`;

/** An example, and the ARN of a key where it is. */
interface Located {
  readonly arn: (id: string) => string;
  readonly example: AwsExample;
}

/** The key of that id, like that. */
function keyLike(key: Omit<WorldKey, 'arn'>): (located: Located) => World {
  return ({ arn, example: { input } }) => ({ keys: [{ arn: arn(keyIdOf(textOf(input.KeyId))), ...key }] });
}

function withAlias({ arn }: Located): World {
  return {
    keys: [{ arn: arn(KEY_ID) }, { arn: arn(OTHER_KEY_ID) }],
    aliases: [{ name: 'alias/ExampleAlias', key: arn(OTHER_KEY_ID) }],
  };
}

function withAliasOfKey({ arn }: Located): World {
  return { keys: [{ arn: arn(KEY_ID) }], aliases: [{ name: 'alias/ExampleAlias', key: arn(KEY_ID) }] };
}

function withCiphertext({ arn, example: { input } }: Located): World {
  const ids = uniq([KEY_ID, textOf(input.DestinationKeyId)]).filter((id) => id !== '');
  return {
    keys: ids.map((id) => ({ arn: arn(id) })),
    ciphertexts: [{ documented: BYTES, key: arn(KEY_ID), plaintext: BYTES }],
  };
}

/** The grants that the answer lists; of an answer that lists none, the one that the input names. */
function withGrants({ arn, example: { output } }: Located): World {
  const listed = listOf(output.Grants)
    .filter(isJsonObject)
    .map((grant, index): WorldGrant => ({
      key: textOf(grant.KeyId),
      id: textOf(grant.GrantId),
      token: `ExampleToken${String(index)}`,
      granteePrincipal: textOf(grant.GranteePrincipal),
      retiringPrincipal: textOf(grant.RetiringPrincipal),
      operations: listOf(grant.Operations).map(textOf),
    }));
  const named = { key: arn(KEY_ID), id: GRANT_ID, token: 'ExampleToken', granteePrincipal: ROLE };
  return {
    keys: [{ arn: arn(KEY_ID) }],
    principals: [ROLE],
    grants: listed.length > 0 ? listed : [{ ...named, retiringPrincipal: ROLE, operations: ['Decrypt'] }],
  };
}

function withAliases({ arn, example: { output } }: Located): World {
  const aliases = listOf(output.Aliases)
    .filter(isJsonObject)
    .map(({ AliasName, TargetKeyId }) => ({ name: textOf(AliasName), key: arn(textOf(TargetKeyId)) }));
  return { keys: aliases.map(({ key }) => ({ arn: key })), aliases };
}

/** The worlds of the examples that need more than the key that their input names, by operation or by id. */
const WORLDS: Readonly<Record<string, (located: Located) => World>> = {
  CancelKeyDeletion: keyLike({ state: 'PendingDeletion' }),
  CreateGrant: ({ arn }) => ({ keys: [{ arn: arn(KEY_ID) }], principals: [ROLE] }),
  CreateAlias: ({ arn }) => ({ keys: [{ arn: arn(KEY_ID) }] }),
  CreateKey: () => ({ keys: [] }),
  Decrypt: withCiphertext,
  DeleteAlias: withAlias,
  DisableKeyRotation: keyLike({ rotates: true }),
  EnableKey: keyLike({ state: 'Disabled' }),
  GenerateDataKey: withAliasOfKey,
  GenerateDataKeyWithoutPlaintext: withAliasOfKey,
  GenerateRandom: () => ({ keys: [] }),
  GetKeyRotationStatus: keyLike({ rotates: true }),
  ListAliases: withAliases,
  ListGrants: withGrants,
  ListKeys: ({ example: { output } }) => ({
    keys: listOf(output.Keys)
      .filter(isJsonObject)
      .map(({ KeyArn }) => ({ arn: textOf(KeyArn) })),
  }),
  ListResourceTags: keyLike({ tags: { CostCenter: '87654', CreatedBy: 'ExampleUser', Purpose: 'Test' } }),
  ListRetirableGrants: withGrants,
  PutKeyPolicy: (located) => ({
    ...keyLike({})(located),
    principals: ['user/ExampleAdminUser', 'role/ExampleAdminRole', 'role/ExamplePowerUserRole'].map(
      (name) => `arn:aws:iam::${DOCUMENTED_ACCOUNT}:${name}`,
    ),
  }),
  ReEncrypt: withCiphertext,
  RetireGrant: withGrants,
  RevokeGrant: withGrants,
  UntagResource: keyLike({ tags: { CostCenter: '87654', Purpose: 'Test' } }),
  UpdateAlias: withAlias,
  'to-get-details-about-an-hmac-kms-key-1637970472619': keyLike({
    description: 'Development test key',
    spec: 'HMAC_256',
    usage: 'GENERATE_VERIFY_MAC',
  }),
  'to-get-details-about-an-rsa-asymmetric-kms-key-1637971611761': keyLike({
    spec: 'RSA_2048',
    usage: 'SIGN_VERIFY',
    state: 'Disabled',
  }),
};

/** The world that an example finds, in the account and the Region in which its own keys are. */
function worldOf(example: AwsExample): World {
  const [, region = DOCUMENTED_REGION, account = DOCUMENTED_ACCOUNT] =
    /arn:aws:kms:([\w-]+):(\d{12}):/u.exec(JSON.stringify([example.input, example.output])) ?? [];
  const make = WORLDS[example.id] ?? WORLDS[example.operation] ?? keyLike({});
  return { ...make({ arn: (id) => keyArn(id, { account, region }), example }), account, region };
}

/** What is made up anew each time, by the names of shapes: it is compared by its form. */
const MADE_UP: readonly string[] = ['GrantIdType', 'GrantTokenType'];

/** Ids of keys, in a text: those of new keys are made up. */
const IDS = /mrk-[0-9a-f]{32,33}|[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}/gu;

/**
 * In what an answer differs from AWS's, each by its place: members that one of them has alone, and values of another type,
 * of another form, or other values where the world decides them.
 */
function differences(
  name: string,
  of: AwsExample,
  aws: Json | undefined,
  ours: Json | undefined,
  place = '',
): string[] {
  if (aws === undefined || ours === undefined) {
    return aws === ours ? [] : [`${place} ${aws === undefined ? 'only here' : "only in AWS's"}`];
  }
  const described = shape(name);
  if (isJsonObject(aws) && isJsonObject(ours)) {
    const members = uniq([...Object.keys(aws), ...Object.keys(ours)]);
    return members.flatMap((member) =>
      differences(partOf(name, member) ?? '', of, aws[member], ours[member], `${place}.${member}`),
    );
  }
  if (isJsonList(aws) && isJsonList(ours)) {
    const longer = aws.length > ours.length ? aws : ours;
    return longer.flatMap((_item, index) =>
      differences(partOf(name) ?? '', of, aws[index], ours[index], `${place}[${String(index)}]`),
    );
  }
  const isSame =
    described.type === 'timestamp'
      ? typeof ours === 'number'
      : described.type === 'blob'
        ? aws === BINARY && typeof ours === 'string' && Buffer.from(ours, 'base64').length > 0
        : isEqual(formOf(name, of, aws), formOf(name, of, ours));
  return isSame ? [] : [`${place} ${JSON.stringify(ours)} and not ${JSON.stringify(aws)}`];
}

function formOf(name: string, { operation }: AwsExample, value: Json): Json {
  if (typeof value !== 'string') return value;
  if (name === 'PolicyType') return parseJson(value) ?? value;
  if (operation === 'CreateGrant' && MADE_UP.includes(name)) return /^[\w-]+$/u.test(value) ? 'made up' : value;
  return operation === 'CreateKey' ? value.replaceAll(IDS, (id) => (id.startsWith('mrk-') ? 'mrk-ID' : 'ID')) : value;
}

/** What an example is answered by the recorder, as it has it. */
async function answerTo({ operation, input }: AwsExample, front: FrontServer, region: string): Promise<JsonObject> {
  const inputShape = findOperation(operation)?.input ?? '';
  const { paginator } = findOperation(operation) ?? {};
  const members = Object.fromEntries(
    Object.entries(input).map(([member, value]) => [
      member,
      value === BINARY && shape(partOf(inputShape, member) ?? '').type === 'blob' ? base64(BYTES) : value,
    ]),
  );
  // So that all comes on one page.
  const body = JSON.stringify({ ...members, ...(paginator === undefined ? {} : { [paginator.limit]: 100 }) });
  const host = `kms.${region}.amazonaws.com`;
  const signer = new SignatureV4({
    credentials: registration,
    region,
    service: 'kms',
    sha256: Hash.bind(null, 'sha256'),
  });
  const { headers } = await signer.sign({
    method: 'POST',
    protocol: 'https:',
    hostname: host,
    path: '/',
    headers: {
      host,
      'content-type': 'application/x-amz-json-1.1',
      'x-amz-target': `${serviceModel.targetPrefix}.${operation}`,
    },
    body,
  });
  const lines = Object.entries({ ...headers, connection: 'close', 'content-length': Buffer.byteLength(body) });
  await front.answerTo(
    `POST / HTTP/1.1\r\n${lines.map(([name, value]) => `${name}: ${String(value)}\r\n`).join('')}\r\n${body}`,
  );
  const { status, output = null } = front.exchanges.at(-1) ?? {};
  if (status !== 200) throw new Error(`${String(status)} ${JSON.stringify(output)}`);
  return isJsonObject(output) ? output : {};
}

function base64(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64');
}

/**
 * The members of answers that AWS KMS got after AWS wrote its examples, by operation. Each stands in the answer that the
 * API reference describes on the operation's page, API_<operation>.html.
 */
const ADDED: Readonly<Record<string, readonly string[]>> = {
  CreateKey: ['KeyMetadata.CurrentKeyMaterialId'],
  Decrypt: ['EncryptionAlgorithm', 'KeyMaterialId'],
  DescribeKey: ['KeyMetadata.CurrentKeyMaterialId', 'KeyMetadata.KeySpec'],
  Encrypt: ['EncryptionAlgorithm'],
  GenerateDataKey: ['KeyMaterialId'],
  GenerateDataKeyWithoutPlaintext: ['KeyMaterialId'],
  GetKeyPolicy: ['PolicyName'],
  GetKeyRotationStatus: ['KeyId', 'NextRotationDate', 'RotationPeriodInDays'],
  ListAliases: ['Aliases.CreationDate', 'Aliases.LastUpdatedDate'],
  ListGrants: ['Grants.Name'],
  ListRetirableGrants: ['Grants.Name'],
  ReEncrypt: [
    'DestinationEncryptionAlgorithm',
    'DestinationKeyMaterialId',
    'SourceEncryptionAlgorithm',
    'SourceKeyMaterialId',
  ],
  ScheduleKeyDeletion: ['KeyState', 'PendingWindowInDays'],
};

/** The key of AWS's example of a multi-Region key. */
function multiRegionKeyIn(region: string): string {
  return keyArn('mrk-1234abcd12ab34cd56ef1234567890ab', { account: DOCUMENTED_ACCOUNT, region });
}

/** In what the answers to examples differ otherwise, and why. */
const OTHERWISE: Readonly<Record<string, { readonly why: string; readonly differences: readonly string[] }>> = {
  'to-create-a-kms-key-in-a-custom-key-store-1630604382908': {
    why: 'A world has no key stores.',
    differences: [
      'Error: 400 {"__type":"CustomKeyStoreNotFoundException","message":"The custom key store does not exist."}',
    ],
  },
  'to-get-details-about-a-multi-region-key-1637969624239': {
    why: 'A world has no replicas of keys: where the key is a replica, it has a primary key.',
    differences: [
      `.KeyMetadata.MultiRegionConfiguration.PrimaryKey.Arn "${multiRegionKeyIn('ap-northeast-1')}" and not "${multiRegionKeyIn('us-west-2')}"`,
      '.KeyMetadata.MultiRegionConfiguration.PrimaryKey.Region "ap-northeast-1" and not "us-west-2"',
      ...[0, 1, 2].map((index) => `.KeyMetadata.MultiRegionConfiguration.ReplicaKeys[${String(index)}] only in AWS's`),
    ],
  },
  'to-get-details-about-an-hmac-kms-key-1637970472619': {
    why: 'It asks for a key of one account, and is told of another account.',
    differences: [
      '.KeyMetadata.AWSAccountId "111122223333" and not "123456789012"',
      `.KeyMetadata.Arn "arn:aws:kms:us-west-2:111122223333:key/${KEY_ID}" and not "arn:aws:kms:us-west-2:123456789012:key/${KEY_ID}"`,
    ],
  },
  'to-list-grants-for-a-cmk-1481067365389': {
    why: 'It says that there are more grants, without the marker with which they are asked for.',
    differences: ['.Truncated false and not true'],
  },
};

const answers = new Map<string, JsonObject | Error>();

beforeAll(async () => {
  const { signal } = new AbortController();
  await inWorkshop({ signal, onProgress: () => undefined }, async (workshop) => {
    const { emulator } = await setStage(workshop);
    const wanted = awsExamples.map((example, index) => ({
      account: String(FIRST_ACCOUNT + index),
      world: worldOf(example),
    }));
    const made = await makeWorlds(emulator, wanted);
    for (const [example, { account, world }, { substitutions }] of zip(awsExamples, wanted, made)) {
      const front = await FrontServer.start({}, emulator, {
        ...registration,
        account,
        substitutions: [...substitutions],
        policyContext: policyContextIn(world),
      });
      const answer = await answerTo(example, front, world.region ?? '').catch(
        (error: unknown) => new Error(String(error)),
      );
      answers.set(example.id, answer);
      await front.stop();
    }
  });
});

/** A member's place, whatever its item's in a list. */
function memberAt(place: string): string {
  return place.replace(/^\./u, '').replaceAll(/\[\d+\]/gu, '');
}

/** In what the answer to an example differs; in its error where it was refused. */
function allDiffering(example: AwsExample): string[] {
  const answer = answers.get(example.id);
  if (answer instanceof Error) return [answer.message];
  const { output } = findOperation(example.operation) ?? {};
  return output === undefined ? [] : differences(output, example, example.output, answer);
}

/** The same without the members that are new. */
function differing(example: AwsExample): string[] {
  const added = (ADDED[example.operation] ?? []).map((member) => `${member} only here`);
  return allDiffering(example).filter((difference) => !added.includes(memberAt(difference)));
}

test.each(awsExamples)("$operation answers as AWS's example $id says", (example) => {
  expect(differing(example)).toEqual(OTHERWISE[example.id]?.differences ?? []);
});

test('nothing stands in the tables that does not occur', () => {
  const ids = awsExamples.map(({ id }) => id);
  expect(ids).toEqual(expect.arrayContaining(Object.keys(OTHERWISE)));
  const found = awsExamples.flatMap((example) =>
    allDiffering(example).map((difference) => `${example.operation} ${memberAt(difference)}`),
  );
  const tabled = Object.entries(ADDED).flatMap(([operation, members]) =>
    members.map((member) => `${operation} ${member} only here`),
  );
  expect(found).toEqual(expect.arrayContaining(tabled));
});
