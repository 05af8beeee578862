import { groupBy } from 'es-toolkit';

/** A line of a file of the repository, or several. */
export interface Place {
  readonly path: string;
  /** Counted from 1. */
  readonly line: number;
  readonly lastLine?: number;
}

/** What is told at a place of the repository's files, or of the whole. */
export interface Annotation {
  readonly level: 'error' | 'warning' | 'notice';
  readonly title: string;
  readonly message: string;
  readonly place?: Place | undefined;
}

/** How many annotations of a level GitHub takes of a step. */
const MOST_ANNOTATIONS = 10;

/**
 * Annotations as GitHub Actions reads them among what a step prints, a line each. Of more than it takes, the last that it
 * does says how many there are besides.
 */
export function annotationLines(annotations: readonly Annotation[]): string[] {
  return Object.values(groupBy([...annotations], ({ level }) => level)).flatMap((ofLevel) => {
    if (ofLevel.length <= MOST_ANNOTATIONS) return ofLevel.map(annotationLine);
    const shown = ofLevel.slice(0, MOST_ANNOTATIONS - 1);
    const more = ofLevel.slice(shown.length);
    const [{ level } = { level: 'error' as const }] = more;
    const title = `and ${String(more.length)} more`;
    return [...shown, { level, title, message: more.map((one) => one.title).join('\n') }].map(annotationLine);
  });
}

function annotationLine({ level, title, message, place }: Annotation): string {
  const properties = [...(place === undefined ? [] : placeProperties(place)), `title=${property(title)}`];
  return `::${level} ${properties.join(',')}::${data(message)}`;
}

/** A text of several lines in a command's line. */
function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

/** The same where colons and commas end a value. */
function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

function placeProperties({ path, line, lastLine = line }: Place): string[] {
  const last = lastLine === line ? [] : [`endLine=${String(lastLine)}`];
  return [`file=${property(path)}`, `line=${String(line)}`, ...last];
}
