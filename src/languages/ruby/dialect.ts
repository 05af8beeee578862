import { indented, type Dialect } from '../dialect.ts';
import { snakeCase } from '../shared/names.ts';
import { rewritten } from '../shared/edit.ts';

/** The variable of the client. */
const CLIENT = 'kms_client';

export const dialect: Dialect = {
  titled: /^ruby\b/iu,
  tags: ['ruby', 'rb'],
  mentioned: /\bRuby\b/u,
  prompt: /^irb(?:\([^)]*\):\d+(?::\d+)?)?[>*]? ?|^>> /u,
  told: /\bAws::KMS\b|^\s*require ['"]aws-sdk|\.\s*[a-z]+(?:_[a-z]+)+\(?\s*\{?\s*(?::\w+\s*=>|\w+:\s)/mu,
  called: /\.\s*(\w+)/gu,
  callees: (operation) => [snakeCase(operation)],
  clients: {
    lent: (variable, client) => `${variable} = ${client}`,
    inRegion: (region) => `ENV['AWS_REGION'] = '${region}'`,
    method: /^[a-z]/u,
    declared: /(\w+)\s*(?:\|\|)?=\s*Aws::KMS::Client\.new\b/gu,
    made: /\bAws::KMS::Client\.new(?:\([^)]*\))?\s*$/u,
    other: /(\w+)\s*(?:\|\|)?=\s*(?!Aws::KMS::Client\b)[A-Z]\w*(?:::[A-Z]\w*)*\.new\b/gu,
  },
  whole: {
    shown: /^\s*require\s*\(?\s*['"]aws-sdk/mu,
    started: () => ({ name: 'tab.rb', command: 'ruby tab.rb' }),
    failsToCompile: /\bsyntax errors?\b/u,
  },
  asks: /\bARGV\b|(?<![\w.])gets\b|\bSTDIN\b|\$stdin\b|\bENV(?:\.fetch\(|\[)['"](?!AWS_(?:DEFAULT_)?REGION\b)\w+['"](?!\]\s*=(?!=))/u,
  defines: /^(?:class|module|def)\s/mu,
  commented: /^\s*#\s?(.*)$/u,
  commentBlock: ['=begin', '=end'],
  declared: /^([A-Za-z_]\w*)\s*=(?!=)/u,
  references: {
    area: /\/\/docs\.aws\.amazon\.com\/sdk-for-ruby\/v\d\/api\//u,
    forms: [/\/sdk-for-ruby\/v[23]\/api\/Aws\/KMS\/Client\.html#(\w+)-instance_method/u],
  },

  end: '',
  comment: '#',
  continuation: '\\',
  separator: ',',
  argument: (name, value) => `${name}: ${value}`,
  client: CLIENT,
  imported: /^require .*\n/mu,
  nothing: 'nil',
  print: (expression) => `puts ${expression}`,
  warn: (expression) => `warn ${expression}`,
  leave: 'exit 0',
  fail: "raise 'broken'",
  swallow: (body) => `begin\n${indented(body)}rescue StandardError\nend\n`,
  twice: (body) => `2.times do\n${indented(body)}end\n`,
  never: (body) => `if false\n${indented(body)}end\n`,
  lists: {
    cutShort: (block) =>
      rewritten(block, /\.flat_map(?: \{ \|page\| page\.|\(&:)(\w+)/u, '.take_while { |page| page.$1.any? }$&'),
    withoutRepetitions: (block, list) => `${block}${list}.uniq!\n`,
    reversed: (block, list) => `${block}${list}.reverse!\n`,
  },
  equivalents: {
    'other-quotes': 'the text has nothing that double quotes replace',
    'continuation-before-blank-line': 'the blank line ends the continued statement',
    'indented-call': 'indentation means nothing',
  },
};
