/**
 * The exit status of a command: 1 when a snippet or a file falls short, 2 when the environment or the call of the
 * command is wrong.
 */
export type FailureStatus = 1 | 2;

/** What can go wrong, and with which exit status the command then ends. */
const STATUS = {
  'invalid-example': 1,
  'invalid-source': 1,
  'invalid-template': 1,
  'invalid-literal': 1,
  'invalid-lock': 1,
  'stale-generated': 1,
  'not-generated': 1,
  unproven: 1,
  unfinished: 1,
  'unknown-name': 2,
  'nothing-selected': 2,
  'invalid-option': 2,
  unmergeable: 2,
  'name-taken': 2,
  'no-place': 2,
  'docker-missing': 2,
  'docker-stopped': 2,
  'image-failed': 2,
  'upgrade-failed': 2,
  'start-failed': 2,
  'port-busy': 2,
  'disk-full': 2,
  'network-failed': 2,
  'emulator-failed': 2,
  'recorder-failed': 2,
  'file-unwritable': 2,
  'file-unreadable': 2,
  'unreadable-page': 2,
  'broken-markup': 2,
  'no-tab-group': 2,
  'git-failed': 2,
  'unknown-commit': 2,
  interrupted: 2,
  defect: 2,
} as const satisfies Record<string, FailureStatus>;

export type ErrorCode = keyof typeof STATUS;

/** What every error tells: where it is, what was expected there, what was found, and how to mend it. */
export interface ErrorDetails {
  /** The example, template, image or file that the error is about. */
  readonly where?: string;
  readonly expected: string;
  readonly found: string;
  readonly remedy: string;
}

/** The only error that the commands show to their users. */
export class KmsExamplesError extends Error {
  override readonly name = 'KmsExamplesError';
  readonly code: ErrorCode;
  readonly details: ErrorDetails;

  /** @param cause What was thrown first, where something was. */
  constructor(code: ErrorCode, { cause, ...details }: ErrorDetails & { readonly cause?: unknown }) {
    super(formatDetails(code, details), { cause });
    this.code = code;
    this.details = details;
  }

  /** The same error, told with the place around the one that it names. */
  within(where: string): KmsExamplesError {
    const place = this.details.where === undefined ? where : `${where}, ${this.details.where}`;
    return new KmsExamplesError(this.code, { ...this.details, where: place, cause: this });
  }

  get exitStatus(): FailureStatus {
    return STATUS[this.code];
  }
}

/** Tells details as the commands print them, under the word that classes them. */
export function formatDetails(code: string, { where, expected, found, remedy }: ErrorDetails): string {
  return [
    where === undefined ? code : `${code}: ${where}`,
    `  expected: ${indent(expected)}`,
    `  found:    ${indent(found)}`,
    `  to do:    ${indent(remedy)}`,
  ].join('\n');
}

function indent(text: string): string {
  return text.replaceAll('\n', '\n            ');
}

/** The message of anything that was thrown. */
export function messageOf(thrown: unknown): string {
  return thrown instanceof Error ? thrown.message : String(thrown);
}
