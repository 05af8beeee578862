import { Answered } from '../model/answered.ts';
import { exampleKey, otherKey } from './placeholders.ts';

/** Worlds of one and of two enabled keys. */
export const oneKey = { keys: [{ arn: exampleKey.value }] };
export const twoKeys = { keys: [{ arn: exampleKey.value }, { arn: otherKey.value }] };

/** An encryption context, as the AWS documentation writes one. */
export const encryptionContext = { Department: 'Finance', Purpose: 'Payroll' };

export const date = new Answered(new Date('2026-01-15T10:30:00Z'));

export const keyMaterialId = new Answered('0123456789abcdef'.repeat(4));
