import { homedir, tmpdir } from 'node:os';
import { repositoryPath } from '../src/repository.ts';

/** Accounts that the AWS documentation uses in its examples, and that of readers. */
const DOCUMENTED_ACCOUNTS = ['111122223333', '444455556666', '777788889999'];

/** What must never be written to a file that is published or kept. */
const PATTERNS: Readonly<Record<string, RegExp>> = {
  'an access key id': /\b(?:AKIA|ASIA)[A-Z0-9]{16}\b/gu,
  'a secret access key': /\b(?:aws_?)?secret_?access_?key\b['"]?\s*[:=]\s*['"]?[\w/+=-]{30,}/giu,
  'an account': /(?<![\w-])\d{12}(?!\w)/gu,
  'a private key': /-----BEGIN [A-Z ]*PRIVATE KEY-----/gu,
  'a path of this machine': new RegExp(
    [homedir(), repositoryPath(), `${tmpdir()}/`].map((path) => path.replaceAll(/[.+]/gu, '\\$&')).join('|'),
    'gu',
  ),
};

/** All in a text that must not be written there. */
export function secretsIn(text: string): string[] {
  return Object.entries(PATTERNS).flatMap(([name, pattern]) =>
    Array.from(text.matchAll(pattern), ([found]) => found)
      .filter((found) => !DOCUMENTED_ACCOUNTS.includes(found))
      .map((found) => `${name}: ${found}`),
  );
}
