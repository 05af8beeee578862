import type { BaseName } from '../machines/images/base.ts';
import type { ContextFile } from '../machines/docker/context.ts';

/** How a target's programs get a container. Its image's own commands, `compile` and `run`, do the rest. */
export interface Toolchain {
  /** The target's id, which is also the folder's name. */
  readonly target: string;
  readonly base: BaseName;
  /** The base of a stage with tools that the image itself doesn't need. */
  readonly tools?: BaseName;
  /** The folders of the package mirror that the image can install from. */
  readonly packages: readonly string[];
  /** The file name of a program. */
  readonly program: string;
  /** Files of the image's context that are made, not kept. */
  readonly files?: () => readonly ContextFile[];
}
