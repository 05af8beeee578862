import { repositoryPath } from '../../src/repository.ts';
import { folderFiles, type ContextFile } from '../machines/docker/context.ts';

/** Files that a toolchain has in common with another, whose folder they lie in. */
export function filesOf(toolchain: string, names: readonly string[]): ContextFile[] {
  return folderFiles(repositoryPath('harness', 'toolchains', toolchain)).filter(({ path }) => names.includes(path));
}
