import process from 'node:process';
import { verifyJobs } from '../../harness/verify/verify.ts';
import { selectJobs } from './jobs.ts';
import type { VerifyOptions } from './main.ts';

export async function verify(options: VerifyOptions): Promise<void> {
  const jobs = selectJobs(options);
  const v = await verifyJobs(jobs, { limitSeconds: Number(options.limit), signal: new AbortController().signal, onProgress: (p) => { process.stderr.write(`${p.subject}: ${p.text}\n`); } });
  console.log(JSON.stringify(v, (k, x) => k === 'job' ? x.path : x, 1));
}
