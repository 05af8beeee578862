import type { Target } from '../../src/languages/target.ts';
import { repositoryPath } from '../../src/repository.ts';
import { contextHash, folderFiles, textFile, type ContextFile } from '../machines/docker/context.ts';
import { BASE_REFERENCES } from '../machines/images/reference.ts';
import type { Credentials } from '../machines/images/authority.ts';
import type { ImageSource } from '../machines/images/image.ts';

const TOOLCHAINS = repositoryPath('harness', 'toolchains');

/** What a toolchain's image is made of: its own files, and the authority that it trusts. */
export function toolchainImage(target: Target, authority: Credentials): ImageSource {
  const { base, tools, packages = [] } = target.toolchain;
  return {
    name: target.id,
    base,
    ...(tools === undefined ? {} : { tools }),
    packages,
    files: [...toolchainFiles(target), textFile('authority/authority.crt', authority.certificate)],
  };
}

/**
 * A hash over what a toolchain's image is made of, as far as it is kept here: the same on every machine, whatever it
 * trusts and wherever it gets the packages that the lock files name.
 */
export function contentHash(target: Target): string {
  const { base, tools } = target.toolchain;
  const bases = [base, ...(tools === undefined ? [] : [tools])].map((name) => BASE_REFERENCES[name]);
  return contextHash(bases.join(' '), toolchainFiles(target));
}

/** The files of a toolchain's image that are kept here: those of its folder, those that it shares, those that are made. */
export function toolchainFiles({ id, toolchain: { shared, made = {} } }: Target): ContextFile[] {
  const ofOther = shared === undefined ? [] : folderFiles(`${TOOLCHAINS}/${shared.with}`);
  return [
    ...folderFiles(`${TOOLCHAINS}/${id}`),
    ...folderFiles(`${TOOLCHAINS}/common`, 'common'),
    ...ofOther.filter(({ path }) => shared?.files.includes(path)),
    ...Object.entries(made).map(([path, text]) => textFile(path, text)),
  ];
}
