import { once } from 'node:events';
import { createServer as createControlServer } from 'node:http';
import { createServer as createFrontServer } from 'node:https';
import process from 'node:process';
import { z } from 'zod';
import { moto } from '../emulator/moto/moto.ts';
import { controlHandler } from './control.ts';
import { frontHandler } from './front.ts';
import { answerMalformed, CLIENT_LIMITS } from './http.ts';
import { CONTROL_PORT, READY } from './protocol.ts';
import { RunBook } from './run-book.ts';

/*
 * The recorder's program, which runs in a container of its own. To the snippets it is AWS KMS, and has the emulator
 * answer; at another port, the harness asks what came.
 */

const { EMULATOR, TOKEN, CERTIFICATE, KEY } = z
  .object({ EMULATOR: z.string(), TOKEN: z.string(), CERTIFICATE: z.string(), KEY: z.string() })
  .parse(process.env);

const runs = new RunBook();
const front = createFrontServer({ cert: CERTIFICATE, key: KEY, ...CLIENT_LIMITS }, frontHandler(runs, moto(EMULATOR)));
answerMalformed(front);
const control = createControlServer(controlHandler(runs, TOKEN));
await Promise.all([once(front.listen(443), 'listening'), once(control.listen(CONTROL_PORT), 'listening')]);
process.stdout.write(`${READY}\n`);
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit());
