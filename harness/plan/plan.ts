import { createHash } from 'node:crypto';
import { showsWhole } from '../../src/languages/shared/result.ts';
import type { Edition, Target } from '../../src/languages/target.ts';
import { targets, targetsOf } from '../../src/languages/targets.ts';
import { examplesOf, isCaught, type Example, type Page } from '../../src/model/example.ts';
import { isThrottledAlways, type Failure } from '../../src/model/failure.ts';
import type { Reader } from '../../src/model/reader.ts';
import { clientAndCall } from '../../src/render/client.ts';
import { leftByReader } from '../../src/render/left-by-reader.ts';
import { KmsExamplesError } from '../../src/errors.ts';
import { completePath, readSnippet, snippetPath, type PublishedSnippet } from '../../src/render/manifest.ts';
import { sha256 } from '../../src/sha256.ts';
import { renderProgram } from '../../src/render/program.ts';
import { templateFolders } from '../../src/render/templates.ts';
import { caseOf, type Job, type Source, type Surface } from '../verify/job.ts';
import { casesOf, type Case } from './cases.ts';
import { select, selectEditions } from './select.ts';

/** Names that were asked for; all where none were. */
export interface Selection {
  readonly edition?: readonly string[];
  readonly page?: readonly string[];
  readonly example?: readonly string[];
  readonly target?: readonly string[];
  readonly case?: readonly string[];
}

/** The parts of a selection, as the options of commands are called. */
export const PARTS = ['edition', 'page', 'example', 'target', 'case'] as const satisfies readonly (keyof Selection)[];

/** A snippet with its bytes and the editions that show them. */
interface PlannedSnippet extends PublishedSnippet {
  readonly editions: readonly Edition[];
  readonly text: string;
  /** The text of its complete program. */
  readonly complete: string;
}

/** How a text is run that isn't planned as published. */
export interface RunOptions {
  /** The run's name: distinct among the runs of one verification, a letter and digits. */
  readonly run: string;
  readonly failure?: Failure | undefined;
  /** The reader who puts their own values into the text. */
  readonly reader?: Reader | undefined;
  /** Whether its program tells what it holds of the result; it does without this. */
  readonly observes?: boolean;
  /** Where the text stands; in the published file without this. */
  readonly source?: Source;
  /** The text of the complete program that runs in place of a program around the text. */
  readonly complete?: string | undefined;
}

/** Plans which programs run: selects published snippets, and wraps them. */
export class Planner {
  readonly #pages: readonly Page[];
  readonly #templatesOf = templateFolders();
  readonly #read: (path: string) => string;

  /**
   * @param pages The pages whose examples are run.
   * @param read Reads a published snippet by its path below `generated/`.
   */
  constructor(pages: readonly Page[], read: (path: string) => string = readSnippet) {
    this.#pages = pages;
    this.#read = read;
  }

