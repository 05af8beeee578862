import { expect, test, vi } from 'vitest';
import { Planner } from '../../../harness/plan/plan.ts';
import { Pace } from '../../../harness/verify/pace.ts';
import { pages } from '../../../src/chapter/chapter.ts';

const [long, short, other] = new Planner(pages).jobs({ target: ['python'] });

test('what is left follows from how long the runs took before', () => {
  vi.useFakeTimers({ toFake: ['performance'] });
  const pace = new Pace([long!, short!, other!], (job) => ({ [long!.run]: 6000, [short!.run]: 2000 })[job.run]);
  vi.advanceTimersByTime(3000);
  expect(pace.count(long!)).toEqual({ ended: 1, all: 3, secondsLeft: 2 });
  vi.advanceTimersByTime(1000);
  expect(pace.count(short!)).toEqual({ ended: 2, all: 3, secondsLeft: 1 });
  expect(pace.count(other!)).toEqual({ ended: 3, all: 3, secondsLeft: 0 });
  vi.useRealTimers();
});
