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
  {
    id: 'rotations-paged-otherwise',
    operations: ['ListKeyRotations'],
    aws: 'Returns a list in pages, as of everything else.',
    emulator: 'Returns pages of its own: of a thousand items where the request sets no limit.',
    remedy: 'The recorder asks for the whole list, and cuts it into pages as all others.',
    mendInput: ({ Limit: _limit, Marker: _marker, ...input }) => input,
    refuse: refuseUnknownMarker,
    mendOutput: pageOf,
  },
];
