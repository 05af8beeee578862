import { beforeAll, expect, test } from 'vitest';
import { publishedPieces } from '../../cli/style.ts';
import { judge } from '../../harness/style/judge.ts';
import { lint, type LinterReport } from '../../harness/style/lint.ts';
import { linters } from '../../harness/style/linters.ts';
import type { Piece } from '../../harness/style/linter.ts';
import { targets } from '../../src/languages/targets.ts';

/** A line of code, and what each linter that reads it says of it. */
interface Fault {
  readonly code: string;
  readonly rules: readonly string[];
  /** What else is found in a fragment: analyzers leave a variable alone where the method disposes of another one. */
  readonly rulesOfFragment?: readonly string[];
}

const FAULTS: Readonly<Record<string, Fault>> = {
  java: {
    code: `   String planted = "${'a long line '.repeat(10)}";`,
    rules: ['checkstyle LineLength', 'checkstyle Indentation'],
  },
  csharp: {
    code: '  int planted = 1;',
    rules: ['dotnet format WHITESPACE'],
    rulesOfFragment: ['dotnet format IDE0059'],
  },
  python: {
    code: `import os;  planted = "${'a long line '.repeat(10)}"`,
    rules: ['ruff F401', 'ruff E501', 'ruff E702', 'ruff format'],
  },
  ruby: { code: 'planted = "text"', rules: ['rubocop Lint/UselessAssignment', 'rubocop Style/StringLiterals'] },
  php: {
    code: '\tif($keyId=== 1){ echo 1; }',
    rules: [
      'phpcs Generic.WhiteSpace.DisallowTabIndent.TabsUsed',
      'phpcs PSR12.Operators.OperatorSpacing.NoSpaceBefore',
    ],
  },
  nodejs: { code: 'const planted = kmsClient.plant();', rules: ['eslint no-unused-vars', 'tsc TS2339'] },
  'aws-cli': { code: 'planted=$(ls $HOME/*)', rules: ['shellcheck SC2034', 'shellcheck SC2086'] },
};

/** The targets whose linter comes from a registry, which may be out of reach. */
const FETCHED = linters.filter(({ run }) => 'isFetched' in run).flatMap((linter) => linter.targets);

/** A published text with a fault in it, after the last line of its snippet. */
interface Planted {
  readonly piece: Piece;
  readonly line: number;
  readonly rules: readonly string[];
}

function plant(fragment: Piece, piece: Piece): Planted[] {
  const fault = FAULTS[piece.target.id.replace('-classic', '')];
  if (fault === undefined) return [];
  const lines = piece.text.split('\n');
  const last = fragment.text.trimEnd().split('\n').at(-1)?.trim();
  const at = lines.findLastIndex((line) => line.trim() === last) + 1;
  const text = lines.toSpliced(at, 0, fault.code).join('\n');
  const rules = [...fault.rules, ...((piece.kind === 'fragment' ? fault.rulesOfFragment : undefined) ?? [])];
  return [{ piece: { ...piece, path: `planted/${piece.path}`, text }, line: at + 1, rules }];
}

const own = publishedPieces({});
const inTrial = publishedPieces({ example: ['create-alias'] });
const planted = inTrial.flatMap((piece) => {
  const fragment = inTrial.find(({ target, kind }) => target === piece.target && kind === 'fragment');
  return fragment === undefined ? [] : plant(fragment, piece);
});

let reports: LinterReport[];

beforeAll(async () => {
  const supervision = { signal: new AbortController().signal, onProgress: () => undefined };
  reports = await lint(linters, [...own, ...planted.map(({ piece }) => piece)], supervision);
});

test('in what is published, linters find nothing but what exceptions allow, all of which are needed', () => {
  const found = reports.flatMap((report) => {
    if ('absence' in report) return [];
    const remarks = report.remarks.filter(({ path }) => own.some((piece) => piece.path === path));
    const { findings, unneeded } = judge(report.linter, own, remarks);
    return [
      ...findings.map(({ path, line, rule, message }) => `${path}:${String(line)}: ${rule} ${message}`),
      ...unneeded.map(({ rule, reason }) => `${report.linter.name} ${rule} is not needed: ${reason}`),
    ];
  });
  expect(found).toEqual([]);
});

test('a fault in the code of any language is found at its line', () => {
  const said = reports.flatMap((report) =>
    'absence' in report
      ? []
      : report.remarks.map(({ path, line, rule }) => `${path}:${String(line)}: ${report.linter.name} ${rule}`),
  );
  // A formatter tells the first difference alone: where a text has one anyway, that.
  const isToldAnyway = ({ path }: Piece, rule: string): boolean =>
    rule.endsWith(' format') && said.some((one) => one.startsWith(path.replace('planted/', '')) && one.endsWith(rule));
  const expected = planted.flatMap(({ piece, line, rules }) =>
    rules.filter((rule) => !isToldAnyway(piece, rule)).map((rule) => `${piece.path}:${String(line)}: ${rule}`),
  );
  expect(expected.filter((fault) => !said.includes(fault))).toEqual([]);
  const tried = new Set(planted.map(({ piece }) => piece.target.id));
  const untried = targets.filter(({ id }) => !tried.has(id) && linters.some((linter) => linter.targets.includes(id)));
  expect(untried.map(({ id }) => id)).toEqual(FETCHED);
});

test('a linter that did not run says why', () => {
  const absent = reports.filter((report) => 'absence' in report);
  expect(absent.every(({ absence, linter: { run } }) => absence !== '' && 'isFetched' in run)).toBe(true);
});
