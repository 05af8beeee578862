import { groupBy } from 'es-toolkit';
import { create } from 'xmlbuilder2';
import { caseOf } from '../verify/job.ts';
import type { RunReport, Verification } from '../verify/report.ts';
import { reasonOf } from './json.ts';

/** A verification as JUnit XML: a suite a target, a test case a run, each of which says by itself why it fell short. */
export function verificationJunit({ runs }: Verification): string {
  const ofTargets = Object.values(groupBy([...runs], ({ job }) => job.target.id));
  const testsuite = ofTargets.map((own) => suite(own[0]?.job.target.title ?? '', own));
  return `${create({ encoding: 'UTF-8' }, { testsuites: { testsuite } }).end({ prettyPrint: true })}\n`;
}

/** What names each test case in JUnit XML of this kind. */
export function testCasesIn(xml: string): string[] {
  return Array.from(xml.matchAll(/<testcase classname="[^"]*" name="[^"]*"/gu), ([testCase]) => testCase);
}

function suite(title: string, runs: readonly RunReport[]): unknown {
  const errors = runs.filter(isError).length;
  const failures = runs.filter(({ verdict }) => verdict !== 'pass').length - errors;
  return {
    '@name': title,
    '@tests': runs.length,
    '@failures': failures,
    '@errors': errors,
    testcase: runs.map(testCase),
  };
}

function testCase(run: RunReport): unknown {
  const { job, verdict, shortfalls, durationMs } = run;
  const [shortfall] = shortfalls;
  const outcome = { '@type': verdict, '#': shortfall === undefined ? '' : withoutControlCharacters(reasonOf(shortfall)) };
  return {
    '@classname': `${job.edition}.${job.page.id}.${job.target.id}`,
    '@name': `${job.example.id} (${caseOf(job)})`,
    '@file': job.source.path,
    '@time': durationMs / 1000,
    ...(shortfall === undefined ? {} : { [isError(run) ? 'error' : 'failure']: outcome }),
  };
}

/** JUnit's errors are what kept a test from being made. */
function isError({ verdict }: RunReport): boolean {
  return verdict === 'environment';
}

/** XML 1.0 has no way to write them. */
function withoutControlCharacters(text: string): string {
  return text.replaceAll(/[^\P{Control}\t\n\r]/gu, '\u{fffd}');
}
