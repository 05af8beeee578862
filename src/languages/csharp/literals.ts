import { laidOut, literalWriter, type Entry, type LiteralWriting, type WriteLiteral } from '../shared/literal.ts';
import {
  decimal,
  hex,
  indentLines,
  isBlock,
  isInt32,
  LONGEST_PLAIN_BINARY,
  partsOfTime,
  quote,
  plainText,
} from '../shared/text.ts';
import { types } from './types.ts';

const WRITING: LiteralWriting = {
  text: quoted,
  number: (value) => `${decimal(value)}${isInt32(value) ? '' : 'L'}`,
  time: (value) => `new DateTime(${partsOfTime(value)}, DateTimeKind.Utc)`,
  binary,
  list: (items, value, shape) => collection(types.ofValue(value, shape), items),
  map: (entries, value, shape) => collection(types.ofValue(value, shape), entries.map(pair)),
  structure: (members, _value, shape) => collection(shape, members.map(assignment)),
};

/** How values are written: as parts of others, and as what a variable holds, an item a line where one line would be long. */
interface Writers {
  readonly literal: WriteLiteral;
  readonly ofVariable: WriteLiteral;
}

/** @param enumerated How a member of an enumeration is written, where it isn't a text. */
export function writers(enumerated?: LiteralWriting['enumerated']): Writers {
  const writing = enumerated === undefined ? WRITING : { ...WRITING, enumerated };
  const literal = literalWriter(writing);
  const ofVariable = literalWriter(
    {
      ...writing,
      list: (items, value, shape) =>
        laidOut(literal(value, shape), `new ${types.ofValue(value, shape)}\n{`, items, '}'),
      map: (entries, value, shape) =>
        laidOut(literal(value, shape), `new ${types.ofValue(value, shape)}\n{`, entries.map(pair), '}'),
      structure: (members, value, shape) =>
        laidOut(literal(value, shape), `new ${shape}\n{`, members.map(assignment), '}'),
    },
    literal,
  );
  return { literal, ofVariable };
}

function pair([key, item]: Entry): string {
  return `[${quoted(key)}] = ${item}`;
}

function assignment([member, item]: Entry): string {
  return `${member} = ${item}`;
}

function collection(type: string, items: readonly string[]): string {
  return items.length === 0 ? `new ${type}()` : `new ${type} { ${items.join(', ')} }`;
}

/** A text as a variable holds it: line by line where it has several. */
export function textBlock(value: string): string {
  if (!isBlock(value)) return quoted(value);
  const longestRun = Math.max(...Array.from(value.matchAll(/"*/gu), ([quotes]) => quotes.length));
  const marks = '"'.repeat(Math.max(3, longestRun + 1));
  return `${marks}\n${indentLines(value, '    ')}\n    ${marks}`;
}

function quoted(value: string): string {
  return quote('"', value, {
    characters: { '"': '\\"', '\\': '\\\\', '\n': '\\n', '\t': '\\t', '\r': '\\r' },
    codePoint: (codePoint) => (codePoint <= 0xffff ? `\\u${hex(codePoint, 4)}` : `\\U${hex(codePoint, 8)}`),
  });
}

function binary(bytes: Uint8Array): string {
  const said = plainText(bytes);
  if (said !== undefined) return `new MemoryStream(Encoding.UTF8.GetBytes(${quoted(said)}))`;
  return bytes.length <= LONGEST_PLAIN_BINARY
    ? `new MemoryStream(${bytes.length === 0 ? 'Array.Empty<byte>()' : `new byte[] { ${bytes.join(', ')} }`})`
    : `new MemoryStream(Convert.FromBase64String(${quoted(Buffer.from(bytes).toString('base64'))}))`;
}
