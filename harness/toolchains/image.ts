import { repositoryPath } from '../../src/repository.ts';
import type { Credentials } from '../machines/images/authority.ts';
import { contextHash, folderFiles, type ContextFile } from '../machines/docker/context.ts';
import type { ImageSource } from '../machines/images/image.ts';
import type { Toolchain } from './toolchain.ts';

const TOOLCHAINS = repositoryPath('harness', 'toolchains');

/** What a toolchain's image is made of: its own folder, what all have in common, and the authority that it trusts. */
export function toolchainImage(toolchain: Toolchain, authority: Credentials): ImageSource {
  const { target, base, tools, packages } = toolchain;
  const certificate = Buffer.from(authority.certificate);
  return {
    name: target,
    base,
    ...(tools === undefined ? {} : { tools }),
    folder: folderOf(toolchain),
    packages,
    files: [...commonFiles(toolchain), { path: 'authority/authority.crt', content: certificate, mode: 0o644 }],
  };
}

/**
 * A hash over what a toolchain's image is made of, as far as it is kept here: the same on every machine, whatever it
 * trusts and wherever it gets the packages that the lock files name.
 */
export function contentHash(toolchain: Toolchain): string {
  return contextHash(toolchain.base, [...folderFiles(folderOf(toolchain)), ...commonFiles(toolchain)]);
}

function folderOf({ target }: Toolchain): string {
  return `${TOOLCHAINS}/${target}`;
}

function commonFiles({ files }: Toolchain): ContextFile[] {
  const common = folderFiles(`${TOOLCHAINS}/common`).map((file) => ({ ...file, path: `common/${file.path}` }));
  return [...common, ...(files?.() ?? [])];
}
