import type { RequestListener } from 'node:http';
import { messageOf } from '../../src/errors.ts';
import { answering, readBody } from './http.ts';
import { registrationsSchema } from './protocol.ts';
import type { RunBook } from './run-book.ts';

const BODY_LIMIT = 4 * 1024 ** 2;

/** Answers the harness: `POST /runs` registers runs, `GET /runs/<access key id>` tells what it did. */
export function controlHandler(runs: RunBook, token: string): RequestListener {
  return answering(
    'application/json',
    async (request) => {
      if (request.headers.authorization !== `Bearer ${token}`) return { status: 401 };
      if (request.method === 'POST' && request.url === '/runs') {
        const body = (await readBody(request, BODY_LIMIT)).toString();
        for (const registration of registrationsSchema.parse(JSON.parse(body))) runs.register(registration);
        return { status: 204 };
      }
      const run = runs.find(/^\/runs\/(\w+)$/u.exec(request.url ?? '')?.[1] ?? '');
      return run === undefined ? { status: 404 } : { status: 200, body: run.exchanges };
    },
    (error) => ({ status: 400, body: messageOf(error) }),
  );
}
