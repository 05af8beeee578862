/** A time for what the emulator has no time of, in epoch seconds, to the millisecond as AWS KMS tells it. */
export const MADE_UP_TIME = Date.UTC(2026, 0, 2, 3, 4, 5, 678) / 1000;
