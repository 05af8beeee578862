import { Worker } from 'node:worker_threads';

const worker = new Worker('throw new RangeError("aside")', { eval: true });
worker.on('exit', (status) => console.log('after', status));
