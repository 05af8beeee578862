import { z } from 'zod';
import data from './published-chapter.json' with { type: 'json' };

const variableSchema = z.object({
  variable: z.string(),
  /** In languages that declare it. */
  type: z.string().optional(),
});

const inputSchema = z.object({
  /** Its wire name. */
  member: z.string(),
  /** What the call names it; in Java without the `with` or `set` before it. */
  name: z.string(),
  /** The variable that holds its value; without one the value stands in the call. */
  variable: z.string().optional(),
  type: z.string().optional(),
  value: z.string().optional(),
});

const readSchema = variableSchema.extend({ member: z.string(), value: z.string() });

const tabSchema = z.object({
  language: z.string(),
  /** The comment over the snippet. */
  heading: z.string().optional(),
  /** The method or cmdlet; without one the tab shows the client. */
  call: z.string().optional(),
  client: variableSchema.extend({ value: z.string() }).optional(),
  /** In the order of the call. */
  inputs: z.array(inputSchema).default([]),
  request: variableSchema.optional(),
  /** The variable that holds the response, or what the call's statement reads of it at once. */
  response: variableSchema.optional(),
  reads: z.array(readSchema).default([]),
  /** Variables that neither an input nor a result is in. */
  helpers: z.array(z.object({ variable: z.string(), value: z.string() })).default([]),
  /** The key policy that the snippet sets. */
  policy: z.unknown().optional(),
  /** Addresses; the first is that of the call's reference. */
  links: z.array(z.string()),
});

const groupSchema = z.object({ tabs: z.array(tabSchema) });

const sectionSchema = z.object({
  anchor: z.string(),
  title: z.string(),
  groups: z.array(groupSchema),
  /** Parameters that the section's sentences call required. */
  required: z.array(z.string()).default([]),
});

const chapterSchema = z.object({
  source: z.string(),
  pages: z.array(
    z.object({
      anchor: z.string(),
      title: z.string(),
      groups: z.array(groupSchema),
      sections: z.array(sectionSchema),
    }),
  ),
});

/** What a tab shows, of the published chapter or of ours. */
export type Tab = z.infer<typeof tabSchema>;

export type TabGroup = z.infer<typeof groupSchema>;

export type PublishedSection = z.infer<typeof sectionSchema>;

export type PublishedChapter = z.infer<typeof chapterSchema>;

/** What the chapter that was published before shows, tab by tab. */
export const publishedChapter: PublishedChapter = chapterSchema.parse(data);
