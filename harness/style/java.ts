import { lintersImage } from './image.ts';
import { FOLDER, type Linter, type LinterFile, type Remark } from './linter.ts';

const REMARK = /^\[\w+\] (?<file>.+?):(?<line>\d+)(?::\d+)?: (?<message>.*) \[(?<rule>\w+)\]$/u;

const TOO_LONG = /^Line is longer than (?<limit>\d+) characters \(found (?<found>\d+)\)\.$/u;

/** Reads what Checkstyle prints. The margin in which a fragment stands makes no line of it too long. */
export function readCheckstyle(stdout: string, files: readonly LinterFile[]): Remark[] {
  const indents = new Map(files.map(({ path, indent }) => [path, indent]));
  return stdout.split('\n').flatMap((printed) => {
    const { file, line, message = '', rule = '' } = REMARK.exec(printed)?.groups ?? {};
    if (file === undefined) return [];
    const path = file.replace(`${FOLDER}/`, '');
    const { limit, found } = TOO_LONG.exec(message)?.groups ?? {};
    const isShortened = Number(found) - (indents.get(path) ?? 0) <= Number(limit);
    return isShortened ? [] : [{ path, line: Number(line), rule, message }];
  });
}

/** Google's checks, but for blocks that are indented by four spaces, as AWS writes its Java. */
const SCRIPT = `
sed -E 's/"(basicOffset|caseIndent|arrayInitIndent)" value="2"/"\\1" value="4"/' \\
  /usr/share/checkstyle/google_checks.xml > /tmp/checks.xml &&
exec checkstyle -c /tmp/checks.xml "$@"
`;

export const checkstyle: Linter = {
  name: 'checkstyle',
  targets: ['java', 'java-classic'],
  surround: () => ({ before: 'class Fragment {\n    void run() {\n', after: '    }\n}\n', indent: 8 }),
  run: {
    image: lintersImage,
    command: (paths) => ['sh', '-c', SCRIPT, 'checkstyle', ...paths],
    ends: [0],
    read: readCheckstyle,
  },
  exceptions: [
    {
      rule: 'MissingJavadocMethod',
      kind: 'complete',
      reason: 'a program of one method says with its first comment what it does',
    },
    {
      rule: 'Indentation',
      message: /^'"""'/u,
      reason: 'a text block without a line break at its end ends in its last line',
    },
    { rule: 'Indentation', kind: 'complete', reason: 'the snippet stands in it unchanged, as its page shows it' },
    { rule: 'OperatorWrap', target: 'java-classic', reason: 'the published chapter ends lines with the operator' },
    { rule: 'LineLength', edition: 'classic', reason: 'the published chapter has longer lines' },
  ],
};
