/** The images from which those of all toolchains derive. */
export type BaseName = 'debian' | 'dotnet';

/**
 * What the image of a target's toolchain is made of, besides its folder in `harness/toolchains`. The image's own
 * commands, `compile`, `run` and `describe`, do the rest.
 */
export interface Toolchain {
  readonly base: BaseName;
  /** The base of a stage with tools that the image itself doesn't need. */
  readonly tools?: BaseName;
  /** The folders of the package mirror that the image can install from. */
  readonly packages?: readonly string[];
  /** Debian's package with an older SDK, which may take the place of the locked one where that is allowed. */
  readonly olderSdk?: string;
  /** The file name of a program. */
  readonly program: string;
  /** Files that it has in common with another target's, whose folder they lie in. */
  readonly shared?: { readonly with: string; readonly files: readonly string[] };
  /** Files that are made from what the target knows: texts by their paths in the image's context. */
  readonly made?: Readonly<Record<string, string>>;
}
