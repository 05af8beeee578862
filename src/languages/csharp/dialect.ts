import { indented, type Dialect } from '../dialect.ts';
import { madeBy } from '../shared/made.ts';
import { replaced } from '../shared/edit.ts';
import { built } from './complete.ts';

/** The variable of the client. */
const CLIENT = 'kmsClient';

const NAMESPACES = ['System.Linq', 'System.Threading', 'Amazon.Runtime'];
/** What the .NET Framework, for which the classic edition is, has not. */
const OF_DOTNET = ['System.Text.Json'];

export const dialect: Dialect = {
  titled: /^(?:c#|c\s?sharp\b|\.net\b|dotnet\b)/iu,
  tags: ['csharp', 'cs', 'c#', 'dotnet'],
  mentioned: /(?<!\w)C#|(?<![\w.])\.NET\b/u,
  prompt: /^> /u,
  told: /\bAmazonKeyManagementService\w*|\bnew [A-Z]\w+Request\s*(?:\(\))?\s*\{|^\s*using [A-Z][\w.]*;/mu,
  called: /\.\s*(\w+)\s*\(/gu,
  callees: (operation) => [operation, `${operation}Async`],
  clients: {
    lent: (variable, client) => `var ${variable} = ${client};`,
    inRegion: (region) => `Environment.SetEnvironmentVariable("AWS_REGION", "${region}");`,
    method: /^[A-Z]/u,
    declared:
      /\b(?:IAmazonKeyManagementService|AmazonKeyManagementServiceClient)\??\s+(\w+)\s*[=;,){]|(\w+)\s*=\s*new\s+(?:[\w.]+\.)?AmazonKeyManagementServiceClient\b/gu,
    made: madeBy(/\bnew\s+(?:[\w.]+\.)?AmazonKeyManagementServiceClient/u),
    other:
      /\b(?!I?AmazonKeyManagementService|var\b)[A-Z][\w.]*(?:<[^>;]*>)?\??\s+(\w+)\s*[=;,)]|\bvar\s+(\w+)\s*=\s*new\s+(?!(?:[\w.]+\.)?AmazonKeyManagementServiceClient\b)/gu,
  },
  whole: {
    shown: /\bstatic\s+(?:async\s+)?[\w.]+(?:<\w+>)?\s+Main\s*\(/u,
    hasEntry: true,
    started: () => ({ name: 'Tab.cs', command: built.command('Tab'), project: built.project }),
    failsToCompile: built.failsToCompile,
  },
  supposed: ({ id }) => [...NAMESPACES, ...(id === 'csharp' ? OF_DOTNET : [])].map((name) => `using ${name};`),
  asks: /\bargs\s*(?:\[|\.Length\b)|\bConsole\s*\.\s*Read|\bEnvironment\s*\.\s*GetEnvironmentVariable\("(?!AWS_(?:DEFAULT_)?REGION\b)/u,
  defines:
    /\b(?:class|interface|struct|record|namespace)\s+\w+|^\s*(?:(?:public|private|protected|internal|static|async|virtual|override)\s+)*(?:public|private|protected|internal)\s[\w<>[\].,? ]+\s\w+(?:<\w+>)?\s*\(|\bstatic\s[^\n=;(]*\bMain\s*\(/mu,
  commented: /^\s*\/\/\s?(.*)$/u,
  commentBlock: ['/*', '*/'],
  declared: /^(?:using )?[A-Za-z][\w.]*(?:<[\w<>, ]*>)?(?:\[\])?\s+(\w+)\s*=(?!=)/u,
  preamble: /^using [\w.]+;\s*$/u,
  references: {
    area: /\/\/docs\.aws\.amazon\.com\/sdkfornet\//u,
    forms: [
      /\/sdkfornet\/v[34]\/apidocs\/items\/KeyManagementService\/MKeyManagementService(?:PaginatorFactory)?(\w+?)(?:Async)?\1Request/u,
    ],
  },

  end: ';',
  comment: '//',
  continuation: '\\',
  separator: ',',
  argument: (name, value) => `${name} = ${value}`,
  client: CLIENT,
  imported: /^using .*\n/mu,
  nothing: 'null',
  print: (expression) => `Console.WriteLine(${expression});`,
  warn: (expression) => `Console.Error.WriteLine(${expression});`,
  leave: 'Environment.Exit(0);',
  fail: 'if (true) throw new InvalidOperationException("broken");',
  swallow: (body) => `try\n{\n${indented(body)}}\ncatch (Exception)\n{\n}\n`,
  twice: (body) => `for (int i = 0; i < 2; i++) {\n${indented(body)}}\n`,
  never: (body) => `if (false) {\n${indented(body)}}\n`,
  lists: {
    cutShort: (block, list) =>
      replaced(block, `${list}.Add(entry);`, `${list}.Add(entry);\n    break;`) ??
      replaced(block, '.ToList()', '.Take(1).ToList()'),
    reversed: (block, list) => `${block}${list}.Reverse();\n`,
  },
  equivalents: { 'indented-call': 'indentation means nothing' },
};
