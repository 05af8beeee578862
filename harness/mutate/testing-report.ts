import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { groupBy, mapValues } from 'es-toolkit';
import type {
  FileResult,
  Location,
  MutantResult,
  MutationTestResult,
  Position,
} from 'mutation-testing-report-schema/api';
import { z } from 'zod';
import { parseJson } from '../../src/json.ts';
import { reasonOf } from '../report/json.ts';
import type { Trial, TrialResult } from './trial.ts';

/** What the report's readers call what came of a mutant. */
const STATUSES: Readonly<Record<TrialResult, MutantResult['status']>> = {
  caught: 'Killed',
  missed: 'Survived',
  equivalent: 'Ignored',
  environment: 'RuntimeError',
};

/** What came of each mutant, in the form that mutation testing tools share: the mutation-testing-report-schema. */
export function testingReport(trials: readonly Trial[]): MutationTestResult {
  const numbered = trials.map((trial, index) => ({ trial, id: String(index + 1) }));
  const ofFiles = groupBy(numbered, ({ trial }) => `generated/${trial.mutant.intact.path}`);
  return {
    schemaVersion: '2',
    // One that is missed is a defect.
    thresholds: { high: 100, low: 100 },
    files: mapValues(ofFiles, (ofFile): FileResult => {
      const [first] = ofFile;
      const { specimen, intact } = first?.trial.mutant ?? {};
      return {
        language: specimen?.target.dialect.tags[0] ?? '',
        source: intact?.text ?? '',
        mutants: ofFile.map(({ trial, id }) => mutantResult(trial, id)),
      };
    }),
  };
}

/** What of a report is read again: a file with its mutants. */
const testedFileSchema = z.object({
  source: z.string(),
  mutants: z.array(
    z.object({
      mutatorName: z.string(),
      location: z.object({ start: z.object({ line: z.number(), column: z.number() }) }),
      replacement: z.string().default(''),
      status: z.string(),
      statusReason: z.string().optional(),
    }),
  ),
});

export type TestedFile = z.infer<typeof testedFileSchema>;

const testedFilesSchema = z.object({ files: z.record(z.string(), testedFileSchema) });

/** What came of the mutants of snippets, by their paths below `generated/`; nothing of a text that is no such report. */
export function readTestingReport(text: string): Map<string, TestedFile> {
  const { files = {} } = testedFilesSchema.safeParse(parseJson(text)).data ?? {};
  return new Map(Object.entries(files).map(([path, file]) => [path.replace(/^generated\//u, ''), file]));
}

/** A page that shows the report, whole in itself: it opens from a disk too. */
export function testingReportPage(report: MutationTestResult): string {
  const elements = readFileSync(
    fileURLToPath(import.meta.resolve('mutation-testing-elements/mutation-test-elements.js')),
    'utf8',
  );
  // Within a script, only this character could end it.
  const data = JSON.stringify(report).replaceAll('<', '\\u003c');
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Mutants of the AWS KMS code examples</title>
<script>${elements.replaceAll('</script', '<\\/script')}</script>
</head>
<body>
<mutation-test-report-app title-postfix="AWS KMS code examples"></mutation-test-report-app>
<script>document.querySelector('mutation-test-report-app').report = ${data};</script>
</body>
</html>
`;
}

function mutantResult({ mutant, report: { shortfalls }, outcome }: Trial, id: string): MutantResult {
  const { intact, text, kind, equivalent } = mutant;
  const [from, to] = changed(intact.text, text);
  const reason = equivalent ?? (shortfalls[0] === undefined ? undefined : reasonOf(shortfalls[0]));
  return {
    id,
    mutatorName: `${kind}: ${mutant.id}`,
    location: locationIn(intact.text, from),
    replacement: text.slice(from.start, to),
    status: STATUSES[outcome],
    ...(reason === undefined ? {} : { statusReason: reason }),
  };
}

/** Offsets of a text. */
interface Span {
  readonly start: number;
  readonly end: number;
}

/** What differs of a text in another, at least a character of it, and where that ends in the other. */
function changed(source: string, other: string): [Span, number] {
  const shorter = Math.min(source.length, other.length);
  let start = 0;
  while (start < shorter && source[start] === other[start]) start += 1;
  start = Math.min(start, source.length - 1);
  let kept = 0;
  while (kept < shorter - start && source.at(-1 - kept) === other.at(-1 - kept)) kept += 1;
  kept = Math.min(kept, source.length - start - 1);
  return [{ start, end: source.length - kept }, other.length - kept];
}

function locationIn(text: string, { start, end }: Span): Location {
  return { start: positionIn(text, start), end: positionIn(text, end) };
}

/** Line and column, both counted from 1. */
function positionIn(text: string, offset: number): Position {
  const before = text.slice(0, offset).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}
