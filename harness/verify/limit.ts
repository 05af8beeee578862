import { constants } from 'node:os';
import { LIMITS } from '../machines/docker/container.ts';
import type { Outcome } from '../toolchains/server.ts';

const { SIGKILL, SIGXFSZ } = constants.signals;

/** The limits under which programs run: by which signal a program ends that hits one of them, and what it says. */
const ENDINGS: readonly { readonly limit: string; readonly signal?: number; readonly says?: RegExp }[] = [
  // Nothing else kills a program before its time is over.
  { limit: `memory, ${mebibytes(LIMITS.memoryBytes)}`, signal: SIGKILL },
  {
    limit: `output, ${mebibytes(LIMITS.fileBytes)} a file`,
    signal: SIGXFSZ,
    says: /File too large|EFBIG|File size limit exceeded/u,
  },
  {
    limit: `processes, ${String(LIMITS.programProcesses)} in a container`,
    says: /Resource temporarily unavailable|EAGAIN|(?:start|create)\b.*\bthread/u,
  },
  { limit: `scratch space, ${mebibytes(LIMITS.scratchBytes)} in a container`, says: /No space left on device|ENOSPC/u },
];

/** The limit that ended a program which failed within its time, if one did. */
export function limitHitBy({ exitStatus, stderr }: Pick<Outcome, 'exitStatus' | 'stderr'>): string | undefined {
  return ENDINGS.find(({ signal, says }) => exitStatus - 128 === signal || says?.test(stderr))?.limit;
}

function mebibytes(bytes: number): string {
  return `${String(bytes / 1024 ** 2)} MiB`;
}
