import {
  CreateKeyCommand,
  DecryptCommand,
  EnableKeyCommand,
  EncryptCommand,
  GenerateDataKeyPairCommand,
  GetKeyPolicyCommand,
  ListGrantsCommand,
  ListKeyPoliciesCommand,
  PutKeyPolicyCommand,
  type KMSClient,
} from '@aws-sdk/client-kms';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { gaps } from '../../harness/emulator/gaps.ts';
import { setStage } from '../../harness/verify/stage.ts';
import { inWorkshop } from '../../harness/workshop.ts';

const responseSchema = z.object({ headers: z.record(z.string(), z.string()) });

interface Surroundings {
  readonly client: KMSClient;
  /** A key, by its id and its ARN. */
  readonly KeyId: string;
  readonly arn: string;
}

/** For each gap, what shows that the emulator still has it. */
const PROBES: Readonly<Record<string, (surroundings: Surroundings) => Promise<unknown>>> = {
  'policy-name-required': async ({ client, KeyId }) => {
    await expect(client.send(new GetKeyPolicyCommand({ KeyId }))).rejects.toMatchObject({ name: 'NotFoundException' });
  },
  'policy-name-not-returned': async ({ client, KeyId }) => {
    const { PolicyName } = await client.send(new GetKeyPolicyCommand({ KeyId, PolicyName: 'default' }));
    expect(PolicyName).toBeUndefined();
  },
  'any-policy-accepted': ({ client, KeyId }) =>
    client.send(new PutKeyPolicyCommand({ KeyId, PolicyName: 'default', Policy: 'no policy' })),
  'other-region-accepted': ({ client, arn }) =>
    client.send(new ListKeyPoliciesCommand({ KeyId: arn.replace('us-west-2', 'eu-west-1') })),
  'enabling-by-arn': async ({ client, arn }) => {
    await expect(client.send(new EnableKeyCommand({ KeyId: arn }))).rejects.toMatchObject({
      $metadata: { httpStatusCode: 500 },
    });
  },
  'grants-of-missing-keys': async ({ client }) => {
    const KeyId = '00000000-0000-0000-0000-000000000000';
    await expect(client.send(new ListGrantsCommand({ KeyId }))).rejects.toMatchObject({
      $metadata: { httpStatusCode: 500 },
    });
  },
  'decrypting-with-another-key': async ({ client, KeyId }) => {
    const { CiphertextBlob } = await client.send(new EncryptCommand({ KeyId, Plaintext: Buffer.from('text') }));
    const { KeyMetadata } = await client.send(new CreateKeyCommand({}));
    const decrypt = new DecryptCommand({ CiphertextBlob, KeyId: KeyMetadata?.KeyId });
    await expect(client.send(decrypt)).rejects.toMatchObject({ name: 'AccessDeniedException' });
  },
  'no-data-key-pairs': async ({ client, KeyId }) => {
    const generate = new GenerateDataKeyPairCommand({ KeyId, KeyPairSpec: 'RSA_2048' });
    await expect(client.send(generate)).rejects.toThrow();
  },
  'void-answers-are-null': async ({ client, KeyId }) => {
    const types: unknown[] = [];
    client.middlewareStack.add(
      (next) => async (call) => {
        const result = await next(call);
        const { headers } = responseSchema.parse(result.response);
        types.push(headers['content-type']);
        return result;
      },
      { step: 'deserialize', priority: 'low', name: 'typesOfAnswers' },
    );
    await client.send(new EnableKeyCommand({ KeyId }));
    client.middlewareStack.remove('typesOfAnswers');
    expect(types).toEqual(['text/html; charset=utf-8']);
  },
};

let surroundings: Surroundings;
let close: () => void;
let closed: Promise<void>;

beforeAll(async () => {
  await new Promise<void>((resolve, reject) => {
    const done = new Promise<void>((finish) => {
      close = finish;
    });
    const { signal } = new AbortController();
    closed = inWorkshop({ signal, onProgress: () => undefined }, async (workshop) => {
      const { emulator } = await setStage(workshop);
      const client = emulator.client('123456789012');
      const { KeyMetadata } = await client.send(new CreateKeyCommand({}));
      surroundings = { client, KeyId: KeyMetadata?.KeyId ?? '', arn: KeyMetadata?.Arn ?? '' };
      resolve();
      await done;
    });
    closed.catch(reject);
  });
});

afterAll(async () => {
  close();
  await closed;
});

test('every gap has a probe, and every probe a gap', () => {
  expect(Object.keys(PROBES).sort()).toEqual(gaps.map(({ id }) => id).sort());
});

test.each(gaps)('the emulator still has the gap $id', async ({ id }) => {
  await PROBES[id]?.(surroundings);
});
