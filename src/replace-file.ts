import { realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import process from 'node:process';

/**
 * Writes a file that other commands may be reading at the same time: they see the old text or the new one, never a half,
 * whatever ends this one early. What can't be replaced, such as a pipe or a device, is written to.
 *
 * @param mode Its permissions; without, those that it has, or the ordinary ones.
 * @throws Error of the system's
 */
export function replaceFile(path: string, text: string, mode?: number): void {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found !== undefined && !found.isFile()) {
    writeFileSync(path, text);
    return;
  }
  // What a link leads to, and not the link.
  const file = found === undefined ? path : realpathSync(path);
  const written = `${file}.${String(process.pid)}`;
  try {
    writeFileSync(written, text, { mode: mode ?? found?.mode ?? 0o644 });
    renameSync(written, file);
  } catch (error) {
    rmSync(written, { force: true });
    throw error;
  }
}
