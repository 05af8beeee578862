import { structuredPatch } from 'diff';

/** The hunks of the unified diff between two texts, as lines; empty where they are the same. */
export function unifiedDiff(before: string, after: string): string {
  const { hunks } = structuredPatch('', '', before, after);
  return hunks
    .flatMap(({ oldStart, oldLines, newStart, newLines, lines }) => [
      `@@ -${String(oldStart)},${String(oldLines)} +${String(newStart)},${String(newLines)} @@`,
      ...lines,
    ])
    .join('\n');
}
