import { repositoryPath } from '../../../src/repository.ts';
import { folderFiles } from '../../machines/docker/context.ts';
import { olderSdkFiles } from '../../machines/closed-network/older-sdk.ts';
import type { ImageSource } from '../../machines/images/image.ts';

const FOLDER = 'harness/emulator/moto/image';
const PACKAGES = { packages: ['moto', 'python'], olderSdk: 'python3-moto' };

/** What the image of moto, with its start script, is made of. */
export const emulatorImage: ImageSource = {
  name: 'emulator',
  base: 'debian',
  ...PACKAGES,
  lock: { file: `${FOLDER}/requirements.txt`, owner: 'emulator' },
  files: [...folderFiles(repositoryPath(FOLDER)), ...olderSdkFiles(PACKAGES)],
};
