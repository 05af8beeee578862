import { indented, type Dialect } from '../dialect.ts';
import { camelCase } from '../shared/names.ts';
import { rewritten } from '../shared/edit.ts';

/** The variable of the client. */
const CLIENT = 'kmsClient';

const OF_JAVA = [
  'java.io',
  'java.nio',
  'java.nio.charset',
  'java.nio.file',
  'java.util.concurrent',
  'java.util.stream',
];
const OF_SDK = ['auth.credentials', 'core', 'core.exception', 'services.kms.paginators'].map(
  (name) => `software.amazon.awssdk.${name}`,
);
const OF_CLASSIC_SDK = ['auth', 'client.builder', 'regions'].map((name) => `com.amazonaws.${name}`);

export const dialect: Dialect = {
  titled: /^java(?!script|\s*script)(?:\b|\d)/iu,
  tags: ['java'],
  mentioned: /\bJava\b(?!\s?Script)/u,
  prompt: /^jshell> /u,
  told: /\bKmsClient\.(?:builder|create)\b|\bAWSKMS\w*|\.with[A-Z]\w*\(|Request\.builder\(|\b(\w+) -> \1\.\w+\(|^\s*import (?:software\.amazon|com\.amazonaws)/mu,
  called: /\.\s*(\w+?)(?:Paginator)?\s*\(/gu,
  callees: (operation) => [camelCase(operation)],
  clients: {
    lent: (variable, client) => `var ${variable} = ${client};`,
    inRegion: (region) => `System.setProperty("aws.region", "${region}");`,
    method: /^[a-z]/u,
    declared:
      /\b(?:Kms(?:Async)?Client|AWSKMS(?:Async)?(?:Client)?)\s+(\w+)\s*[=;,)]|\bvar\s+(\w+)\s*=\s*(?:Kms(?:Async)?Client|AWSKMS\w*)\s*\./gu,
    made: /\b(?:Kms(?:Async)?Client|AWSKMS(?:Async)?ClientBuilder)\s*\.(?:[^;]*\.)?\s*(?:create|build|defaultClient)\(\)\s*$/u,
    other:
      /\b(?!Kms(?:Async)?Client\b|AWSKMS)[A-Z][\w.]*(?:<[^>;]*>)?\s+(\w+)\s*[=;,)]|\bvar\s+(\w+)\s*=\s*(?:new\s+)?(?!Kms(?:Async)?Client\b|AWSKMS)[A-Z]/gu,
  },
  whole: {
    shown: /\bclass\s+(\w+)(?:(?!\bclass\b)[^])*?\bstatic\s+(?:final\s+)?void\s+main\s*\(/u,
    hasEntry: true,
    started: (text, [, main = '']) => {
      const name = /\bpublic\s+(?:final\s+)?(?:class|record|interface|enum)\s+(\w+)/u.exec(text)?.[1] ?? main;
      const inPackage = /^\s*package\s+([\w.]+)\s*;/mu.exec(text)?.[1];
      const started = inPackage === undefined ? main : `${inPackage}.${main}`;
      return { name: `${name}.java`, command: `javac -d . ${name}.java && java ${started}` };
    },
    failsToCompile: /^\d+ errors?$/mu,
  },
  supposed: ({ id }) => [...OF_JAVA, ...(id === 'java' ? OF_SDK : OF_CLASSIC_SDK)].map((name) => `import ${name}.*;`),
  asks: /\bargs\s*(?:\[|\.length\b)|\bSystem\s*\.\s*(?:in\b|console\b|getenv\(['"](?!AWS_(?:DEFAULT_)?REGION\b))/u,
  defines:
    /\b(?:class|interface|enum|record)\s+\w+[^;{]*\{|^\s*(?:(?:public|private|protected|static|final|synchronized)\s+)+[\w<>[\].,? ]+\s+\w+\s*\(|^\s*(?!(?:new|else|return|throw)\b)[\w<>[\].?]+\s+\w+\s*\([^;{}()]*\)\s*(?:throws\s+[\w., ]+)?\{/mu,
  commented: /^\s*\/\/\s?(.*)$/u,
  commentBlock: ['/*', '*/'],
  declared: /^(?:final )?[A-Z][\w.]*(?:<[\w<>, ]*>)?(?:\[\])?\s+(\w+)\s*=(?!=)/u,
  preamble: /^(?:import|package) [\w.*]+(?: [\w.*]+)?;\s*$/u,
  references: {
    area: /\/\/docs\.aws\.amazon\.com\/(?:AWSJavaSDK|sdk-for-java)\/|\/\/sdk\.amazonaws\.com\/java\//u,
    forms: [
      /\/\/docs\.aws\.amazon\.com\/(?:AWSJavaSDK\/latest\/javadoc|sdk-for-java\/(?:v1|latest)\/reference)\/com\/amazonaws\/services\/kms\/AWSKMS(?:Client)?\.html#(\w+)-/u,
      /\/\/sdk\.amazonaws\.com\/java\/api\/latest\/software\/amazon\/awssdk\/services\/kms\/KmsClient\.html#(\w+?)(?:Paginator)?(?:\(|%28)/u,
    ],
  },

  end: ';',
  comment: '//',
  continuation: '\\',
  separator: '',
  argument: (name, value) => `.${name}(${value})`,
  client: CLIENT,
  imported: /^import .*\n/mu,
  nothing: 'null',
  print: (expression) => `System.out.println(${expression});`,
  warn: (expression) => `System.err.println(${expression});`,
  leave: 'System.exit(0);',
  fail: 'if (true) throw new IllegalStateException("broken");',
  swallow: (body) => `try {\n${indented(body)}} catch (Exception e) {\n}\n`,
  twice: (body) => `for (int i = 0; i < 2; i++) {\n${indented(body)}}\n`,
  never: (body) => `if (false) {\n${indented(body)}}\n`,
  lists: {
    cutShort: (block) =>
      rewritten(
        block,
        /\.(\w+)\(\)\s*\.stream\(\)\s*\.toList\(\)/u,
        '.stream().takeWhile(page -> !page.$1().isEmpty()).flatMap(page -> page.$1().stream()).toList()',
      ),
    withoutRepetitions: (block, list) =>
      `${block}${list} = ${list}.stream().distinct().collect(java.util.stream.Collectors.toList());\n`,
    reversed: (block, list) => `${block}${list} = new ArrayList<>(${list});\nCollections.reverse(${list});\n`,
  },
  equivalents: {
    'indented-call': 'indentation means nothing',
    twice: 'the setter is called twice with the same value',
  },
};
