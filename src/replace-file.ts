import { renameSync, writeFileSync } from 'node:fs';
import process from 'node:process';

/**
 * Writes a file that other commands may be reading at the same time: they see the old text or the new one, never a half.
 *
 * @param mode Its permissions.
 * @throws Error of the system's
 */
export function replaceFile(path: string, text: string, mode = 0o644): void {
  const written = `${path}.${String(process.pid)}`;
  writeFileSync(written, text, { mode });
  renameSync(written, path);
}
