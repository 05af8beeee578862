import { describe, expect, test } from 'vitest';
import type { RunReport } from '../../harness/verify/report.ts';
import { inSession } from '../../harness/verify/session.ts';
import { Planner } from '../../harness/plan/plan.ts';
import { pages } from '../../src/chapter/chapter.ts';
import { python } from '../../src/languages/python/python.ts';
import { examplesOf } from '../../src/model/example.ts';
import { readSnippet, snippetPath, type PublishedSnippet } from '../../src/render/manifest.ts';

const LIMIT_SECONDS = 20;

/**
 * Statements in Python that misbehave, each put after a snippet, and what the report must say of them. They run in this
 * order, two at a time: those that take memory stand apart.
 */
const MISBEHAVIOUR: Readonly<Record<string, { readonly code: string; readonly expected: string }>> = {
  time: {
    code: 'import signal\nsignal.signal(signal.SIGTERM, signal.SIG_IGN)\nwhile True: pass',
    expected: `an end within ${String(LIMIT_SECONDS)} s`,
  },
  processes: {
    code: "import subprocess\nwhile True: subprocess.Popen(['sleep', '60'])",
    expected: 'an end within the limit of processes, 128 in a container',
  },
  output: { code: "while True: print('x' * 1000)", expected: 'an end within the limit of output, 1 MiB a file' },
  memory: {
    code: "x = [b'x' * (1 << 24) for _ in range(1 << 11)]",
    expected: 'an end within the limit of memory, 1536 MiB',
  },
  'scratch space': {
    code: "import itertools, os\nfor n in itertools.count(): open(f'{os.environ[\"HOME\"]}/{n}', 'wb').write(bytes(1 << 20))",
    expected: 'an end within the limit of scratch space, 256 MiB in a container',
  },
};

describe('what a snippet does beyond its limits', async () => {
  const reports = await run([
    ...Object.values(MISBEHAVIOUR).map(({ code }) => `${read()}\n${code}\n`),
    ...Array.from({ length: 4 }, read),
  ]);

  test.each(Object.keys(MISBEHAVIOUR).map((limit, index) => ({ limit, index })))(
    'is told as the limit of $limit',
    ({ limit, index }) => {
      const [shortfall] = reports[index]?.shortfalls ?? [];
      expect(shortfall?.expected).toBe(MISBEHAVIOUR[limit]?.expected);
    },
  );

  test('does not keep the other runs from passing', () => {
    const others = reports.slice(Object.keys(MISBEHAVIOUR).length);
    expect(others.length).toBeGreaterThan(0);
    expect(others.filter(({ verdict }) => verdict !== 'pass')).toEqual([]);
  });
});

/** Tries, in Python, of what must not be possible; each prints what it found. */
const TRIES = `
import concurrent.futures, os, socket

def reached(address, port):
    try:
        socket.create_connection((address, port), 2).close()
        return True
    except OSError:
        return False

own = socket.gethostbyname(socket.gethostname())
network = own.rsplit('.', 1)[0]
recorder = socket.gethostbyname('kms.us-west-2.amazonaws.com')
ports = [22, 80, 443, 2375, 5000, 8080]
neighbours = {f'{network}.{n}' for n in range(1, 20)}
elsewhere = {f'172.{n}.0.{m}' for n in range(16, 32) for m in (1, 2, 3)} | {'192.0.2.1', '169.254.169.254', '1.1.1.1'}
places = [(address, port) for address in (neighbours | elsewhere) - {own, recorder} for port in ports]
with concurrent.futures.ThreadPoolExecutor(64) as tries:
    found = [place for place, is_reached in zip(places, tries.map(lambda place: reached(*place), places)) if is_reached]
assert not found, found
assert reached(recorder, 443)
assert os.getuid() >= 1000
assert 'CapEff:\\t0000000000000000' in open('/proc/self/status').read()
for folder in ['/', '/toolchain', '/usr', os.path.dirname(os.__file__)]:
    try:
        open(f'{folder}/x', 'w')
        raise SystemExit(f'{folder} can be written')
    except OSError as error:
        assert error.errno in (13, 30), error
`;

test('a snippet reaches the recorder and nothing else, and can change nothing but its scratch folder', async () => {
  const [report] = await run([`${TRIES}\n${read()}`], 60);
  expect(report?.shortfalls).toEqual([]);
});

function published(): PublishedSnippet {
  const page = pages.find(({ id }) => id === 'key-policies');
  const [example] = page === undefined ? [] : examplesOf(page);
  if (page === undefined || example === undefined) throw new Error('no example to run');
  return { edition: 'current', page, example, target: python };
}

function read(): string {
  const { edition, page, example, target } = published();
  return readSnippet(snippetPath(edition, page, example, target));
}

async function run(snippets: readonly string[], limitSeconds = LIMIT_SECONDS): Promise<readonly RunReport[]> {
  const planner = new Planner(pages);
  const jobs = snippets.map((snippet, index) => planner.job(published(), snippet, { run: `r${String(index + 10)}` }));
  const { signal } = new AbortController();
  const { runs } = await inSession({ signal, onProgress: () => undefined }, (session) =>
    session.verify(jobs, { limitSeconds, seed: 1 }),
  );
  return runs;
}
