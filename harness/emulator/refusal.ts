/** How AWS KMS refuses a request. */
export interface Refusal {
  readonly status: number;
  readonly code: string;
  readonly message: string;
}

/** AWS KMS refuses with status 400 what is the caller's fault. */
export function refusal(code: string, message: string): Refusal {
  return { status: 400, code, message };
}
