import process from 'node:process';
import { Command, CommanderError, Option } from 'commander';
import packageJson from '../package.json' with { type: 'json' };
import { KmsExamplesError, messageOf, type FailureStatus } from '../src/errors.ts';
import { wrongDeclaration } from './broken-off.ts';
import type { AuditOptions } from './audit.ts';
import type { ChecksumsOptions } from './checksums.ts';
import type { FuzzOptions } from './fuzz.ts';
import type { ListOptions } from './list.ts';
import type { MutateOptions } from './mutate.ts';
import type { NewExampleOptions, NewLanguageOptions, NewPageOptions } from './new.ts';
import type { BenchOptions } from './bench.ts';
import type { ConcludeOptions } from './conclude.ts';
import type { PackageOptions } from './package.ts';
import type { PublishOptions } from './publish.ts';
import type { PlanOptions } from './plan.ts';
import type { SaveOptions } from './images.ts';
import type { SiteOptions } from './site.ts';
import type { StyleOptions } from './style.ts';
import type { UpgradeOptions } from './upgrade.ts';
import type { VerifyOptions } from './verify.ts';
import type { WatchOptions } from './watch.ts';

// So that what goes wrong in a declaration is told with the line in its own file.
process.setSourceMapsEnabled(true);

// Each command loads its own modules when it is called: most of them start slowly.
const program = new Command('kms-examples')
  .description(packageJson.description)
  .version(packageJson.version)
  .exitOverride()
  .showSuggestionAfterError();

program
  .command('generate')
  .description('write the snippets, the pages and the manifest to generated/')
  .option('--check', 'write nothing; fail with a diff when generated/ is stale or was edited')
  .action(async (options: { check?: true }) => (await import('./generate.ts')).generate(options));

program
  .command('verify')
  .description('run the snippets in generated/ in their containers and print the verdicts')
  .option('--edition <edition...>', 'only these editions')
  .option('--page <page...>', 'only these pages')
  .option('--example <example...>', 'only these examples')
  .option('--target <target...>', 'only these targets')
  .option(
    '--case <case...>',
    'only these cases or kinds of them: success, reader, complete, error, or failures that the examples declare',
  )
  .option('--all', 'run everything, also what has passed on this machine as it is')
  .option('--since-record', 'also leave out what is on record as proven as it is')
  .option(
    '--shard <part>',
    'only one of n parts that take about as long, as i/n, or the part of a target; puts nothing on record',
  )
  .option('--blob <file>', 'also write what it came to, for `merge` to put together with other parts')
  .option('--dry-run', 'only tell what would run, and why')
  .option('--isolated', 'run each program in a process of its own from the first, none in a worker')
  .option('--seed <number>', 'what the order of the runs follows from, as an earlier run printed it')
  .option('--verbose', 'also print of each example that passed how far the languages are equal')
  .option('--limit <seconds>', 'how long a run may take', '30')
  .option('--timings', 'also print how long each step took')
  .option('--json <file>', 'where to write the verdicts as JSON', 'report/verification.json')
  .option('--junit <file>', 'where to write the verdicts as JUnit XML', 'report/junit.xml')
  .action(ending(async (options: VerifyOptions) => (await import('./verify.ts')).verify(options)));

program
  .command('merge')
  .description('make one report, record and evidence of the parts that `verify --shard PART --blob FILE` wrote')
  .argument('<file...>', 'the files of all parts')
  .option('--verbose', 'also print of each example that passed how far the languages are equal')
  .option('--timings', 'also print how long each step took')
  .option('--json <file>', 'where to write the verdicts as JSON', 'report/verification.json')
  .option('--junit <file>', 'where to write the verdicts as JUnit XML', 'report/junit.xml')
  .action(
    ending(async (files: string[], options: ConcludeOptions) => (await import('./merge.ts')).merge(files, options)),
  );

program
  .command('plan')
  .description('tell the parts of a verification with a machine a target, as an output of a step of GitHub Actions')
  .option('--edition <edition...>', 'only these editions')
  .option('--page <page...>', 'only these pages')
  .option('--example <example...>', 'only these examples')
  .option('--target <target...>', 'only these targets')
  .option('--case <case...>', 'only these cases')
  .option('--since-record', 'leave out what is on record as proven as it is')
  .option('--isolated', 'leave out only what has passed in a process of its own')
  .action(async (options: PlanOptions) => (await import('./plan.ts')).plan(options));

const images = program.command('images').description('take the images that runs need to another machine');

images
  .command('save')
  .description('save images to a folder, with the authority that they trust; what is missing is built')
  .argument('<folder>', 'the folder')
  .option('--target <target...>', 'only those that runs of these targets need')
  .action(async (folder: string, options: SaveOptions) => (await import('./images.ts')).save(folder, options));

