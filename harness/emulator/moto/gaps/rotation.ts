import { textOf } from '../../../../src/json.ts';
import { keyArn, keyIdOf } from '../../../../src/model/documented.ts';
import type { Gap } from '../gap.ts';
import { MADE_UP_TIME } from '../made-up.ts';
import { askForHeldKey } from '../questions.ts';

export const rotationGaps: readonly Gap[] = [
  {
    id: 'rotation-status-with-few-members',
    operations: ['GetKeyRotationStatus'],
    aws: 'Names the key, and tells how often it rotates the key, and when next.',
    emulator: 'Tells only whether the key is rotated, and keeps no rotation period.',
    remedy:
      'The emulator is made to keep the period that EnableKeyRotation was given, and the recorder adds it; the date it makes up.',
    complete: async ({ input: { KeyId = '' } }, ask) => {
      const { RotationPeriodInDays: period = null } = (await askForHeldKey(ask, KeyId)) ?? {};
      return {
        KeyId: keyArn(keyIdOf(textOf(KeyId))),
        ...(period === null ? {} : { RotationPeriodInDays: period, NextRotationDate: MADE_UP_TIME }),
      };
    },
  },
];
