import { z } from 'zod';
import { csharp } from '../../src/languages/csharp/csharp.ts';
import { lockedSdk } from '../../src/languages/sdk.ts';
import { toolchainImage } from '../toolchains/toolchain-image.ts';
import { textFile } from '../machines/docker/context.ts';
import type { Linter, Remark } from './linter.ts';

/** Files that others own can't be built in place. */
const PLACE = '/tmp/style';

const PROJECT = `<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup>
    <OutputType>Exe</OutputType>
    <TargetFramework>net10.0</TargetFramework>
    <ImplicitUsings>enable</ImplicitUsings>
    <Nullable>enable</Nullable>
  </PropertyGroup>
  <ItemGroup>
    <PackageReference Include="AWSSDK.KeyManagementService" Version="VERSION" />
  </ItemGroup>
</Project>
`;

/** Nothing of the language reads code where it doesn't compile, but for the one rule that a project has one program. */
const SCRIPT = `
export HOME=/tmp RunAnalyzers=true
cp -r . ${PLACE} && cd ${PLACE} && dotnet restore >&2 || exit
dotnet format --no-restore --verify-no-changes --severity info --report /tmp/report.json >&2
status=$?
cat /tmp/report.json
exit $status
`;

const reportSchema = z.array(
  z.object({
    FilePath: z.string(),
    FileChanges: z.array(z.object({ LineNumber: z.number(), DiagnosticId: z.string(), FormatDescription: z.string() })),
  }),
);

/** The formatter also reports that it replaces line breaks by as many of them. */
const REPLACED = /Replace (?<count>\d+) characters with '(?<written>(?:\\n)+)'/u;

/** Reads the report of `dotnet format`. */
export function readDotnetFormat(stdout: string): Remark[] {
  return reportSchema.parse(JSON.parse(stdout)).flatMap(({ FilePath, FileChanges }) =>
    FileChanges.filter(({ FormatDescription }) => !isSame(FormatDescription)).map((change) => ({
      path: FilePath.replace(`${PLACE}/`, ''),
      line: change.LineNumber,
      rule: change.DiagnosticId,
      message: change.FormatDescription,
    })),
  );
}

function isSame(description: string): boolean {
  const { count, written } = REPLACED.exec(description)?.groups ?? {};
  return written !== undefined && Number(count) === written.split('\\n').length - 1;
}

/** The line that makes the client, but for the fragment that does so itself. */
function clientFor(client = '', held: readonly string[]): string[] {
  return held.includes(client) ? [] : [`var ${client} = new AmazonKeyManagementServiceClient();`];
}

export const dotnetFormat: Linter = {
  name: 'dotnet format',
  targets: ['csharp', 'csharp-classic'],
  surround: ({ target, held }) => ({
    before: [
      'using Amazon;',
      'using Amazon.KeyManagementService;',
      'using Amazon.KeyManagementService.Model;',
      '',
      ...clientFor(target.dialect.client, held),
      '',
    ].join('\n'),
    after: held.map((variable) => `Console.WriteLine(${variable});\n`).join(''),
  }),
  run: {
    image: ({ authority }) => toolchainImage(csharp, authority),
    command: () => ['sh', '-c', SCRIPT],
    files: [textFile('style.csproj', PROJECT.replace('VERSION', lockedSdk(csharp).version))],
    ends: [0, 2],
    read: readDotnetFormat,
  },
  exceptions: [
    {
      rule: 'WHITESPACE',
      kind: 'complete',
      target: 'csharp-classic',
      reason: 'the snippet stands in it unchanged, as its page shows it',
    },
    { rule: 'CA1050', kind: 'complete', target: 'csharp-classic', reason: 'a program of one class needs no namespace' },
    ...['IDE0028', 'IDE0090'].map((rule) => ({
      rule,
      target: 'csharp-classic',
      reason: 'the compiler of its generation knows no shorter form',
    })),
    ...['IDE0028', 'IDE0090'].map((rule) => ({
      rule,
      target: 'csharp',
      reason: 'the longer form says which class is made',
    })),
  ],
};