images
  .command('load')
  .description('load the images that `images save` has written, before this machine has any of its own')
  .argument('<folder>', 'the folder')
  .action(async (folder: string) => (await import('./images.ts')).load(folder));

program
  .command('checksums')
  .description('write the SHA-256 of each file in a folder, to files that `sha256sum --check` and attestations take')
  .argument('<folder>', 'the folder')
  .option('--out <folder>', 'where to write them', 'checksums')
  .action(async (folder: string, options: ChecksumsOptions) =>
    (await import('./checksums.ts')).checksums(folder, options),
  );

program
  .command('publish')
  .description('write the pages, with snippets and programs, in the markup of documentation tools')
  .requiredOption(
    '--format <format...>',
    'guide, mkdocs, docusaurus, sphinx-myst, sphinx-rst, vitepress, starlight, asciidoc, github or aws-code-library',
  )
  .option('--edition <edition...>', 'only these editions')
  .option('--out <folder>', 'where to write them, a folder for each format and edition', 'published')
  .addOption(
    new Option('--snippets <how>', 'whether pages hold the snippets or include their files')
      .choices(['inline', 'include'])
      .default('inline'),
  )
  .action(async (options: PublishOptions) => (await import('./publish.ts')).publish(options));

program
  .command('site')
  .description('write a site that shows each snippet with its proof; it opens from a disk, too')
  .option('--out <folder>', 'where to write it', 'site')
  .option('--json <file>', 'the verdicts that `verify` has written', 'report/verification.json')
  .option('--testing-report <file>', 'what `mutate` has written of its mutants', 'report/mutation-report.json')
  .action(async (options: SiteOptions) => (await import('./site.ts')).site(options));

program
  .command('watch')
  .description('serve the site, and show in its open pages what comes of each change of a declaration or a template')
  .option('--page <page...>', 'run only what is on these pages')
  .option('--target <target...>', 'run only these targets')
  .option('--port <number>', 'the port of the loopback interface to serve at; the first free one from 4400 on without')
  .option('--testing-report <file>', 'what `mutate` has written of its mutants', 'report/mutation-report.json')
  .action(async (options: WatchOptions) => (await import('./watch.ts')).watch(options));

program
  .command('package')
  .description('write the npm package of the snippets, the pages and what proves them, for other programs to use')
  .option('--out <folder>', 'the folder of the package, of which `npm pack` makes the file', 'package')
  .action(async (options: PackageOptions) => (await import('./package.ts')).packageContent(options));

program
  .command('audit')
  .description('tell what is to be mended in documentation pages, and run the code of their tabs as it stands')
  .argument('<path...>', 'the pages, folders of pages, and patterns such as docs/**/*.md')
  .option('--edition <edition>', 'the edition that they are in; of each the one that its code is most like without')
  .option('--page <page>', 'the page whose examples they show; of all pages without')
  .option('--limit <seconds>', 'how long a run may take', '30')
  .addOption(
    new Option('--format <format>', 'how the findings are printed')
      .choices(['text', 'json', 'sarif', 'github'])
      .default('text'),
  )
  .option('--baseline <file>', 'accept what the file has, and tell only what is new')
  .option('--write-baseline', 'write that file anew: accept all that is found now')
  .option('--strict', 'fail where nothing of a page can be audited')
  .option('--fix', 'replace the code that is at fault by the proven snippets, and print what is changed')
  .option('--dry-run', 'print what --fix would change, and write nothing')
  .action(ending(async (paths: string[], options: AuditOptions) => (await import('./audit.ts')).audit(paths, options)));

program
  .command('style')
  .description('have linters of the languages read the code in generated/, and tell what they find')
  .option('--edition <edition...>', 'only these editions')
  .option('--page <page...>', 'only these pages')
  .option('--example <example...>', 'only these examples')
  .option('--target <target...>', 'only these targets')
  .action(ending(async (options: StyleOptions) => (await import('./style.ts')).style(options)));

program
  .command('mutate')
  .description('break the snippets in generated/ in many ways, and see whether each is noticed')
  .option('--page <page...>', 'only these pages')
  .option('--example <example...>', 'only these examples')
  .option('--target <target...>', 'only these targets')
  .option('--seed <number>', 'what the order of the runs follows from, as an earlier run printed it')
  .option('--limit <seconds>', 'how long a run may take', '30')
  .option('--json <file>', 'where to write what came of each mutant as JSON', 'report/mutation.json')
  .option(
    '--testing-report <file>',
    'where to write the same in the form that mutation testing tools share',
    'report/mutation-report.json',
  )
  .option('--html <file>', 'where to write the page that shows it', 'report/mutation.html')
  .action(ending(async (options: MutateOptions) => (await import('./mutate.ts')).mutate(options)));

