import { groupBy, takeWhile, uniq, uniqBy } from 'es-toolkit';
import type { Annotation, Place } from '../../src/annotations.ts';
import { counted } from '../../src/counted.ts';
import { fenced } from '../../src/changes/markdown.ts';
import type { Target } from '../../src/languages/target.ts';
import type { Example } from '../../src/model/example.ts';
import type { RunReport, Verification } from '../verify/report.ts';
import { environmentText, shortfallDetails, summaryRows } from './text.ts';

/** Where a declaration begins, by its example's id; undefined where that is not known. */
type PlaceOf = (example: string) => Place | undefined;

/** What falls short of an example, and where it is to be mended. */
interface FallenShort {
  readonly title: string;
  readonly runs: readonly RunReport[];
  readonly place: Place | undefined;
}

/**
 * What falls short: of each example, where it is declared, or, where one of several languages falls short alone, in that
 * language's template; and of each language whose programs could not be run, where its image is described.
 */
function fallenShort(runs: readonly RunReport[], placeOf: PlaceOf): FallenShort[] {
  const failed = runs.filter(({ verdict }) => verdict !== 'pass');
  const [unmade, unequal] = [true, false].map((is) => failed.filter(({ verdict }) => (verdict === 'environment') === is));
  const ofLanguages = Object.entries(groupBy(unmade ?? [], ({ job }) => job.target.id)).map(([target, own]) => ({
    title: `${target}: environment`,
    runs: own,
    place: { path: `harness/toolchains/${target}/Dockerfile`, line: 1 },
  }));
  const ofExamples = Object.values(groupBy(unequal ?? [], ({ job }) => job.example.id)).flatMap((own) => {
    const [first] = own;
    if (first === undefined) return [];
    const { example } = first.job;
    const [inAll, inThese] = [runs, own].map((some) => targetsOf(some, example));
    const [target] = inThese ?? [];
    const isAlone = target !== undefined && inThese?.length === 1 && (inAll ?? []).length > 1;
    return {
      title: `${example.id}: ${uniq(own.map(({ verdict }) => verdict)).join(', ')}`,
      runs: own,
      place: isAlone ? { path: templateOf(target, example, own), line: 1 } : placeOf(example.id),
    };
  });
  return [...ofLanguages, ...ofExamples];
}

function targetsOf(runs: readonly RunReport[], example: Example): Target[] {
  const shown = runs.filter(({ job }) => job.example === example).map(({ job }) => job.target);
  return uniqBy(shown, ({ id }) => id);
}

/** The template from which comes what falls short in a target. */
function templateOf({ id }: Target, { shows }: Example, runs: readonly RunReport[]): string {
  const isOfComplete = runs.every(({ job }) => job.complete !== undefined);
  return `templates/${id}/${isOfComplete ? 'complete' : (shows ?? 'snippet')}.hbs`;
}

/** What is told of a verification besides its runs. */
interface Besides {
  /** What else falls short. */
  readonly notices: readonly string[];
  /** Where something else than what is locked may have run. */
  readonly older: readonly string[];
}

/** What falls short of a verification, as annotations: one an example, or a language that could not be run. */
export function annotationsOf({ runs }: Verification, { notices, older }: Besides, placeOf: PlaceOf): Annotation[] {
  return [
    ...older.map((message): Annotation => ({ level: 'warning', title: 'another version than the locked one', message })),
    ...notices.map((message): Annotation => ({ level: 'error', title: titleOf(message), message })),
    ...fallenShort(runs, placeOf).map(
      ({ title, place, runs: own }): Annotation => ({
        level: 'error',
        title,
        place,
        message: shortfallDetails(own).join('\n\n'),
      }),
    ),
  ];
}

function titleOf(details: string): string {
  const [line = ''] = details.split('\n');
  return line;
}

/** Where GitHub shows what a job has worked on. */
export interface Addresses {
  /** Of the run, with what it has uploaded. */
  readonly run: string;
  /** Of the commit's files: what a path follows. */
  readonly files: string;
}

