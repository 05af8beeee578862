import { startContents } from './contents.ts';
import { startCopying } from './copy.ts';
import { startEvidence } from './evidence.ts';
import { startSearch } from './search.ts';
import { startTabs } from './tabs.ts';

// Before anything is painted: what only works with scripts is shown, and of tabs one at a time.
document.documentElement.classList.add('js');

document.addEventListener('DOMContentLoaded', () => {
  startTabs();
  startEvidence();
  startCopying();
  startSearch();
  startContents();
});
