import { repositoryPath } from '../../src/repository.ts';
import type { Credentials } from '../images/authority.ts';
import { folderFiles } from '../images/context.ts';
import type { ImageSource } from '../images/image.ts';
import type { Toolchain } from './toolchain.ts';

const TOOLCHAINS = repositoryPath('harness', 'toolchains');

/** What a toolchain's image is made of: its own folder, what all have in common, and the authority that it trusts. */
export function toolchainImage({ target, base, packages, files }: Toolchain, authority: Credentials): ImageSource {
  const common = folderFiles(`${TOOLCHAINS}/common`).map((file) => ({ ...file, path: `common/${file.path}` }));
  const certificate = Buffer.from(authority.certificate);
  return {
    name: target,
    base,
    folder: `${TOOLCHAINS}/${target}`,
    packages,
    files: [...common, ...(files?.() ?? []), { path: 'authority/authority.crt', content: certificate, mode: 0o644 }],
  };
}
