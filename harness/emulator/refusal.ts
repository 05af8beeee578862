/** How AWS KMS refuses a request. */
export interface Refusal {
  readonly status: number;
  readonly code: string;
  readonly message: string;
}

/** A refusal with status 400: the caller is at fault. */
export function refusal(code: string, message: string): Refusal {
  return { status: 400, code, message };
}
