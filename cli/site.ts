import { readEvidence } from '../harness/evidence/evidence.ts';
import { evidenceOf, evidenceOnRecord, readRecord } from '../harness/record/record.ts';
import { SiteWriter } from '../src/site/site-files.ts';
import { ListedFolder } from './listed-folder.ts';
import { rendered } from './rendered.ts';
import { readMutants, readReport, recordedSources, siteOf } from './site-data.ts';

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
  const [all, record, writer] = [await rendered(), readRecord(), await SiteWriter.make({ live: false })];
  const seen = evidenceOnRecord(record, readEvidence());
  const evidence = record === undefined ? [] : evidenceOf(record, (fingerprint) => seen.get(fingerprint));
  const [report, mutants] = [readReport(json), readMutants(testingReport)];
  const shown = siteOf(recordedSources({ rendered: all, record, evidence, report, mutants }));
  const files = new Map(writer.files(shown).map(([path, write]) => [path, write()]));
  new ListedFolder(out, files).write();
}
