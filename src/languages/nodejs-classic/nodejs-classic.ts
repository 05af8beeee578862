import { hasOutput } from '../../api/service-model.ts';
import { nodejs } from '../nodejs/nodejs.ts';
import { resultOf } from '../shared/result.ts';
import { camelCase } from '../shared/names.ts';
import type { Target } from '../target.ts';
import { dialect } from './dialect.ts';
import { notes } from './notes.ts';
import { setup } from './setup.ts';
import { taken } from './taken.ts';

/** What `callbacks.mjs` has printed where a callback prints its result. */
const RESULT = '<result>';

/** What the SDK adds to each response. */
const METADATA = /'\$metadata': \{[^}]*\}/u;

/** The AWS SDK for JavaScript v3, whose client of all operations still takes callbacks. */
export const nodejsClassic: Target<'nodejs-classic'> = {
  ...nodejs,
  id: 'nodejs-classic',
  editions: ['classic'],
  generation: {
    titled: /\bv?2(?:\.x)?\b/iu,
    shown: /\bAWS\.KMS\b|['"]aws-sdk(?:\/[\w/]+)?['"]|\(\s*(?:function\s*\w*\s*\(\s*)?\(?err\b|\)\.promise\(\)/u,
  },
  client: {
    label: 'KMS class',
    url: 'https://docs.aws.amazon.com/AWSJavaScriptSDK/v3/latest/Package/-aws-sdk-client-kms/Class/KMS/',
  },
  call: (calling) => {
    const { operation } = calling;
    const result = resultOf(calling, {
      response: hasOutput(operation) ? 'data' : undefined,
      variable: (stem) => stem,
      access: (member) => `.${member}`,
    });
    const members = result.reads.map(({ member }) => member);
    return {
      names: { callee: camelCase(operation) },
      member: (member) => member,
      ...result,
      // It has what it holds when the callback has run, which is after the program's last statement.
      access: undefined,
      ...(members.length === 0 ? {} : { selected: { members, isList: false } }),
      ...(result.resultVariable === undefined || members.length > 0 ? {} : { prints: RESULT }),
      errorType: nodejs.call(calling).errorType,
      reference: nodejs.call(calling).reference,
    };
  },
  variable: (input) => ({ ...nodejs.variable(input), name: input.member }),
  complete: { ...nodejs.complete, whole: { isJson: false, depth: 2, besides: METADATA } },
  taken,
  notes,
  setup,
  dialect,
  toolchain: {
    base: 'debian',
    program: 'program.mjs',
    shared: {
      with: 'nodejs',
      files: [
        'Dockerfile',
        'bundle.js',
        'compile',
        'compile.mjs',
        'describe',
        'modules.js',
        'observer.mjs',
        'package-lock.json',
        'package.json',
        'spare.cjs',
        'start.js',
        'worker',
      ],
    },
  },
};
