import { camelCase } from 'es-toolkit';
import { toWrite } from '../model/draft.ts';
import { listIn, type SourceFile } from './source-file.ts';

/** What a new language is to be. */
export interface NewLanguage {
  /** Kebab-case; the name of its three folders. */
  readonly id: string;
  readonly title: string;
  /** Of its files, without the dot. */
  readonly extension: string;
}

/** A file to be written. */
export interface NewFile {
  readonly path: string;
  readonly text: string;
  readonly isExecutable?: true;
}

/** The files of a language, which say what is to be written in each. The TypeScript among them is yet to be formatted. */
export function languageSkeleton(language: NewLanguage): NewFile[] {
  const { id } = language;
  return [
    ...Object.entries(sources(language)).map(([name, text]) => ({ path: `src/languages/${id}/${name}`, text })),
    ...Object.entries(TEMPLATES).map(([name, text]) => ({ path: `templates/${id}/${name}.hbs`, text })),
    { path: `harness/toolchains/${id}/Dockerfile`, text: DOCKERFILE },
    ...Object.entries(COMMANDS).map(([name, what]) => ({
      path: `harness/toolchains/${id}/${name}`,
      text: `#!/bin/sh\n# ${toWrite(what)}\necho '${name} is still to be written' >&2\nexit 1\n`,
      isExecutable: true as const,
    })),
  ];
}

/**
 * Adds a language to the list of targets.
 *
 * @throws KmsExamplesError `no-place` or `name-taken`
 */
export function listLanguage(targets: SourceFile, id: string): void {
  const name = camelCase(id);
  const list = targets.require(
    listIn(targets.variables.find((variable) => variable.name === 'targets')?.value),
    'a variable targets with a list of the targets between brackets',
    `import ${name} from ./${id}/${id}.ts there, and name it among the targets`,
  );
  targets.import([{ name, module: `languages/${id}/${id}.ts` }]);
  targets.append(list, name);
}

function sources({ id, title, extension }: NewLanguage): Record<string, string> {
  const name = camelCase(id);
  return {
    [`${id}.ts`]: `import { isModelledError } from '../../api/errors.ts';
import { bracketed, literalWriter } from '../shared/literal.ts';
import { camelCase } from '../shared/names.ts';
import { resultOf } from '../shared/result.ts';
import type { Target } from '../target.ts';
import { dialect } from './dialect.ts';
import { notes } from './notes.ts';
import { setup } from './setup.ts';

// ${toWrite('how values are written: texts with quotes, line breaks and control characters, times, binary data, structures.')}
const literal = literalWriter({
  text: (value) => JSON.stringify(value),
  time: (value) => JSON.stringify(value.toISOString()),
  binary: (bytes) => JSON.stringify(Buffer.from(bytes).toString('base64')),
  list: bracketed,
  map: (entries) => \`{\${entries.map(([key, item]) => \`\${JSON.stringify(key)}: \${item}\`).join(', ')}}\`,
});

export const ${name}: Target<'${id}'> = {
  id: '${id}',
  title: ${JSON.stringify(title)},
  extension: '${extension}',
  editions: ['current'],
  // ${toWrite('the lock file that has the version of the SDK, and where it stands in it.')}
  sdk: { name: '${toWrite('name')}', lock: { file: 'Dockerfile', version: /SDK_VERSION=(\\S+)/gu } },
  // ${toWrite('how often the SDK sends a request that is throttled each time.')}
  attempts: 3,
  // ${toWrite('what the AWS code example library calls the language, and the version of its SDK there.')}
  codeLibrary: { language: ${JSON.stringify(title)}, version: 1 },
  referenceTitle: ${JSON.stringify(toWrite(`what the reference of the SDK for ${title} is called`))},
  // ${toWrite("the page of the client's class; where calls need no client object, of what sets their Region.")}
  client: { label: 'client', url: 'https://docs.aws.amazon.com/' },
  call: (calling) => ({
    // ${toWrite('what the SDK calls methods, classes and members, by rule.')}
    names: { callee: camelCase(calling.operation) },
    member: camelCase,
    ...resultOf(calling, { response: 'response', variable: (stem) => stem, access: (member) => \`.\${camelCase(member)}\` }),
    // ${toWrite('the class, or the type, of an error that the service model has for the operation, and of any other.')}
    errorType: (error) => (isModelledError(calling.operation, error) ? error : 'ClientError'),
    reference: { label: \`\${calling.operation} method\`, url: 'https://docs.aws.amazon.com/' },
  }),
  variable: ({ stem, value }) => ({ name: stem, literal: literal(value) }),
  // ${toWrite('words that the language reserves, and names that the templates have taken; see src/languages/taken.ts.')}
  taken: { byLanguage: [], byTemplates: [] },
  literal,
  notes,
  setup,
  dialect,
  // ${toWrite('the command that compiles and runs a complete program in its folder, and what it must import.')}
  complete: { command: (name) => \`${id} \${name}.${extension}\` },
  // ${toWrite('the base image, and the folders of the package mirror that the image installs from.')}
  toolchain: { base: 'debian', program: 'program.${extension}' },
};
`,
    'dialect.ts': `import { camelCase } from '../shared/names.ts';
import { indented, type Dialect } from '../dialect.ts';

/** The variable of the client. */
const CLIENT = 'kmsClient';

// ${toWrite('how the audit reads the language, and how mutants break it; src/languages/dialect.ts says what each member is.')}
export const dialect: Dialect = {
  titled: /^${id}\\b/iu,
  tags: ['${id}'],
  mentioned: /\\b${id}\\b/iu,
  told: /\\.\\s*\\w+\\s*\\(/u,
  called: /\\.\\s*(\\w+)\\s*\\(/gu,
  callees: (operation) => [camelCase(operation)],
  defines: /^(?:class|function)\\s/mu,
  commented: /^\\s*#\\s?(.*)$/u,
  declared: /^([A-Za-z_]\\w*)\\s*=(?!=)/u,
  references: { area: /\\/\\/docs\\.aws\\.amazon\\.com\\/sdk-for-${id}\\//u, forms: [/\\/sdk-for-${id}\\/.*#(\\w+)/u] },

  end: '',
  comment: '#',
  continuation: '\\\\',
  separator: ',',
  argument: (name, value) => \`\${name}: \${value}\`,
  client: CLIENT,
  nothing: 'null',
  print: (expression) => \`print(\${expression})\`,
  warn: (expression) => \`warn(\${expression})\`,
  leave: 'exit(0)',
  fail: "throw('broken')",
  swallow: (body) => \`try\\n\${indented(body)}catch\\nend\\n\`,
  twice: (body) => \`repeat 2\\n\${indented(body)}end\\n\`,
  never: (body) => \`if false\\n\${indented(body)}end\\n\`,
  equivalents: {},
};
`,
    'notes.ts': `import type { Notes } from '../../model/note.ts';

export const notes: Notes = {
  client: '${toWrite('where the SDK looks for the Region and the credentials.')}',
  'binary-result': '${toWrite('as what the SDK returns binary values.')}',
};
`,
    'setup.ts': `import type { Setup } from '../setup.ts';

export const setup: Setup = {
  install: (version) => \`${toWrite('how the SDK is installed in a version.')} \${version}\`,
  needs: '${toWrite('the least version of the language.')}',
  imports: [],
};
`,
    'samples.json': `${JSON.stringify(SAMPLES, null, 2)}\n`,
  };
}

