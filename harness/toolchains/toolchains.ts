import { csharp } from './csharp/toolchain.ts';
import { java } from './java/toolchain.ts';
import { nodejs } from './nodejs/toolchain.ts';
import { php } from './php/toolchain.ts';
import { powershell } from './powershell/toolchain.ts';
import { python } from './python/toolchain.ts';
import { ruby } from './ruby/toolchain.ts';
import type { Toolchain } from './toolchain.ts';

/** The toolchain of every target. */
export const toolchains = [java, csharp, python, ruby, php, nodejs, powershell] as const satisfies readonly Toolchain[];
