import { isJsonObject, listOf, textOf } from '../../../../src/json.ts';
import { keyArn, keyIdOf } from '../../../../src/model/documented.ts';
import type { Gap } from '../gap.ts';
import { keyMaterialId, MADE_UP_TIME } from '../made-up.ts';
import { askForHeldKey } from '../questions.ts';

export const rotationGaps: readonly Gap[] = [
  {
    id: 'rotation-status-with-few-members',
    operations: ['GetKeyRotationStatus'],
    aws: 'Names the key, and tells how often it rotates the key, and when next.',
    emulator: 'Tells only whether the key is rotated, and keeps no rotation period.',
    remedy:
      'The emulator is made to keep the period that EnableKeyRotation was given, and the recorder adds it; the date it makes up.',
    complete: async ({ input: { KeyId = '' }, place }, ask) => {
      const { RotationPeriodInDays: period = null } = (await askForHeldKey(ask, KeyId)) ?? {};
      return {
        KeyId: keyArn(keyIdOf(textOf(KeyId)), place),
        ...(period === null ? {} : { RotationPeriodInDays: period, NextRotationDate: MADE_UP_TIME }),
      };
    },
  },
  {
    id: 'rotations-without-key-material',
    operations: ['ListKeyRotations'],
    aws: 'Tells the key material of each rotation, whether it is the current one, and where that is asked for the first.',
    emulator: 'Tells no key material, and does not look at IncludeKeyMaterial.',
    remedy: 'The recorder adds them; the ids of key material that a key no longer uses it makes up.',
    mendOutput: ({ Rotations, ...output }, { input: { KeyId, IncludeKeyMaterial } }) => {
      const rotations = listOf(Rotations).filter(isJsonObject);
      const materials = [{ KeyId: keyIdOf(textOf(KeyId)) }, ...rotations].map((material, index) => {
        const isCurrent = index === rotations.length;
        return {
          KeyMaterialId: keyMaterialId(isCurrent ? KeyId : `${textOf(KeyId)} ${String(index)}`),
          KeyMaterialState: isCurrent ? 'CURRENT' : 'NON_CURRENT',
          ...material,
        };
      });
      return { ...output, Rotations: IncludeKeyMaterial === 'ALL_KEY_MATERIAL' ? materials : materials.slice(1) };
    },
  },
];
