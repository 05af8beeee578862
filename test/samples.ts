import { z } from 'zod';
import { samplesSchema, type Samples } from '../src/languages/samples.ts';

const moduleSchema = z.object({ samples: samplesSchema });

/**
 * The samples of a language, from its folder.
 *
 * @throws Error when there are none, or they don't say what each language's must
 */
export async function samplesOf(id: string): Promise<Samples> {
  try {
    const module: unknown = await import(`../src/languages/${id}/samples.ts`);
    return moduleSchema.parse(module).samples;
  } catch (error) {
    throw new Error(
      `src/languages/${id}/samples.ts must export \`samples\`, as src/languages/samples.ts describes them: ${String(error)}`,
      { cause: error },
    );
  }
}
