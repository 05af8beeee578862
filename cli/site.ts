import { readEvidence } from '../harness/evidence/evidence.ts';
import { evidenceOf, evidenceOnRecord, readRecord } from '../harness/record/record.ts';
import { siteFiles } from '../src/site/site-files.ts';
import { publishedBefore, writePublished } from './published.ts';
import { rendered } from './rendered.ts';
import { readReports, siteOf, type SiteSources } from './site-data.ts';

/** What `site` was asked for. */
export interface SiteOptions {
  readonly out: string;
  readonly json: string;
  readonly testingReport: string;
}

/**
 * Writes a site that shows each snippet with its proof, or with what is missing of it.
 *
 * @throws KmsExamplesError `invalid-template` or `file-unwritable`
 */
export async function site({ out, json, testingReport }: SiteOptions): Promise<void> {
  const files = await siteFiles(siteOf({ ...(await proofSources()), ...readReports(json, testingReport) }), {
    live: false,
  });
  writePublished([{ folder: out, wanted: files, found: publishedBefore(out, files) }]);
}

/** What is rendered, and what is on record of it. */
async function proofSources(): Promise<Omit<SiteSources, 'lastRun' | 'mutants'>> {
  const [all, record] = [await rendered(), readRecord()];
  const seen = evidenceOnRecord(record, readEvidence());
  const evidence = record === undefined ? [] : evidenceOf(record, (fingerprint) => seen.get(fingerprint));
  return { ...all, record, evidence };
}
