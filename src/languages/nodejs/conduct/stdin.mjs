import { readFileSync } from 'node:fs';

console.log(JSON.stringify(readFileSync(0, 'utf8')));
