import { writeFileSync } from 'node:fs';

writeFileSync(`${process.env.HOME}/large`, new Uint8Array(2 * 1024 * 1024));
