import { closeSync } from 'node:fs';

closeSync(1);
console.log('lost');
