import process from 'node:process';
import { uniqBy } from 'es-toolkit';
import { pages } from '../src/chapter/chapter.ts';
import { counted } from '../src/counted.ts';
import type { FailureStatus } from '../src/errors.ts';
import { editions } from '../src/languages/targets.ts';
import { proseFindings } from '../src/prose/check.ts';
import type { ProseFinding } from '../src/prose/finding.ts';
import { placeOf } from '../src/prose/passage.ts';
import { writtenPage } from '../src/render/page.ts';

/**
 * Checks the prose of all pages: spelling and grammar, the terms of AWS, the form of titles, sentences that stand twice
 * or are too long, and links. What both editions share is told once.
 *
 * @returns 1 where something was found.
 */
export async function prose(): Promise<FailureStatus | 0> {
  const found = await Promise.all(
    editions.map((edition) => {
      const written = pages.map((page) => writtenPage({ page, pages, edition }, () => ''));
      return proseFindings(written);
    }),
  );
  const findings = uniqBy(found.flat(), textOf);
  for (const finding of findings) process.stdout.write(`${textOf(finding)}\n\n`);
  process.stdout.write(`${counted(findings.length, 'finding')} in the prose of ${counted(pages.length, 'page')}\n`);
  return findings.length === 0 ? 0 : 1;
}

function textOf({ passage, rule, found, remedy }: ProseFinding): string {
  return [
    `${rule}: ${placeOf(passage)}`,
    `  found:    ${found}`,
    `  in:       ${passage.markdown}`,
    `  to do:    ${remedy}`,
  ].join('\n');
}
