import { KmsExamplesError } from '../../src/errors.ts';
import { clientSettings, clientVariables } from '../machines/closed-network/client-settings.ts';
import { textFile } from '../machines/docker/context.ts';
import { runErrand } from '../machines/docker/errand.ts';
import { ensureImage, type ImageSource } from '../machines/images/image.ts';
import { inWorkshop, type Supervision, type Workshop } from '../machines/workshop.ts';
import { lay, ownRemarks } from './files.ts';
import {
  FOLDER,
  UNREACHED,
  type ContainedLinter,
  type Linter,
  type LinterFile,
  type Piece,
  type Remark,
} from './linter.ts';

/** What a linter says of files, or why it did not run. */
type Said = { readonly remarks: readonly Remark[] } | { readonly absence: string };

/** What a linter says of pieces, by their own lines. */
export type LinterReport = Said & { readonly linter: Linter; readonly pieces: readonly Piece[] };

type Run = (files: readonly LinterFile[]) => Promise<Said>;

/** How many lines of what a linter printed are told. */
const TOLD_LINES = 8;

/**
 * Has linters read the pieces of their targets, each linter all of them at once.
 *
 * @returns Reports in the order of the linters; none of a linter that has nothing to read.
 * @throws KmsExamplesError when a linter or the environment fails; the signal's own error
 */
export async function lint(
  linters: readonly Linter[],
  pieces: readonly Piece[],
  supervision: Supervision,
): Promise<LinterReport[]> {
  const reading = linters.filter(({ targets }) => pieces.some(({ target }) => targets.includes(target.id)));
  const reports = new Map<Linter, LinterReport>();
  const report = async (linter: Linter, run: Run): Promise<void> => {
    const read = pieces.filter(({ target }) => linter.targets.includes(target.id));
    supervision.onProgress({ subject: linter.name, text: 'reads', state: 'working' });
    const laid = read.map((piece) => lay(piece, linter));
    const said = await run(laid.map(({ file }) => file));
    const own = 'absence' in said ? said : { remarks: ownRemarks(laid, said.remarks) };
    reports.set(linter, { ...own, linter, pieces: read });
    supervision.onProgress({
      subject: linter.name,
      text: 'absence' in said ? 'did not run' : 'has read all',
      state: 'done',
    });
  };

  const contained: ((images: Images) => Promise<void>)[] = [];
  for (const linter of reading) {
    const { name, run } = linter;
    if ('here' in run) await report(linter, async (files) => ({ remarks: await run.here(files) }));
    else
      contained.push((images) =>
        report(linter, async (files) =>
          inContainer(name, run, files, await images.find(run.image(images.workshop), name), images.workshop),
        ),
      );
  }
  if (contained.length > 0) {
    await inWorkshop(supervision, (workshop) => {
      const images = new Images(workshop);
      return workshop.settle(contained.map((begin) => begin(images)));
    });
  }
  return reading.flatMap((linter) => reports.get(linter) ?? []);
}

/** The images of linters: several may share one, which is built once. */
class Images {
  readonly workshop: Workshop;
  readonly #tags = new Map<string, Promise<string>>();

  constructor(workshop: Workshop) {
    this.workshop = workshop;
  }

  /** The tag of the image for a linter. */
  find(source: ImageSource, linter: string): Promise<string> {
    const say = (text: string): void => this.workshop.onProgress({ subject: linter, text, state: 'working' });
    const tag = this.#tags.get(source.name) ?? ensureImage(source, this.workshop, say);
    this.#tags.set(source.name, tag);
    return tag;
  }
}

async function inContainer(
  name: string,
  { command, files: besides = [], ends, isFetched = false, read }: ContainedLinter,
  files: readonly LinterFile[],
  image: string,
  workshop: Workshop,
): Promise<Said> {
  const given = [...files.map(({ path, text }) => textFile(path, text)), ...besides];
  const { exitStatus, stdout, stderr } = await workshop.inLane(() =>
    runErrand(
      {
        name: `style-${name.replaceAll(/\W+/gu, '-')}`,
        image,
        command: command(files.map(({ path }) => path)),
        environment: { HOME: '/tmp', ...(isFetched ? clientVariables() : {}) },
        files: [
          ...given.map((file) => ({ ...file, path: `${FOLDER.slice(1)}/${file.path}` })),
          ...(isFetched ? clientSettings() : []),
        ],
        workingFolder: FOLDER,
        isConfined: !isFetched,
      },
      workshop,
    ),
  );
  const printed = `${stderr}\n${stdout}`.split('\n').filter((line) => line.trim() !== '');
  const told = printed.slice(0, TOLD_LINES).join('\n');
  if (isFetched && exitStatus === UNREACHED) return { absence: told };
  if (ends.includes(exitStatus)) return { remarks: read(stdout, files) };
  throw new KmsExamplesError('start-failed', {
    where: name,
    expected: 'that it reads the files and comes to its end',
    found: `exit status ${String(exitStatus)}\n${told}`,
    remedy: 'mend what the message says; its command stands in harness/style/',
  });
}
