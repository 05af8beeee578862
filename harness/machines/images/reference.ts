import type { BaseName } from '../../../src/languages/toolchain.ts';

/** What the base images are called in their registries. */
export const BASE_REFERENCES: Readonly<Record<BaseName, string>> = {
  debian: 'debian:trixie-slim',
  dotnet: 'mcr.microsoft.com/dotnet/sdk:10.0',
};
