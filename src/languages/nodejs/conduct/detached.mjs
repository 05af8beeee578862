import { spawn } from 'node:child_process';

spawn('setsid', ['sleep', '100'], { stdio: 'ignore', detached: true }).unref();
console.log('left');
