import type { Gap } from '../gap.ts';

export const policyGaps: readonly Gap[] = [
  {
    id: 'policy-name-required',
    operations: ['GetKeyPolicy', 'PutKeyPolicy'],
    aws: 'PolicyName is optional and means `default` when it is left out.',
    emulator: 'Answers NotFoundException when PolicyName is left out.',
    remedy: 'The recorder adds it on the way to the emulator.',
    mendInput: (input) => ({ PolicyName: 'default', ...input }),
  },
  {
    id: 'policy-name-not-returned',
    operations: ['GetKeyPolicy'],
    aws: 'The response holds PolicyName.',
    emulator: 'Returns the policy without its name.',
    remedy: 'The recorder adds it on the way back.',
    mendOutput: (output, { input }) => ({ ...output, PolicyName: input.PolicyName ?? 'default' }),
  },
  {
    id: 'any-policy-accepted',
    operations: [],
    aws: 'A policy that is not JSON, names principals that do not exist or locks its caller out is refused.',
    emulator: 'Accepts any text.',
    remedy:
      'The recorder checks every policy by our own rules (src/model/policy-rules.ts) and answers as AWS KMS does.',
  },
];
