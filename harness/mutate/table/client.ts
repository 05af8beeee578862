import type { Value } from '../../../src/model/value.ts';
import { replaced, replacedLast } from '../../../src/languages/shared/edit.ts';
import { rowsOf, type Row } from '../mutant.ts';
import { AT_LINE, inSnippet, NO_CALL, NO_CLIENT } from './shows.ts';
import { DOCUMENTED_REGION } from '../../../src/model/documented.ts';

/** Ways to break the snippet that sets the Region, whether there is a client object or not. */
export const regions: readonly Row[] = otherRegions({
  'other-region': 'us-east-1',
  'region-misspelt': 'us-wset-2',
  'hyphen-missing': 'us-west2',
  'availability-zone': `${DOCUMENTED_REGION}a`,
  'region-by-name': 'Oregon',
  'region-of-other-partition': 'cn-north-1',
  'quoted-placeholder': '<region>',
});

/** Ways to break the snippet that creates the client. */
export const clients: readonly Row[] = [
  ...regions,
  ...rowsOf('client', {
    'client-renamed': {
      change: ({ text, dialect: { client = '' } }) => replacedLast(text, `${client} = `, `${client}2 = `),
      fits: { compile: NO_CLIENT, crash: NO_CLIENT },
    },
    'client-is-nothing': {
      change: ({ text, dialect: { client = '', nothing, end } }) =>
        replaced(text, new RegExp(`(?<=${client.replace('$', '\\$')} = )[^]*$`, 'u'), `${nothing}${end}\n`),
      fits: { compile: inSnippet, crash: /./u },
    },
    'client-missing': {
      change: ({ text }) => text.slice(0, text.indexOf('\n') + 1),
      fits: { compile: AT_LINE, crash: NO_CLIENT },
    },
    'client-in-comment': {
      change: ({ text, dialect: { comment } }) => text.replaceAll(/^(?=.)/gmu, `${comment} `),
      fits: { compile: AT_LINE, crash: NO_CLIENT },
    },
    'imports-missing': {
      change: ({ text }) => replaced(text, /^(?:import|require|use) .*\n/gmu, ''),
      fits: { compile: AT_LINE, crash: /./u },
    },
    'ellipsis-for-client': {
      change: ({ text }) => `${text.slice(0, text.indexOf('\n') + 1)}...\n`,
      fits: { compile: AT_LINE, crash: /./u },
    },
    'closing-bracket-missing': {
      change: ({ text }) => replacedLast(text, ')', ''),
      fits: { compile: AT_LINE },
    },
    'closing-bracket-twice': {
      change: ({ text }) => replacedLast(text, ')', '))'),
      fits: { compile: AT_LINE },
    },
    'closing-quote-missing': {
      change: ({ text }) => text.replace(new RegExp(`(?<=${DOCUMENTED_REGION}).`, 'u'), ''),
      fits: { compile: AT_LINE },
    },
    'comment-without-mark': {
      change: ({ text, dialect: { comment } }) => replaced(text, `${comment} `, ''),
      fits: { compile: AT_LINE, crash: /./u },
    },
    'ends-before-client': {
      change: ({ text, dialect: { leave } }) => {
        const at = text.indexOf('\n') + 1;
        return `${text.slice(0, at)}${leave}\n${text.slice(at)}`;
      },
      fits: { request: NO_CALL, compile: AT_LINE },
    },
  }),
];

function otherRegions(regions: Readonly<Record<string, Value>>): Row[] {
  return Object.entries(regions).map(([id, region]): Row => ({
    id,
    kind: 'region',
    change: ({ text, target }) => replaced(text, target.literal(DOCUMENTED_REGION), target.literal(region)),
    fits: { request: /region|no call/u, crash: /./u, timeout: NO_CALL },
  }));
}