program
  .command('fuzz')
  .description('write random values as literals, and see whether the containers read them back equal')
  .option('--target <target...>', 'only these targets')
  .option('--count <number>', 'how many values each target writes', '5000')
  .option('--seed <number>', 'what the values follow from, as an earlier run printed it; another one each time without')
  .action(ending(async (options: FuzzOptions) => (await import('./fuzz.ts')).fuzz(options)));

program
  .command('bench')
  .description('measure how long verifications take on this machine')
  .option('--rounds <number>', 'how often each is measured', '5')
  .option('--long', 'also measure once what takes minutes')
  .option('--beside <folder>', 'measure the commands of another clone in turn with those of this one')
  .action(ending(async (options: BenchOptions) => (await import('./bench.ts')).bench(options)));

program
  .command('list')
  .description('show the pages, examples and targets, and which snippets there are')
  .option('--coverage', 'also show the operations of the KMS API, and which languages document them')
  .option('--json <file>', 'write them to a file as JSON instead')
  .action(async (options: ListOptions) => (await import('./list.ts')).list(options));

const creation = program.command('new').description('write the skeleton of an example, a page or a language');

creation
  .command('example')
  .description('add an example to a page, with what its operation needs, and say what is to be filled in')
  .argument('<operation>', 'an operation of the KMS API, such as DescribeKey')
  .requiredOption('--page <page>', 'the page that it is to stand on')
  .option('--id <id>', "its id; the operation's name in lower case, with hyphens, without")
  .option('--member <member...>', 'optional members that its input has besides')
  .action(async (operation: string, options: NewExampleOptions) =>
    (await import('./new.ts')).newExample(operation, options),
  );

creation
  .command('page')
  .description('add a page to the chapter')
  .argument('<id>', 'its id, which becomes the name of its file')
  .requiredOption('--title <title>', 'its title')
  .action(async (id: string, options: NewPageOptions) => (await import('./new.ts')).newPage(id, options));

creation
  .command('language')
  .description('add a language, with the three folders that know it')
  .argument('<id>', 'its id, which becomes the name of its folders')
  .option('--title <title>', 'the title of its tabs; its id without')
  .option('--extension <extension>', 'of its files, without the dot; its id without')
  .action(async (id: string, options: NewLanguageOptions) => (await import('./new.ts')).newLanguage(id, options));

program
  .command('prose')
  .description('check the prose of the pages: spelling, grammar, terms, titles, repetitions, links')
  .action(ending(async () => (await import('./prose.ts')).prose()));

program
  .command('diff')
  .description('tell what a reader sees changed since a commit, a branch or a tag, as Markdown')
  .argument('[ref]', 'the commit, the branch or the tag', 'HEAD')
  .action(async (ref: string) => (await import('./diff.ts')).diff(ref));

program
  .command('upgrade')
  .description('lock newer versions of SDKs and the emulator, render, verify what that touches, and tell what changed')
  .argument('[target...]', 'only these targets, or the emulator')
  .option('--to <version>', 'the version to lock, of one target; the newest without')
  .action(
    ending(async (names: string[], options: UpgradeOptions) => (await import('./upgrade.ts')).upgrade(names, options)),
  );

program
  .command('doctor')
  .description('show what this machine has and lacks for each toolchain, and what would mend it')
  .action(ending(async () => (await import('./doctor.ts')).doctor()));

try {
  await program.parseAsync();
} catch (error) {
  process.exitCode = report(error);
}

/** Has a command set the exit status. */
function ending<Given extends unknown[]>(
  command: (...given: Given) => Promise<FailureStatus | 0>,
): (...given: Given) => Promise<void> {
  return async (...given) => {
    process.exitCode = await command(...given);
  };
}

/** Tells what went wrong and returns the exit status. */
function report(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  const told = error instanceof KmsExamplesError ? error : (wrongDeclaration(error) ?? defect(error));
  process.stderr.write(`${told.message}\n`);
  return told.exitStatus;
}

/** What the family of errors doesn't know is a defect of this tool. */
function defect(error: unknown): KmsExamplesError {
  const stack = error instanceof Error ? error.stack : undefined;
  return new KmsExamplesError('defect', {
    expected: 'an end that this tool foresees',
    found: process.env.DEBUG === undefined ? messageOf(error) : (stack ?? messageOf(error)),
    remedy: 'report it, with what it prints when DEBUG=1 is in its environment',
  });
}
