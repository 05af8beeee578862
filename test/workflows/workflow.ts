import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';

const textsSchema = z.record(z.string(), z.union([z.string(), z.number(), z.boolean()]).transform(String));

const stepSchema = z.strictObject({
  id: z.string().optional(),
  if: z.string().optional(),
  uses: z.string().optional(),
  with: textsSchema.default({}),
  run: z.string().optional(),
});

const jobSchema = z.object({
  needs: z.union([z.string().transform((name) => [name]), z.array(z.string())]).default([]),
  if: z.string().default('success()'),
  strategy: z
    .object({ matrix: z.record(z.string(), z.union([z.string(), z.array(z.unknown())])) })
    .default({ matrix: {} }),
  'runs-on': z.string(),
  outputs: textsSchema.default({}),
  permissions: z.record(z.string(), z.string()).optional(),
  steps: z.array(stepSchema),
});

const workflowSchema = z.object({ env: textsSchema.default({}), jobs: z.record(z.string(), jobSchema) });

/** A workflow, as far as what its jobs do follows from it. */
export type Workflow = z.infer<typeof workflowSchema>;
export type Job = z.infer<typeof jobSchema>;
export type Step = z.infer<typeof stepSchema>;

export function readWorkflow(path: string): Workflow {
  return workflowSchema.parse(parse(readFileSync(path, 'utf8')));
}
