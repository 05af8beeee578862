import type { Gap } from '../gap.ts';
import { pageOf, refuseUnknownMarker } from '../paging.ts';

export const listGaps: readonly Gap[] = [
  {
    id: 'lists-not-paged',
    operations: ['ListAliases', 'ListGrants', 'ListKeys', 'ListResourceTags', 'ListRetirableGrants'],
    aws: 'Returns a list in pages of at most Limit items, and a marker with each that is not the last.',
    emulator: 'Returns the whole list, whatever the limit and the marker.',
    remedy: 'The recorder cuts the list into pages: of two items where the request sets no limit.',
    refuse: refuseUnknownMarker,
    mendOutput: pageOf,
  },
];
