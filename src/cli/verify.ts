export function verify(_o?: unknown): void {}
