import { readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { groupBy, memoize, once, sortBy } from 'es-toolkit';
import type { Evidence } from '../../harness/evidence/evidence.ts';
import type { KeptEvidence } from '../../harness/evidence/kept.ts';
import { Planner, type Selection } from '../../harness/plan/plan.ts';
import type { Basis } from '../../harness/record/basis.ts';
import type { Passes } from '../../harness/record/passes.ts';
import { proofOf } from '../../harness/record/proof.ts';
import { pathsOf, type VerificationRecord } from '../../harness/record/record.ts';
import { reasonOf } from '../../harness/report/json.ts';
import { caseOf, type Job } from '../../harness/verify/job.ts';
import type { RunReport } from '../../harness/verify/report.ts';
import { fileOfDeclaration } from '../../src/chapter/places.ts';
import { KmsExamplesError } from '../../src/errors.ts';
import type { Edition } from '../../src/languages/target.ts';
import { targets } from '../../src/languages/targets.ts';
import { examplesOf, type Page } from '../../src/model/example.ts';
import { FormattedTexts } from '../../src/render/formatted.ts';
import { renderGenerated } from '../../src/render/generated.ts';
import { Templates } from '../../src/render/templates.ts';
import { repositoryPath } from '../../src/repository.ts';
import type { Finding, Problem, Site, Standing } from '../../src/site/site.ts';
import { wrongDeclaration } from '../broken-off.ts';
import { readFolder } from '../folder.ts';
import { chaptersOf, findingOf, siteOf, type SiteSources } from '../site-data.ts';
import { loadChapter } from './load-chapter.ts';

/** What is known before anything changes. */
export interface Known {
  readonly pages: readonly Page[];
  readonly files: ReadonlyMap<string, string>;
  readonly basis: Basis;
  readonly passes: Passes;
  readonly evidence: KeptEvidence;
  readonly record: VerificationRecord | undefined;
  readonly mutants: SiteSources['mutants'];
}

/** A run as it is planned now. */
interface PlannedRun {
  readonly job: Job;
  readonly fingerprint: string;
}

/** The chapter as its sources say now, and what is known of its runs. */
export class LiveChapter {
  readonly #known: Known;
  readonly #selection: Selection;
  readonly #recorded: ReadonlySet<string>;
  #pages: readonly Page[];
  #files: ReadonlyMap<string, string>;
  #formatted = new FormattedTexts();
  /** The texts of the templates that could be rendered last, by their paths below `templates/`. */
  #templates = readFolder(repositoryPath('templates'));
  /** What keeps a declaration, or a folder of templates, from being shown as it is now. */
  readonly #problems = new Map<string, Problem>();
  /** The runs of snippets, by their paths below `generated/`; all of them, and those of each example. */
  readonly #runs = new Map<string, readonly PlannedRun[]>();
  #planned: readonly PlannedRun[] = [];
  #ofExamples: Readonly<Record<string, readonly PlannedRun[]>> = {};
  #chapters = once(() => chaptersOf(this.#sources));
  readonly #failed = new Map<string, RunReport>();
  readonly #fingerprints = new WeakMap<Job, string>();
  /** The fingerprints of the runs that an edit has made open. */
  readonly #open = new Map<string, Job>();

  /** @param selection What of it runs. */
  constructor(known: Known, selection: Selection) {
    this.#known = known;
    this.#selection = selection;
    this.#pages = known.pages;
    this.#files = known.files;
    this.#recorded = new Set(
      known.record?.snippets.flatMap(({ cases }) => Object.values(cases).map(({ whole }) => whole)),
    );
    this.#plan({ page: shownIn(this.#pages), target: targets.map(({ id }) => id) });
    this.#open.clear();
  }

  /** What the site shows now. */
  get site(): Site {
    return siteOf(this.#sources, this.#chapters());
  }

  get #sources(): SiteSources {
    const failures = this.#planned.flatMap(({ fingerprint }) => this.#failed.get(fingerprint) ?? []);
    const total = this.#planned.length;
    return {
      pages: this.#pages,
      files: this.#files,
      record: this.#known.record,
      mutants: this.#known.mutants,
      problems: this.problems,
      standingOf: (path) => this.#standingOf(path),
      evidenceOf: (edition, example) => this.#evidenceOf(edition, example),
      lastRun: { total, passed: total - failures.length - this.#open.size, findings: failures.map(findingIn) },
    };
  }

  /**
   * The runs that edits have made open: those first in which a call succeeds, those last that build their program; of
   * each kind those of pages that somebody reads before others.
   *
   * @param isRead Whether somebody reads a page, by its id.
   */
  open(isRead: (page: string) => boolean): readonly Job[] {
    const kindOf = (job: Job): number => (caseOf(job) === 'success' ? 0 : job.complete === undefined ? 1 : 2);
    return sortBy([...this.#open.values()], [kindOf, ({ page }): number => (isRead(page.id) ? 0 : 1)]);
  }

  /** Any run in which a call succeeds of each target of which something runs. */
  get samples(): readonly Job[] {
    const succeeding = this.#planned
      .map(({ job }) => job)
      .filter((job) => caseOf(job) === 'success' && this.#isSelected(job));
    return Object.values(groupBy(succeeding, ({ target }) => target.id)).flatMap(([first]) => first ?? []);
  }

  /** What is told of it keeps sources from being shown as they are now. */
  get problems(): readonly Problem[] {
    return [...this.#problems.values()];
  }

  /** The fingerprint of a job, also of one that an edit has made worthless. */
  fingerprintOf(job: Job): string | undefined {
    return this.#fingerprints.get(job);
  }

  /**
   * Takes up what has changed: loads declarations, renders what follows, and plans the runs of that.
   *
   * @param paths The files that have changed, in the repository.
   */
  async take(paths: readonly string[]): Promise<void> {
    const declarations = paths.filter((path) => path.startsWith('src/chapter/'));
    const isReloaded = declarations.length > 0 && (await this.#load(declarations));
    const broken = await this.#render();
    this.#chapters = once(() => chaptersOf(this.#sources));
    const folders = new Set(paths.flatMap((path) => /^templates\/([\w-]+)\//u.exec(path)?.[1] ?? []));
    const touched = targets.map(({ id }) => id).filter((id) => isReloaded || folders.has(id));
    // What several pages share touches all of them.
    const declared = this.#pages.filter(({ id }) => declarations.includes(fileOfDeclaration(id) ?? ''));
    const isOfPages = folders.size === 0 && declared.length === declarations.length;
    try {
      this.#plan({
        page: shownIn(isOfPages ? declared : this.#pages),
        target: touched.filter((id) => !broken.has(id)),
      });
    } catch (error) {
      if (!(error instanceof KmsExamplesError)) throw error;
      this.#problems.set(RENDERING, { text: error.message });
    }
  }

  /**
   * Takes note of what came of a run.
   *
   * @returns Whether it says something of the sources as they are now.
   */
  note(report: RunReport): boolean {
    const fingerprint = this.fingerprintOf(report.job);
    const planned = this.#runs.get(report.job.path) ?? [];
    if (fingerprint === undefined || !planned.some((run) => run.fingerprint === fingerprint)) return false;
    this.#open.delete(fingerprint);
    if (report.verdict === 'pass') this.#failed.delete(fingerprint);
    else this.#failed.set(fingerprint, report);
    return true;
  }

  /** @returns Whether the declarations are as their sources say now. */
  async #load(paths: readonly string[]): Promise<boolean> {
    try {
      this.#pages = await loadChapter();
      this.#problems.delete(CHAPTER);
      return true;
    } catch (error) {
      const told = error instanceof KmsExamplesError ? error : wrongDeclaration(error);
      if (told === undefined) throw error;
      this.#problems.set(CHAPTER, { ...this.#placeOf(told, paths), text: told.message });
      return false;
    }
  }

  /** Which example or page an error of a declaration is about. */
  #placeOf({ details: { where = '' } }: KmsExamplesError, paths: readonly string[]): Omit<Problem, 'text'> {
    const [, example = declarationAt(where)] = /\bexample ([\w-]+)/u.exec(where) ?? [];
    const known = this.#pages.flatMap(examplesOf).some(({ id }) => id === example);
    if (known) return { example };
    const page = this.#pages.find(({ id }) =>
      [where, ...paths].some((text) => text.startsWith(fileOfDeclaration(id) ?? ' ')),
    );
    return page === undefined ? {} : { page: page.id };
  }

  /**
   * Renders all, of folders whose templates can't be rendered with those that could be last.
   *
   * @returns These folders.
   */
  async #render(): Promise<ReadonlySet<string>> {
    const now = readFolder(repositoryPath('templates'));
    const broken = new Set<string>();
    for (const folder of [...FOLDERS, RENDERING]) this.#problems.delete(folder);
    for (;;) {
      const templatesOf = memoize(
        (folder: string) => new Templates(folder, (path) => textIn(broken.has(folder) ? this.#templates : now, path)),
      );
      const error = await this.#tryToRender(templatesOf);
      if (error === undefined) break;
      const folder = folderOf(error);
      if (folder === undefined || broken.has(folder)) {
        this.#problems.set(RENDERING, { text: error.message });
        return new Set(FOLDERS);
      }
      broken.add(folder);
      this.#takeFor(folder, error);
    }
    this.#templates = new Map([
      ...[...this.#templates].filter(([path]) => broken.has(dirname(path))),
      ...[...now].filter(([path]) => !broken.has(dirname(path))),
    ]);
    return broken;
  }

  async #tryToRender(templatesOf: (folder: string) => Templates): Promise<KmsExamplesError | undefined> {
    try {
      this.#files = await renderGenerated(this.#pages, { templatesOf, formatted: this.#formatted });
      this.#formatted = new FormattedTexts(this.#formatted.used);
      return undefined;
    } catch (error) {
      if (error instanceof KmsExamplesError) return error;
      throw error;
    }
  }

  /** Has an error stand in the tabs of the target whose templates are at fault. */
  #takeFor(folder: string, error: KmsExamplesError): void {
    this.#problems.set(folder, { ...(folder === PAGES ? {} : { target: folder }), text: textOfTemplate(error) });
  }

  /** Plans runs; those that have not passed as they are now are open. */
  #plan(touched: Required<Pick<Selection, 'page' | 'target'>>): void {
    if (touched.page.length === 0 || touched.target.length === 0) return;
    try {
      this.#takeUp(new Planner(this.#pages, (path) => this.#files.get(path) ?? '').jobs(touched));
    } catch (error) {
      // A template of what stands around snippets, which only runs need.
      const folder = error instanceof KmsExamplesError ? folderOf(error) : undefined;
      if (!(error instanceof KmsExamplesError) || folder === undefined || !touched.target.includes(folder)) throw error;
      this.#takeFor(folder, error);
      this.#plan({ ...touched, target: touched.target.filter((target) => target !== folder) });
    }
  }

  #takeUp(jobs: readonly Job[]): void {
    const { passes, record, evidence, basis } = this.#known;
    const { fingerprints, known } = proofOf(jobs, basis, { passes, record, evidence, isolated: false });
    for (const runs of Object.values(groupBy([...jobs], ({ path }) => path))) {
      const planned = runs.flatMap((job): PlannedRun[] => {
        const fingerprint = fingerprints.get(job)?.whole;
        if (fingerprint === undefined) return [];
        this.#fingerprints.set(job, fingerprint);
        return [{ job, fingerprint }];
      });
      for (const path of runs.slice(0, 1).flatMap(pathsOf)) {
        for (const { fingerprint } of this.#runs.get(path) ?? []) this.#open.delete(fingerprint);
        this.#runs.set(path, planned);
      }
    }
    for (const [job, { whole }] of fingerprints) {
      if (!known.has(job) && !this.#failed.has(whole) && this.#isSelected(job)) this.#open.set(whole, job);
    }
    for (const path of this.#runs.keys()) if (!this.#files.has(path)) this.#runs.delete(path);
    this.#planned = [...new Set(this.#runs.values())].flat();
    this.#ofExamples = groupBy([...this.#planned], ({ job }) => job.example.id);
  }

  #isSelected({ page, target }: Job): boolean {
    const { page: pages, target: chosen } = this.#selection;
    return (pages === undefined || pages.includes(page.id)) && (chosen === undefined || chosen.includes(target.id));
  }

  #standingOf(path: string): Standing {
    const runs = this.#runs.get(path) ?? [];
    const failed = runs.flatMap(({ fingerprint }) => this.#failed.get(fingerprint) ?? []);
    if (failed.length > 0) return { state: 'failed', findings: failed.map(findingIn) };
    const open = runs.filter(({ fingerprint }) => this.#open.has(fingerprint)).length;
    if (open > 0) return { state: 'running', passed: runs.length - open, runs: runs.length };
    if (runs.length > 0 && runs.every(({ fingerprint }) => this.#recorded.has(fingerprint))) return { state: 'proven' };
    const { passes, evidence } = this.#known;
    const isPassed = ({ fingerprint }: PlannedRun): boolean =>
      evidence.has(fingerprint) && (this.#recorded.has(fingerprint) || passes.find(fingerprint) !== undefined);
    if (runs.length > 0 && runs.every(isPassed)) return { state: 'passed' };
    return {
      state: 'stale',
      reasons: ['It has changed since it was put on record, and is not among what is run here.'],
    };
  }

  #evidenceOf(edition: Edition, example: string): Evidence[] {
    const ofExample = (this.#ofExamples[example] ?? []).filter(({ job }) => job.editions.includes(edition));
    return ofExample.flatMap(({ job, fingerprint }): Evidence[] => {
      const seen = this.#known.evidence.find(fingerprint);
      if (seen === undefined) return [];
      const { page, target, editions } = job;
      return [{ page: page.id, example, case: caseOf(job), target: target.id, editions, seen }];
    });
  }
}

/** What the problems of declarations, and those that no folder of templates is known of, are kept under. */
const CHAPTER = 'chapter';
const RENDERING = 'rendering';

/** The folder of the pages' templates, and all folders of which `generated/` is rendered. */
const PAGES = 'pages';
const FOLDERS: readonly string[] = [...targets.map(({ id }) => id), PAGES];

/** @throws Error where there is none */
function textIn(texts: ReadonlyMap<string, string>, path: string): string {
  const text = texts.get(path);
  if (text === undefined) throw new Error(`there is no templates/${path}`);
  return text;
}

/** The ids of pages that have examples. */
function shownIn(pages: readonly Page[]): string[] {
  return pages.filter((page) => examplesOf(page).length > 0).map(({ id }) => id);
}

/** The example in whose declaration a place is, such as `src/chapter/pages/keys.ts, line 12`. */
function declarationAt(where: string): string | undefined {
  const [, file, line] = /^(src\/chapter\/[\w/.-]+), line (\d+)/u.exec(where) ?? [];
  if (file === undefined) return undefined;
  const lines = readFileSync(repositoryPath(file), 'utf8').split('\n');
  const first = lines.slice(0, Number(line)).findLastIndex((text) => text.includes('defineExample('));
  return first === -1 ? undefined : /\bid: '([\w-]+)/u.exec(lines.slice(first).join('\n'))?.[1];
}

/** The folder of templates that an error is about. */
function folderOf({ details: { where = '' } }: KmsExamplesError): string | undefined {
  return /\btemplates\/([\w-]+)\//u.exec(where)?.[1];
}

/** An error of templates. All examples show it: the one at which rendering broke off is told last, as no more than that. */
function textOfTemplate({ message, cause, details: { where = '' } }: KmsExamplesError): string {
  if (!(cause instanceof KmsExamplesError) || cause.details.where === undefined) return message;
  return `${cause.message}\n  met first: ${where.slice(0, -`, ${cause.details.where}`.length)}`;
}

function findingIn({ job, verdict, shortfalls: [shortfall] }: RunReport): Finding {
  return findingOf({
    example: job.example.id,
    target: job.target.id,
    case: caseOf(job),
    verdict,
    ...(shortfall === undefined ? {} : { reason: reasonOf(shortfall) }),
  });
}
