import { expect, test } from 'vitest';
import { failureIn } from '../../../harness/machines/docker/build-failure.ts';

const PRINTED: readonly (readonly [of: string, printed: string, shown: readonly string[]])[] = [
  [
    'npm, which ends with how it is called',
    [
      'Step 1/2 : RUN apt-get install liberror-perl',
      'Unpacking liberror-perl (0.17029-2) ...',
      'Step 2/2 : RUN npm ci',
      '\u001B[91mnpm\u001B[0m\u001B[91m ERR! code EUSAGE',
      'npm ERR! ',
      "npm ERR! Invalid: lock file's a@1.0.0 does not satisfy a@2.0.0",
      ...Array.from({ length: 30 }, () => 'npm ERR! Usage:'),
      '\u001B[0mRemoving intermediate container 0123456789ab',
    ].join('\n'),
    [
      'npm ERR! code EUSAGE',
      'npm ERR!',
      "npm ERR! Invalid: lock file's a@1.0.0 does not satisfy a@2.0.0",
      ...Array.from({ length: 9 }, () => 'npm ERR! Usage:'),
    ],
  ],
  [
    'a tool that tells of no error',
    ['Step 1/1 : RUN make', ...Array.from({ length: 20 }, (_line, index) => `line ${String(index)}`)].join('\n'),
    Array.from({ length: 12 }, (_line, index) => `line ${String(index + 8)}`),
  ],
  [
    'Debian',
    'Step 1/1 : RUN apt-get install none\r\nReading package lists...\r\nE: Unable to locate package none\n',
    ['E: Unable to locate package none'],
  ],
  [
    'pip',
    'Step 1/1 : RUN pip\n\u001B[31mERROR: No matching distribution\u001B[0m\n',
    ['ERROR: No matching distribution'],
  ],
  ['NuGet', 'Step 1/1 : RUN dotnet\n/a.csproj : error NU1004: locked\n', ['/a.csproj : error NU1004: locked']],
];

test.each(PRINTED)('what is shown of a build that failed says why: %s', (_of, printed, shown) => {
  expect(failureIn(printed)).toEqual(shown);
});
