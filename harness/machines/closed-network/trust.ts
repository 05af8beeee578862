import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { placeholder, textFile, type ContextFile } from '../docker/context.ts';

/** Where Debian's administrators put the certificates that their machines trust besides the ordinary ones. */
export const HOST_CERTIFICATES = '/usr/local/share/ca-certificates';

/** The host's own certificate authorities, for an image's `trust` folder. */
export function trustFiles(): ContextFile[] {
  const names = existsSync(HOST_CERTIFICATES) ? readdirSync(HOST_CERTIFICATES) : [];
  const certificates = names
    .filter((name) => name.endsWith('.crt'))
    .map((name) => textFile(`trust/${name}`, readFileSync(join(HOST_CERTIFICATES, name), 'utf8')));
  return [placeholder('trust', 'The certificates of a closed network, where the machine is in one.'), ...certificates];
}
