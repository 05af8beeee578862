import { LIMITS } from '../machines/docker/container.ts';

interface Ending {
  readonly exitStatus: number;
  readonly stderr: string;
}

const MEBIBYTE = 1024 ** 2;
const SIGNALLED = 128;
const SIGKILL = 9;
const SIGXFSZ = 25;

/** The limits under which programs run, and how a program ends that has hit one of them. */
const ENDINGS: readonly { readonly limit: string; readonly isHit: (ending: Ending) => boolean }[] = [
  {
    limit: `memory, ${mebibytes(LIMITS.memoryBytes)}`,
    // Nothing else kills a program before its time is over.
    isHit: ({ exitStatus }) => exitStatus === SIGNALLED + SIGKILL,
  },
  {
    limit: `output, ${mebibytes(LIMITS.fileBytes)} a file`,
    isHit: ({ exitStatus, stderr }) =>
      exitStatus === SIGNALLED + SIGXFSZ || /File too large|EFBIG|File size limit exceeded/u.test(stderr),
  },
  {
    limit: `processes, ${String(LIMITS.programProcesses)} in a container`,
    isHit: ({ stderr }) => /Resource temporarily unavailable|EAGAIN|(?:start|create)\b.*\bthread/u.test(stderr),
  },
  {
    limit: `scratch space, ${mebibytes(LIMITS.scratchBytes)} in a container`,
    isHit: ({ stderr }) => /No space left on device|ENOSPC/u.test(stderr),
  },
];

/** The limit that ended a program which failed within its time, if one did. */
export function limitHitBy(ending: Ending): string | undefined {
  return ENDINGS.find(({ isHit }) => isHit(ending))?.limit;
}

function mebibytes(bytes: number): string {
  return `${String(bytes / MEBIBYTE)} MiB`;
}
