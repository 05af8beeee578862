import type { ProseRule } from './finding.ts';
import { proseOf } from './passage.ts';

interface Term {
  readonly avoided: RegExp;
  /** What to write in its place; empty where it is left out. */
  readonly preferred: string;
}

/**
 * Words that the pages don't use. Sources: concepts.html, AWS KMS Developer Guide, for the terms of AWS KMS; what AWS
 * calls its services and tools; and plain English for readers whose first language is another.
 */
const TERMS: readonly Term[] = [
  { avoided: /\b(?:customer )?master keys?\b|\bCMKs?\b/iu, preferred: 'KMS key' },
  { avoided: /(?<!\bAWS )\bKMS\b(?! keys?\b)/u, preferred: 'AWS KMS, or KMS key' },
  { avoided: /\bAWS KMS keys?\b(?! identifiers?\b)/u, preferred: 'KMS key' },
  { avoided: /\bAmazon KMS\b|\bAWS-KMS\b/u, preferred: 'AWS KMS' },
  { avoided: /\b[Kk]ey id\b|\bkeyid\b/u, preferred: 'key ID' },
  { avoided: /\b[Kk]ey arn\b|\barns?\b/u, preferred: 'ARN' },
  { avoided: /\b(?:AWS )?regions?\b/u, preferred: 'Region' },
  { avoided: /\bplain[- ]text\b/iu, preferred: 'plaintext' },
  { avoided: /\bcipher[- ]text\b|\bcypher/iu, preferred: 'ciphertext' },
  { avoided: /\bdatakeys?\b|\bdata-keys?\b/iu, preferred: 'data key' },
  { avoided: /\breencrypt/iu, preferred: 're-encrypt' },
  { avoided: /\balias's\b|\baliasses\b/iu, preferred: 'of the alias, or aliases' },
  { avoided: /\bmulti-region\b|\bmultiregion\b/u, preferred: 'multi-Region' },
  { avoided: /(?<!\bAWS )\bCloudTrail\b/u, preferred: 'AWS CloudTrail' },
  { avoided: /\bNodeJS\b|\bNode\.JS\b|\bnode\.js\b/u, preferred: 'Node.js' },
  { avoided: /\bPowershell\b|\bpower shell\b/u, preferred: 'PowerShell' },
  { avoided: /\bboto3\b/u, preferred: 'Boto3' },
  { avoided: /\bsdks?\b/u, preferred: 'SDK' },
  { avoided: /\b(?:e\.g\.|i\.e\.|etc\.|viz\.|cf\.)/iu, preferred: 'for example, that is, and so on' },
  { avoided: /\bvia\b/iu, preferred: 'through, or by' },
  { avoided: /\bin order to\b/iu, preferred: 'to' },
  { avoided: /\b(?:please|simply|easily|obviously|of course)\b/iu, preferred: '' },
  { avoided: /\b(?:whitelist|blacklist|slave|sanity check)/iu, preferred: 'a word that describes what it does' },
  { avoided: /\bis able to\b|\bare able to\b/iu, preferred: 'can' },
  { avoided: /\bleverag(?:e|es|ing)\b|\butili[sz](?:e|es|ing)\b/iu, preferred: 'use' },
  { avoided: /\b(?:thereby|whereby|thereof|herein|lest|mostly|shall)\b/iu, preferred: 'a plainer word' },
  { avoided: /[“”‘’]/u, preferred: 'straight quotes: \' and "' },
];

/** Words that AWS, or plain English, has another word for. Code is what it is. */
export const terms: ProseRule = (passages) =>
  passages.flatMap((passage) => {
    const prose = proseOf(passage.tree);
    return TERMS.flatMap(({ avoided, preferred }) => {
      const [word] = avoided.exec(prose) ?? [];
      if (word === undefined) return [];
      const remedy = preferred === '' ? 'leave it out' : `write ${preferred}`;
      return [{ passage, rule: 'term', found: JSON.stringify(word), remedy }];
    });
  });
