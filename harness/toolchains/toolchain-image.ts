import type { Target } from '../../src/languages/target.ts';
import { lockFileOf, lockOwnerOf } from '../../src/languages/sdk.ts';
import { repositoryPath } from '../../src/repository.ts';
import { olderSdkFiles } from '../machines/closed-network/older-sdk.ts';
import { contextHash, folderFiles, textFile, type ContextFile } from '../machines/docker/context.ts';
import { BASE_REFERENCES } from '../machines/images/reference.ts';
import type { Credentials } from '../machines/images/authority.ts';
import type { ImageSource } from '../machines/images/image.ts';

const TOOLCHAINS = repositoryPath('harness', 'toolchains');

/** The folder in a toolchain's that is no part of its image. */
const UPGRADE = 'upgrade/';

/** What a toolchain's image is made of: its own files, and the authority that it trusts. */
export function toolchainImage(target: Target, authority: Credentials): ImageSource {
  const { base, tools, packages = [], olderSdk } = target.toolchain;
  return {
    name: target.id,
    base,
    ...(tools === undefined ? {} : { tools }),
    packages,
    lock: { file: lockFileOf(target), owner: lockOwnerOf(target) },
    ...(olderSdk === undefined ? {} : { olderSdk }),
    files: [...toolchainFiles(target), textFile('authority/authority.crt', authority.certificate)],
  };
}

/** Whether its programs are forked from one that has loaded what they share, so that any number may run at a time. */
export function isForked(target: Target): boolean {
  return toolchainFiles(target).some(({ path }) => path === 'fork-server');
}

/**
 * A hash over what a toolchain's image is made of, as far as it is kept here: the same on every machine, whatever it
 * trusts and wherever it gets the packages that the lock files name, as long as no others may take their place.
 */
export function contentHash(target: Target): string {
  const { base, tools } = target.toolchain;
  const bases = [base, ...(tools === undefined ? [] : [tools])].map((name) => BASE_REFERENCES[name]);
  return contextHash(bases.join(' '), toolchainFiles(target));
}

/** The files of a toolchain's image that are kept here: of its folder, shared, made, and what allows an older SDK. */
export function toolchainFiles(target: Target): ContextFile[] {
  return [
    ...ownAndShared(target).filter(({ path }) => !path.startsWith(UPGRADE)),
    ...folderFiles(`${TOOLCHAINS}/common`, 'common'),
    ...Object.entries(target.toolchain.made ?? {}).map(([path, text]) => textFile(path, text)),
    ...olderSdkFiles(target.toolchain),
  ];
}

/** What changes a toolchain's lock files: the program `upgrade`, and the Dockerfile of the image that it runs in. */
export function upgradeFiles(target: Target): ContextFile[] {
  return ownAndShared(target)
    .filter(({ path }) => path.startsWith(UPGRADE))
    .map((file) => ({ ...file, path: file.path.slice(UPGRADE.length) }));
}

function ownAndShared({ id, toolchain: { shared } }: Target): ContextFile[] {
  const ofOther = shared === undefined ? [] : folderFiles(`${TOOLCHAINS}/${shared.with}`);
  return [...folderFiles(`${TOOLCHAINS}/${id}`), ...ofOther.filter(({ path }) => shared?.files.includes(path))];
}
