export function doctor(_o?: unknown): void {}
