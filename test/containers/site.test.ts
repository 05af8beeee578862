import { afterAll, beforeAll } from 'vitest';
import { testFinding } from '../site/finding.ts';
import { testPictures } from '../site/pictures.ts';
import { testProof } from '../site/proof.ts';
import { testQuality } from '../site/quality.ts';
import { testReading } from '../site/reading.ts';
import { testStandings } from '../site/standings.ts';
import { WrittenSite } from '../site/written-site.ts';

let site: WrittenSite;

beforeAll(async () => {
  site = await WrittenSite.write();
});

afterAll(() => site.remove());

testReading(() => site);
testFinding(() => site);
testProof(() => site);
testQuality(() => site);
testPictures(() => site);
await testStandings(() => site);
