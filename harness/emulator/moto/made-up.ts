/** The time of what moto keeps no time of: in epoch seconds, to the millisecond, as AWS KMS tells times. */
export const MADE_UP_TIME = Date.UTC(2026, 0, 2, 3, 4, 5, 678) / 1000;
