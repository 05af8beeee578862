import { Worker } from 'node:worker_threads';

new Worker('setTimeout(() => undefined, 100_000)', { eval: true }).unref();
console.log('left');
