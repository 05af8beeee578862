// Makes of a process that has started and loaded the SDK the process of the next program: of that one, and no other.
// See `serve`, which sends the order.

const { closeSync, openSync, readFileSync, readSync, symlinkSync, writeFileSync } = require('node:fs');
const { dirname } = require('node:path');
const { isMainThread } = require('node:worker_threads');

// What a program starts is loaded with this, too.
if (isMainThread) become(nextRun());

function nextRun() {
  require('@aws-sdk/client-kms');
  require('node:https');
  const folder = dirname(process.argv[1]);
  const orders = openSync(`${folder}/orders`);
  writeFileSync(`${folder}/answers`, 'ready\n');
  const bytes = Buffer.alloc(1024);
  const run = bytes.toString('utf8', 0, readSync(orders, bytes)).trim();
  closeSync(orders);
  return run;
}

/** Gives this process what a program has that is started by itself. */
function become(run) {
  process.chdir(`/scratch/programs/${run}`);
  for (const line of readFileSync('environment', 'utf8').trim().split('\n')) {
    const [, name, value] = /^(.*?)=(.*)$/.exec(line);
    process.env[name] = value;
  }
  const program = `${process.cwd()}/program.mjs`;
  symlinkSync(program, process.argv[1]);
  process.argv[1] = program;
  process.execArgv.splice(process.execArgv.indexOf('--require'), 2);
}
