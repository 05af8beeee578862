import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { VERIFICATION_RECORD, verificationRecordSchema } from '../harness/record/record.ts';
import { pages } from '../src/chapter/chapter.ts';
import { packageFiles } from '../src/packaging/package-files.ts';
import { GENERATED } from '../src/render/manifest.ts';
import { repositoryPath } from '../src/repository.ts';
import { readEvidenceFiles, readFolder } from './folder.ts';
import { ListedFolder } from './listed-folder.ts';
import { requireEvidence, requireProven } from './proven.ts';
import { rendered } from './rendered.ts';

/** What `package` was asked for. */
export interface PackageOptions {
  readonly out: string;
}

/**
 * Writes the folder that `npm pack` makes the package of: snippets, pages in all formats, what proves them, and the
 * modules that give them to other programs.
 *
 * @throws KmsExamplesError `unproven`, `stale-generated`, `invalid-source`, `invalid-template` or `file-unwritable`
 */
export async function packageContent({ out }: PackageOptions): Promise<void> {
  const { files, unproven } = await rendered();
  requireProven(unproven);
  requireEvidence();
  const record = readFileSync(join(GENERATED, VERIFICATION_RECORD), 'utf8');
  const packaged = await packageFiles({
    pages,
    generated: new Map([...files, [VERIFICATION_RECORD, record], ...readEvidenceFiles()]),
    schemas: readFolder(repositoryPath('schemas')),
    record: verificationRecordSchema.parse(JSON.parse(record)),
  });
  new ListedFolder(out, packaged).write();
}