/** Which values' literals they must hold, \`test/samples.ts\` says, and the tests. */
const SAMPLES = { literals: {}, endless: toWrite('a statement that never ends'), isAsynchronous: false };

const TEMPLATES = {
  snippet: `# {{title}}
{{#each variables}}
{{#if comment}}
# {{comment}}
{{/if}}
{{name}} = {{literal}}
{{/each}}

{{#if paged}}
{{mark.block}}{{resultVariable}} = []
{{mark.statement}}{{mark.call}}for page in {{kmsClient}}.{{callee}}({{#each members}}{{name}}: {{variable}}{{#unless @last}}, {{/unless}}{{/each}})
    {{resultVariable}}.add(page{{paged.access}})
end
{{else}}
{{#> catching}}
{{mark.block}}{{mark.statement}}{{#if resultVariable}}{{resultVariable}} = {{/if}}{{mark.call}}{{kmsClient}}.{{callee}}({{#each members}}{{name}}: {{variable}}{{#unless @last}}, {{/unless}}{{/each}})
{{/catching}}
{{/if}}
{{#each reads}}
{{../mark.reads}}{{variable}} = {{../resultVariable}}{{access}}
{{/each}}
`,
  catching: `{{#if caught}}
{{mark.block}}{{mark.statement}}try
    {{> @partial-block}}
catch {{caught.class}}{{#if caught.isGeneric}} as error if error.code = {{caught.error}}{{/if}}
    print({{caught.message}})
end
{{else}}
{{> @partial-block}}
{{/if}}
`,
  client: `# {{title}}
# {{comment}}
{{kmsClient}} = KmsClient({{region}})
`,
  program: `{{client}}
{{snippet}}
observe({{#each members}}{{member}}: {{variable}}, {{/each}}{{#if response}}{{response}}{{/if}})
`,
  complete: `# {{command}}

{{client}}
{{snippet}}
{{#if whole}}
print({{whole}})
{{/if}}
{{#each values}}
print('{{label}}: ', {{#if isBinary}}length({{value}}), ' bytes'{{else}}{{#if isBoolean}}text({{value}}){{else}}{{value}}{{/if}}{{/if}})
{{/each}}
{{#if list}}
for item in {{list.variable}}
{{#each list.items}}
    print('{{label}}: ', {{#if isBinary}}length(item{{value}}), ' bytes'{{else}}item{{value}}{{/if}})
{{/each}}
end
{{/if}}
{{#if tellsSuccess}}
print('{{operation}} has succeeded.')
{{/if}}
`,
  values: `{{#each values}}
{{variable.name}} = {{variable.literal}}
readings.add({{variable.name}}, {{literal}})
{{/each}}
`,
  literals: `{{values}}
observeValues(readings)
`,
} as const satisfies Readonly<Record<string, string>>;

const DOCKERFILE = `ARG BASE
FROM \${BASE}
COPY trust/ /usr/local/share/ca-certificates/
# ${toWrite('install the language, and the SDK that a lock file names, from the package mirror or the registry.')}
ARG SDK_VERSION=0.0.0
RUN apt-get update \\
 && apt-get install --yes --no-install-recommends ca-certificates \\
 && rm -rf /var/lib/apt/lists/*
# ${toWrite('add the observer.')}
COPY common/ compile run describe /toolchain/
RUN /toolchain/describe > /toolchain/description.json
COPY authority/ /usr/local/share/ca-certificates/
RUN update-ca-certificates
USER 1000
CMD ["sleep", "infinity"]
`;

const COMMANDS = {
  compile:
    'compile the programs in the folders that each line of stdin names, and print an empty line; a program that does not compile gets a file compile-error beside it.',
  run: 'run the one program in the working folder.',
  describe: 'print the name and version of the runtime and of the SDK, as {"runtime": …, "sdk": …}.',
};
