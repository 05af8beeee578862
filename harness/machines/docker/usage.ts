import { z } from 'zod';
import type { Workshop } from '../workshop.ts';

/** What a container has used so far. */
export interface Usage {
  readonly cpuMs: number;
  /** The most memory that it had at a time where the system tells, else what it has now. */
  readonly memoryBytes: number;
}

const statsSchema = z.object({
  cpu_stats: z.object({ cpu_usage: z.object({ total_usage: z.number() }) }),
  memory_stats: z.object({ max_usage: z.number().optional(), usage: z.number().optional() }),
});

/**
 * What each container of the session has used, by the name of what runs in it.
 *
 * @throws Error when the engine doesn't answer
 */
export async function usageOf({ docker, session }: Pick<Workshop, 'docker' | 'session'>): Promise<Map<string, Usage>> {
  const label = Object.entries(session.labels).map(([name, value]) => `${name}=${value}`);
  const containers = await docker.listContainers({ filters: { label } });
  const usages = containers.map(async ({ Id, Names: [name = ''] }): Promise<[string, Usage]> => {
    const { cpu_stats: cpu, memory_stats: memory } = statsSchema.parse(
      await docker.getContainer(Id).stats({ stream: false, 'one-shot': true }),
    );
    return [
      name.slice(`/${session.name}-`.length),
      { cpuMs: cpu.cpu_usage.total_usage / 1e6, memoryBytes: memory.max_usage ?? memory.usage ?? 0 },
    ];
  });
  return new Map((await Promise.all(usages)).toSorted(([one], [other]) => (one < other ? -1 : 1)));
}
