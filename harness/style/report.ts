import { groupBy } from 'es-toolkit';
import { columns } from '../../src/columns.ts';
import { formatDetails } from '../../src/errors.ts';
import { judge, type Finding } from './judge.ts';
import type { LinterReport } from './lint.ts';
import type { Exception } from './linter.ts';

/** What is told of linters, and whether all that they have read holds. */
interface StyleReport {
  readonly text: string;
  readonly holds: boolean;
}

/**
 * Tells what linters found: what is to be mended, with each place, and a line a linter.
 *
 * @param isWhole Whether they have read all that is published for a linter's targets, so that its exceptions must be needed.
 */
export function styleReport(reports: readonly LinterReport[], isWhole: (report: LinterReport) => boolean): StyleReport {
  const details: string[] = [];
  const absences: string[] = [];
  const rows = [['linter', 'texts', 'findings', 'allowed']];
  for (const report of reports) {
    const { linter, pieces } = report;
    const row = [linter.name, String(pieces.length)];
    if ('absence' in report) {
      rows.push([...row, 'did not run']);
      absences.push(`${linter.name} did not run: ${report.absence}`);
      continue;
    }
    const { findings, allowed, unneeded } = judge(linter, pieces, report.remarks);
    details.push(...findingDetails(linter.name, findings));
    if (isWhole(report)) details.push(...unneeded.map((exception) => unneededDetails(linter.name, exception)));
    rows.push([...row, String(findings.length), String(allowed)]);
  }
  return { text: [...details, columns(rows), ...absences].join('\n\n'), holds: details.length === 0 };
}

/** One text for all findings of a rule that the same source is to blame for. */
function findingDetails(linter: string, findings: readonly Finding[]): string[] {
  const sourceOf = ({ piece, line }: Finding): string => piece.sourceOf(line);
  const groups = groupBy(findings, (finding) => [finding.piece.target.id, finding.rule, sourceOf(finding)].join('\n'));
  return Object.values(groups).map((group) =>
    formatDetails('style', {
      where: `${[...new Set(group.map(({ piece }) => piece.target.title))].join(', ')}, ${linter}, ${group[0]?.rule ?? ''}`,
      expected: 'code as its community writes it',
      found: group.map(({ path, line, message }) => `generated/${path}:${String(line)}: ${message}`).join('\n'),
      remedy: `mend ${group.map(sourceOf)[0] ?? ''}; or, where the rule is wrong here, add an exception with a reason to the linter in harness/style/`,
    }),
  );
}

function unneededDetails(linter: string, { rule, kind, target, edition, reason }: Exception): string {
  return formatDetails('style', {
    where: [linter, rule, kind, target, edition].filter((part) => part !== undefined).join(', '),
    expected: 'an exception that something needs',
    found: `none that does: ${reason}`,
    remedy: 'remove it from the linter in harness/style/',
  });
}
