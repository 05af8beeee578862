import type { webcrypto } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import 'reflect-metadata'; // which x509 needs to be there before it
import * as x509 from '@peculiar/x509';
import { replaceFile } from '../../../src/replace-file.ts';
import { writing } from '../../../src/writing.ts';

const ALGORITHM = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' } as const;
const DAY = 24 * 60 * 60 * 1000;
const AUTHORITY_DAYS = 3650;
const RENEWAL_DAYS = 30;
const LEAF_DAYS = 7;

/** Files that the user alone can read. */
const SECRET = 0o600;

/** A certificate and its private key in PEM. */
export interface Credentials {
  readonly certificate: string;
  readonly key: string;
}

/**
 * The throwaway certificate authority that the images trust. It is made once a machine, since a new one would mean new
 * images, and its key stays in the user's cache folder, readable by the user alone.
 *
 * @throws KmsExamplesError `file-unwritable`
 */
export async function authority(): Promise<Credentials> {
  const known = authorityIn(kept());
  if (known !== undefined) return known;
  const made = await makeAuthority();
  keep(made, kept());
  return made;
}

/**
 * Has this machine trust the authority of another one, whose images are to be used here, where it has none of its own yet.
 *
 * @returns Whether it is the one of this machine now.
 * @throws KmsExamplesError `file-unwritable`
 */
export function adoptAuthority(other: Credentials): boolean {
  const known = authorityIn(kept());
  if (known === undefined) keep(other, kept());
  return known === undefined || known.certificate === other.certificate;
}

/** The authority that was kept in a folder; undefined where there is none, or one that soon ends. */
export function authorityIn(folder: string): Credentials | undefined {
  const { certificate, key } = pathsIn(folder);
  if (!existsSync(certificate) || !existsSync(key)) return undefined;
  const found = { certificate: readFileSync(certificate, 'utf8'), key: readFileSync(key, 'utf8') };
  return outlives(found.certificate, RENEWAL_DAYS) ? found : undefined;
}

/**
 * Keeps an authority in a folder, readable by the user alone.
 *
 * @throws KmsExamplesError `file-unwritable`
 */
export function keep({ certificate, key }: Credentials, folder: string): void {
  const paths = pathsIn(folder);
  const write = (): void => {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    chmodSync(folder, 0o700);
    replaceFile(paths.key, key, SECRET);
    replaceFile(paths.certificate, certificate, SECRET);
  };
  writing(folder, write, {
    expected: 'a folder in which to keep the certificate authority that the images trust',
    remedy: 'check its permissions and the free disk space, or name another folder in XDG_CACHE_HOME',
  });
}

/** Where this machine's own is kept. */
function kept(): string {
  return join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'kms-examples', 'authority');
}

function pathsIn(folder: string): { readonly certificate: string; readonly key: string } {
  return { certificate: join(folder, 'authority.crt'), key: join(folder, 'authority.key') };
}

/** A server certificate for the host names, signed by the authority. */
export async function signServerCertificate(issuer: Credentials, hostNames: readonly string[]): Promise<Credentials> {
  const issuerCertificate = new x509.X509Certificate(issuer.certificate);
  const issuerKey = x509.PemConverter.decodeFirst(issuer.key);
  return certify(`CN=${hostNames[0] ?? 'localhost'}`, LEAF_DAYS, {
    issuer: {
      name: issuerCertificate.subject,
      key: await crypto.subtle.importKey('pkcs8', issuerKey, ALGORITHM, false, ['sign']),
    },
    extensions: [
      new x509.BasicConstraintsExtension(false, undefined, true),
      new x509.KeyUsagesExtension(x509.KeyUsageFlags.digitalSignature, true),
      new x509.ExtendedKeyUsageExtension([x509.ExtendedKeyUsage.serverAuth]),
      new x509.SubjectAlternativeNameExtension(hostNames.map((value) => ({ type: 'dns', value }))),
      await x509.AuthorityKeyIdentifierExtension.create(issuerCertificate),
    ],
  });
}

function makeAuthority(): Promise<Credentials> {
  return certify('CN=kms-examples throwaway authority', AUTHORITY_DAYS, {
    extensions: [
      new x509.BasicConstraintsExtension(true, 0, true),
      new x509.KeyUsagesExtension(x509.KeyUsageFlags.keyCertSign | x509.KeyUsageFlags.cRLSign, true),
    ],
  });
}

interface Certification {
  /** Who signs; without one, the certificate signs itself. */
  readonly issuer?: { readonly name: string; readonly key: webcrypto.CryptoKey };
  readonly extensions: readonly x509.Extension[];
}

async function certify(subject: string, days: number, { issuer, extensions }: Certification): Promise<Credentials> {
  const { publicKey, privateKey } = await crypto.subtle.generateKey(ALGORITHM, true, ['sign', 'verify']);
  const now = Date.now();
  const certificate = await x509.X509CertificateGenerator.create({
    subject,
    issuer: issuer?.name ?? subject,
    // An hour into the past, for containers whose clock is behind.
    notBefore: new Date(now - DAY / 24),
    notAfter: new Date(now + days * DAY),
    signingAlgorithm: ALGORITHM,
    publicKey,
    signingKey: issuer?.key ?? privateKey,
    extensions: [...extensions, await x509.SubjectKeyIdentifierExtension.create(publicKey)],
  });
  const key = await crypto.subtle.exportKey('pkcs8', privateKey);
  const pem = x509.PemConverter.encode(key, x509.PemConverter.PrivateKeyTag);
  return { certificate: certificate.toString('pem'), key: pem };
}

function outlives(certificate: string, days: number): boolean {
  return new x509.X509Certificate(certificate).notAfter.getTime() > Date.now() + days * DAY;
}
