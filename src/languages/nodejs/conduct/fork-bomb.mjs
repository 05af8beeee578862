import { spawn } from 'node:child_process';

for (let count = 0; count < 1000; count++) spawn('sleep', ['100'], { stdio: 'ignore' });
