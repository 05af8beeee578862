import { execa } from 'execa';
import { expect, test } from 'vitest';
import { Planner } from '../../harness/plan/plan.ts';
import type { Progress } from '../../harness/progress.ts';
import type { Job } from '../../harness/verify/job.ts';
import { inSession, type VerificationSession } from '../../harness/verify/session.ts';
import { pages } from '../../src/chapter/chapter.ts';
import { readSnippet } from '../../src/render/manifest.ts';
import { leftovers } from '../command.ts';

const SUPERVISION = { signal: new AbortController().signal, onProgress: () => undefined };
const OPTIONS = { limitSeconds: 30, seed: 1 };
const SELECTION = { edition: ['current'], target: ['python', 'ruby'], example: ['get-key-policy'], case: ['success'] };

/** The jobs of a snippet's published bytes, or of others. */
function jobsOf(edit: (text: string) => string = (text) => text): readonly Job[] {
  return new Planner(pages, (path) => edit(readSnippet(path))).jobs(SELECTION);
}

async function verdictsOf(session: VerificationSession, jobs: readonly Job[]): Promise<string[]> {
  const { runs } = await session.verify(jobs, OPTIONS);
  return runs.map(({ job, verdict }) => `${job.target.id} ${verdict}`);
}

test('a session verifies any number of times, each time what it is given', async () => {
  const started: string[] = [];
  const onProgress = ({ subject, text }: Progress): void => {
    if (text === 'starting') started.push(subject);
  };
  await inSession({ ...SUPERVISION, onProgress }, async (session) => {
    const wrong = jobsOf((text) => text.replace('default', 'other'));
    expect(await verdictsOf(session, jobsOf())).toEqual(['python pass', 'ruby pass']);
    expect(await verdictsOf(session, wrong)).toEqual(['python request', 'ruby request']);
    expect(
      await verdictsOf(
        session,
        jobsOf((text) => `${text}(`),
      ),
    ).toEqual(['python compile', 'ruby compile']);
    expect(await verdictsOf(session, jobsOf())).toEqual(['python pass', 'ruby pass']);
  });
  expect(started.toSorted()).toEqual(['emulator', 'python', 'recorder', 'ruby']);
  expect(await leftovers(process.pid)).toEqual([]);
});

test('a container that came down is started anew for the next verification', async () => {
  await inSession(SUPERVISION, async (session) => {
    await verdictsOf(session, jobsOf());
    const { stdout } = await execa('docker', ['ps', '--quiet', '--filter', `name=-${String(process.pid)}-.*-python$`]);
    await execa('docker', ['rm', '--force', stdout]);
    expect(await verdictsOf(session, jobsOf())).toEqual(['python pass', 'ruby pass']);
  });
});
