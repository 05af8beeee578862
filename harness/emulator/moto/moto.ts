import type { Emulator } from '../emulator.ts';
import { makeAccounts, readAccount } from './account.ts';
import { complete, mendInput, mendOutput, refuse } from './gaps.ts';

/** moto, at an address. */
export function moto(address: string): Emulator {
  return {
    address,
    headersFor,
    refuse,
    mendInput,
    mendOutput: async (output, call, ask) => mendOutput({ ...output, ...(await complete(call, ask)) }, call),
    makeAccounts: (accounts) => makeAccounts({ address, headersFor }, accounts),
    readState: (account, translation) => readAccount({ address, headersFor }, account, translation),
  };
}

/** moto reads the service and the region in a signature, and doesn't check it. */
function headersFor(account: string, region: string): Record<string, string> {
  return {
    authorization: `AWS4-HMAC-SHA256 Credential=harness/20260101/${region}/kms/aws4_request`,
    'x-moto-account-id': account,
  };
}