  /**
   * The jobs of the published snippets that were asked for, one for each case.
   *
   * @throws KmsExamplesError `unknown-name`, `nothing-selected` or `not-generated`
   */
  jobs(selection: Selection): Job[] {
    const runs = this.#runs(selection);
    if (runs.length > 0) {
      return runs.map(({ snippet, complete, ...how }) =>
        this.job(snippet, snippet.text, {
          run: nameOf(snippet, { complete, ...how }),
          ...how,
          complete: complete ? snippet.complete : undefined,
        }),
      );
    }
    const given = PARTS.filter((part) => selection[part] !== undefined);
    const emptying = given.filter((part) => this.#runs({ ...selection, [part]: undefined }).length > 0);
    throw new KmsExamplesError('nothing-selected', {
      expected: `a snippet to run for ${given.map((part) => `--${part} ${(selection[part] ?? []).join(' ')}`).join(', ')}`,
      found:
        emptying.length === 0
          ? 'none; leaving out one of them alone gives none either'
          : `none; there would be some without ${emptying.map((part) => `--${part}`).join(', or without ')}`,
      remedy: '`kms-examples list` shows which page has which example, for which targets and in which cases',
    });
  }

  /** The snippets that were asked for, with the cases in which each is to run. */
  #runs(selection: Selection): ({ readonly snippet: PlannedSnippet } & Case)[] {
    const cases = select('case', this.#cases(), selection.case);
    return this.#snippets(selection).flatMap((snippet) =>
      casesOf(snippet.example, snippet.target, this.#pages)
        .filter((one) => cases.some(({ id }) => id === caseOf(one) || id === kindOf(caseOf(one))))
        .map((one) => ({ snippet, ...one })),
    );
  }

  /** The job of running a text as the snippet of an example in a target. */
  job(
    snippet: PublishedSnippet & { readonly editions?: readonly Edition[] },
    text: string,
    { run, failure, reader, observes = true, source, complete }: RunOptions,
  ): Job {
    const { edition, editions = [edition], page, example, target } = snippet;
    const templates = this.#templatesOf(target.id);
    const declared = reader?.declared ?? example;
    const shown = reader === undefined ? text : leftByReader(text, reader.edits, target.dialect);
    const surroundings = { pages: this.#pages, edition, target, templates, read: this.#read };
    const { client, call } = clientAndCall(declared, shown, surroundings);
    const path = snippetPath(edition, page, example, target);
    return {
      run,
      edition,
      editions,
      page,
      example,
      target,
      failure,
      reader,
      declared,
      path,
      sha256: sha256(text),
      ...(complete === undefined
        ? {
            source: source ?? { path: `generated/${path}`, firstLine: 1 },
            program: renderProgram({ client, call, example, run, observes }, target, templates),
            complete: undefined,
          }
        : this.#complete(snippet, complete)),
      surface: surfaceOf(example, target, failure),
    };
  }

  /** The parts of a job that runs a complete program. */
  #complete(
    { edition, page, example, target }: PublishedSnippet,
    text: string,
  ): Pick<Job, 'source' | 'program' | 'complete'> {
    const path = completePath(edition, page, example, target);
    const { project, failsToCompile } = target.complete;
    const [, ...below] = path.split('/');
    const lines = text.split('\n');
    const command = lines.map((line) => target.dialect.commented.exec(line)?.[1]).find((found) => found !== undefined);
    return {
      source: { path: `generated/${path}`, firstLine: 1 },
      program: { text, snippetLines: { first: 1, last: lines.length } },
      complete: {
        files: {
          [below.join('/')]: text,
          ...(project === undefined ? {} : { [project]: this.#read(`${edition}/${project}`) }),
        },
        folder: below.slice(0, -1).join('/'),
        file: below.at(-1) ?? '',
        command: command ?? '',
        ...(failsToCompile === undefined ? {} : { failsToCompile }),
      },
    };
  }

  /** The cases that there are, and the kinds of those that have one, such as `error`. */
  #cases(): { readonly id: string }[] {
    const cases = this.#pages
      .flatMap(examplesOf)
      .flatMap((example) => targets.flatMap((target) => casesOf(example, target, this.#pages)));
    return [...new Set(cases.map(caseOf).flatMap((id) => [id, kindOf(id)]))].map((id) => ({ id }));
  }

  /** The snippets that were asked for. What several editions show with the same bytes is there once. */
  #snippets({ edition, page, example, target }: Selection): PlannedSnippet[] {
    const examples = select('example', this.#pages.flatMap(examplesOf), example);
    const chosenTargets = select<Target>('target', targets, target);
    const names = selectEditions(edition).flatMap((ofEdition) =>
      select('page', this.#pages, page).flatMap((ofPage) =>
        examplesOf(ofPage)
          .filter((one) => examples.includes(one))
          .flatMap((one) =>
            targetsOf(ofEdition)
              .filter(({ id }) => chosenTargets.some((chosen) => chosen.id === id))
              .map((shown) => ({ edition: ofEdition, page: ofPage, example: one, target: shown })),
          ),
      ),
    );
    const snippets = new Map<string, PlannedSnippet>();
    for (const name of names) {
      const text = this.#read(snippetPath(name.edition, name.page, name.example, name.target));
      const complete = this.#read(completePath(name.edition, name.page, name.example, name.target));
      const key = [name.example.id, name.target.id, sha256(text), sha256(complete)].join(' ');
      const first = snippets.get(key) ?? { ...name, text, complete, editions: [] };
      snippets.set(key, { ...first, editions: [...first.editions, name.edition] });
    }
    return [...snippets.values()];
  }
}

/** What stands before the colon in the name of a case: those that differ only in what follows are of one kind. */
function kindOf(name: string): string {
  return name.replace(/: .*/u, '');
}

/** The name of a run. It follows from what is run, so that the program, which may hold it, is the same each time. */
function nameOf({ edition, page, example, target }: PublishedSnippet, how: Case): string {
  const subject = `${snippetPath(edition, page, example, target)} ${caseOf(how)}`;
  const digits = createHash('sha256').update(subject).digest('hex').slice(0, 12);
  return `r${digits}`;
}

function surfaceOf(example: Example, target: Target, failure: Failure | undefined): Surface {
  const call = target.call(example);
  const { resultVariable, selected, errorType, prints = '' } = call;
  const caught = isCaught(example, failure) ? example.catches : undefined;
  return {
    result: selected?.members ?? (resultVariable === undefined ? [] : 'all'),
    unknownMembers: target.unknownMembers ?? [],
    errorType: failure?.error === undefined || caught !== undefined ? undefined : errorType(failure.error),
    prints: caught?.message ?? prints,
    attempts: failure !== undefined && isThrottledAlways(failure) ? target.attempts : undefined,
    whole: showsWhole(call) ? target.complete.whole : undefined,
    sdkMessage: target.sdkMessage,
  };
}