/**
 * A verification as paragraphs of Markdown: counts by page and language, what falls short with links to where it is to be
 * mended, in what it was run, and what has changed.
 *
 * @param addresses Undefined where it isn't known where GitHub shows them.
 * @param changes What readers see changed, as paragraphs.
 */
export function summaryOf(
  verification: Verification,
  { notices, older }: Besides,
  changes: readonly string[],
  placeOf: PlaceOf,
  addresses: Addresses | undefined,
): string[] {
  const { runs } = verification;
  const failed = runs.filter(({ verdict }) => verdict !== 'pass').length;
  const short = fallenShort(runs, placeOf);
  const count = counted(runs.length, 'run');
  return [
    failed === 0 ? `# All of ${count} passed` : `# ${String(failed)} of ${count} fell short`,
    ...(addresses === undefined ? [] : [`[The run, with its reports](${addresses.run})`]),
    ...(older.length === 0 ? [] : [`> [!WARNING]\n${older.map((text) => `> ${text}`).join('\n>\n')}`]),
    table(summaryRows(runs)),
    ...(short.length + notices.length === 0 ? [] : ['## What falls short']),
    ...notices.map((notice) => fenced('text', notice)),
    ...short.map(({ title, runs: own, place }) => {
      const links = addresses === undefined ? [] : [linksTo(own, place, addresses)];
      return [`### ${title}`, ...links, fenced('text', shortfallDetails(own).join('\n\n'))].join('\n\n');
    }),
    ['<details><summary>In what it was run</summary>', fenced('text', environmentText(verification)), '</details>'].join(
      '\n\n',
    ),
    ...changes,
  ];
}

/** More links than these are not followed. */
const MOST_LINKS = 12;

/** Links to where runs are to be mended, and to what was run. */
function linksTo(runs: readonly RunReport[], place: Place | undefined, { files }: Addresses): string {
  const sources = uniq(runs.map(({ job }) => job.source.path)).slice(0, MOST_LINKS);
  return [
    ...(place === undefined ? [] : [`[\`${place.path}\`](${files}/${place.path}#L${String(place.line)})`]),
    ...sources.map((path) => `[\`${path}\`](${files}/${path})`),
  ].join(', ');
}

function table([names = [], ...rows]: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(names), line(names.map((_name, index) => (index === 0 ? '---' : '---:'))), ...rows.map(line)].join('\n');
}

/** How many bytes a job summary holds of a step, and how many of them what was left out takes at most. */
const SUMMARY_BYTES = 1024 ** 2;
const LEFT_OUT_BYTES = 1000;

/**
 * Paragraphs as a text that a job summary can hold: all, or the first of them and what was left out.
 *
 * @param taken How many bytes the summary has already.
 */
export function fitted(paragraphs: readonly string[], taken = 0): string {
  const room = SUMMARY_BYTES - taken;
  const whole = textOf(paragraphs);
  if (Buffer.byteLength(whole) <= room) return whole;
  if (room < LEFT_OUT_BYTES) return '';
  let used = LEFT_OUT_BYTES;
  const shown = takeWhile(paragraphs, (paragraph) => (used += Buffer.byteLength(textOf([paragraph, '']))) <= room);
  return textOf([...shown, leftOut(paragraphs, shown.length)]);
}

/** The beginning of a paragraph, which tells which it is. */
const NAMED_LENGTH = 80;

function leftOut(paragraphs: readonly string[], shown: number): string {
  const left = paragraphs.slice(shown);
  const [first = ''] = left;
  const named = titleOf(first).slice(0, NAMED_LENGTH);
  return `**${counted(left.length, 'paragraph')} of ${String(paragraphs.length)} left out, from “${named}” on: a summary holds 1 MiB. The reports of the run, and \`npx kms-examples diff\`, have all.**`;
}

function textOf(paragraphs: readonly string[]): string {
  return `${paragraphs.join('\n\n')}\n`;
}
