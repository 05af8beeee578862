export function list(_o?: unknown): void {}
