import { z } from 'zod';
import { jsonSchema } from '../../src/json.ts';

/** The port at which the harness tells the recorder of runs, and asks what they did. */
export const CONTROL_PORT = 8080;

/** What the recorder prints as soon as it answers at both ports. */
export const READY = 'ready';

/** The image from which the recorder's derives. */
export const RECORDER_BASE = 'debian';

/** A run as the recorder knows it. */
const registrationSchema = z.object({
  /** The access key id, which names the run in each request's signature. */
  accessKeyId: z.string(),
  secretAccessKey: z.string(),
  /** The account in the emulator that holds the run's world. */
  account: z.string(),
  /** Documented values, each with the world's own value in its place. */
  substitutions: z.array(z.tuple([z.string(), z.string()]).readonly()),
  /** What decides, besides its text, whether a key policy is right; in documented values. */
  policyContext: z.object({ caller: z.string(), account: z.string(), principals: z.array(z.string()).readonly() }),
  /** The error that so many of the first requests get, in place of the emulator's answer. */
  answer: z.object({ error: z.string(), message: z.string(), times: z.number() }).optional(),
});

export type Registration = z.infer<typeof registrationSchema>;

export const registrationsSchema = z.array(registrationSchema);

/** One request of a run and how it was answered, in documented values. */
export const exchangeSchema = z.object({
  /** The SDK's id of the call that the request belongs to, if it has one: the retries of a call share it. */
  invocation: z.string().optional(),
  operation: z.string(),
  region: z.string(),
  input: jsonSchema,
  status: z.number(),
  output: jsonSchema,
  /** The id under which it was answered, which SDKs tell in their errors. */
  requestId: z.string(),
  /** What the emulator did in place of answering as AWS KMS might; absent where it answered so, or was not asked. */
  fault: z.string().optional(),
});

export type Exchange = z.infer<typeof exchangeSchema>;

export const exchangesSchema = z.array(exchangeSchema);
