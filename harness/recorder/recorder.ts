import { randomBytes } from 'node:crypto';
import { build } from 'esbuild';
import { Wait } from 'testcontainers';
import { request } from 'undici';
import { REGIONS } from '../../src/api/regions.ts';
import { KmsExamplesError, messageOf } from '../../src/errors.ts';
import { repositoryPath } from '../../src/repository.ts';
import { startService } from '../machines/docker/container.ts';
import { folderFiles, textFile } from '../machines/docker/context.ts';
import { signServerCertificate } from '../machines/images/authority.ts';
import type { ImageSource } from '../machines/images/image.ts';
import type { Workshop } from '../machines/workshop.ts';
import { CONTROL_PORT, exchangesSchema, READY, RECORDER_BASE, type Exchange, type Registration } from './protocol.ts';

/** The names under which the SDKs look for AWS KMS. */
const HOST_NAMES = REGIONS.map((region) => `kms.${region}.amazonaws.com`);

export async function recorderImage(): Promise<ImageSource> {
  const { outputFiles } = await build({
    absWorkingDir: repositoryPath(),
    entryPoints: ['harness/recorder/server.ts'],
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    // What a package has for loaders of modules of any kind can't be bundled: it asks for its parts as it runs.
    mainFields: ['module', 'main'],
    // Packages that are no ES modules ask for Node.js's own modules with it.
    banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
    write: false,
    logLevel: 'silent',
  });
  const files = folderFiles(repositoryPath('harness', 'recorder', 'image'));
  const programs = outputFiles.map(({ text }) => textFile('server.mjs', text));
  return { name: 'recorder', base: RECORDER_BASE, packages: [], files: [...files, ...programs] };
}

/** The running recorder, as the harness speaks to it. */
export interface Recorder {
  /** Makes runs known; their requests are answered from then on. */
  readonly register: (registrations: readonly Registration[]) => Promise<void>;
  /** What a run has asked for so far, and how it was answered. */
  readonly exchanges: (accessKeyId: string) => Promise<Exchange[]>;
}

/**
 * @param emulator The emulator's address on the outer network.
 * @throws KmsExamplesError when its container can't be started
 */
export async function startRecorder(workshop: Workshop, emulator: string): Promise<Recorder> {
  const token = randomBytes(16).toString('hex');
  const { certificate, key } = await signServerCertificate(workshop.authority, HOST_NAMES);
  const service = {
    port: CONTROL_PORT,
    ready: Wait.forLogMessage(READY),
    innerNames: HOST_NAMES,
    environment: { EMULATOR: emulator, TOKEN: token, CERTIFICATE: certificate, KEY: key },
  };
  const container = await startService(await recorderImage(), service, workshop);
  const address = `http://127.0.0.1:${String(container.getMappedPort(CONTROL_PORT))}`;
  const headers = { authorization: `Bearer ${token}` };
  return {
    register: async (registrations) => {
      await ask(`${address}/runs`, { method: 'POST', body: JSON.stringify(registrations), headers });
    },
    exchanges: async (accessKeyId) => exchangesSchema.parse(await ask(`${address}/runs/${accessKeyId}`, { headers })),
  };
}

async function ask(url: string, options: Parameters<typeof request>[1] = {}): Promise<unknown> {
  try {
    const { statusCode, body } = await request(url, options);
    const text = await body.text();
    if (statusCode >= 300) throw new Error(`status ${String(statusCode)}: ${text}`);
    return text === '' ? undefined : JSON.parse(text);
  } catch (error) {
    throw new KmsExamplesError('recorder-failed', {
      expected: `that the recorder answers ${options.method ?? 'GET'} ${new URL(url).pathname}`,
      found: messageOf(error),
      remedy: 'repeat the command; `docker logs` of its container tells more while it runs',
      cause: error,
    });
  }
}
