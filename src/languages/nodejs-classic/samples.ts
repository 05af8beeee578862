import { samples as nodejs } from '../nodejs/samples.ts';
import type { Samples } from '../samples.ts';

export const samples = {
  ...nodejs,
  reserved: ['err', 'data', 'kmsClient', 'Buffer'],
  // Statements after the call run before its callback.
  endless: 'setInterval(() => {}, 1000);',
  names: {
    call: { callee: '{js_v3.aggregated}' },
    member: '{js}',
    read: '.{js}',
  },
} satisfies Samples;
