import { csharpClassic } from './csharp-classic/toolchain.ts';
import { csharp } from './csharp/toolchain.ts';
import { javaClassic } from './java-classic/toolchain.ts';
import { java } from './java/toolchain.ts';
import { nodejsClassic } from './nodejs-classic/toolchain.ts';
import { nodejs } from './nodejs/toolchain.ts';
import { php } from './php/toolchain.ts';
import { powershell } from './powershell/toolchain.ts';
import { python } from './python/toolchain.ts';
import { ruby } from './ruby/toolchain.ts';
import type { Toolchain } from './toolchain.ts';

/** The toolchain of every target. */
export const toolchains = [
  java,
  javaClassic,
  csharp,
  csharpClassic,
  python,
  ruby,
  php,
  nodejs,
  nodejsClassic,
  powershell,
] as const satisfies readonly Toolchain[];
