import { runInNewContext } from 'node:vm';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Value } from '../../../src/model/value.ts';
import { csharp } from '../../../src/languages/csharp/csharp.ts';
import { java } from '../../../src/languages/java/java.ts';
import { nodejs } from '../../../src/languages/nodejs/nodejs.ts';
import { targets } from '../../../src/languages/targets.ts';
import { INVISIBLE } from '../../../src/languages/shared/text.ts';
import { anyBlock, anyNumber, anyText, anyValue } from '../../../harness/literals/arbitrary-values.ts';

type TargetId = 'java' | 'csharp' | 'python' | 'ruby' | 'php' | 'nodejs' | 'powershell';

/** A classic target writes what it isn't named for as the current one does. */
type Literals = Readonly<Record<TargetId, string>> & { readonly 'java-classic'?: string };

/** How each language writes values that are easily written wrong. */
const table: readonly { readonly value: Value; readonly literals: Literals }[] = [
  {
    value: 2 ** 31 - 1,
    literals: same('2147483647'),
  },
  {
    value: 2 ** 31,
    literals: { ...same('2147483648'), java: '2147483648L', csharp: '2147483648L' },
  },
  {
    value: -(2 ** 31),
    literals: same('-2147483648'),
  },
  {
    value: 2 ** 53 - 1,
    literals: { ...same('9007199254740991'), java: '9007199254740991L', csharp: '9007199254740991L' },
  },
  {
    value: true,
    literals: { ...same('true'), python: 'True', powershell: '$true' },
  },
  {
    value: '',
    literals: { ...same("''"), java: '""', csharp: '""' },
  },
  {
    value: [],
    literals: {
      ...same('[]'),
      java: 'List.of()',
      csharp: 'new List<string>()',
      powershell: '@()',
      'java-classic': 'Arrays.asList()',
    },
  },
  {
    value: {},
    literals: {
      ...same('{}'),
      java: 'Map.of()',
      'java-classic': 'Collections.emptyMap()',
      csharp: 'new Dictionary<string, string>()',
      php: '[]',
      powershell: '@{}',
    },
  },
  {
    value: new Uint8Array(),
    literals: {
      java: 'SdkBytes.fromByteArray(new byte[0])',
      'java-classic': 'ByteBuffer.allocate(0)',
      csharp: 'new MemoryStream(Array.Empty<byte>())',
      python: "b''",
      ruby: '"".b',
      php: '""',
      nodejs: 'Buffer.from([])',
      powershell: '[byte[]]@()',
    },
  },
  {
    value: [['a'], []],
    literals: {
      ...same("[['a'], []]"),
      java: 'List.of(List.of("a"), List.of())',
      'java-classic': 'Arrays.asList(Arrays.asList("a"), Arrays.asList())',
      csharp: 'new List<List<string>> { new List<string> { "a" }, new List<string>() }',
      powershell: "@(@('a'), @())",
    },
  },
  {
    value: [[1]],
    literals: {
      ...same('[[1]]'),
      java: 'List.of(List.of(1))',
      'java-classic': 'Arrays.asList(Arrays.asList(1))',
      csharp: 'new List<List<int>> { new List<int> { 1 } }',
      powershell: '@(,@(1))',
    },
  },
  {
    value: { a: { b: false } },
    literals: {
      java: 'Map.of("a", Map.of("b", false))',
      'java-classic': 'Collections.singletonMap("a", Collections.singletonMap("b", false))',
      csharp:
        'new Dictionary<string, Dictionary<string, bool>> { ["a"] = new Dictionary<string, bool> { ["b"] = false } }',
      python: "{'a': {'b': False}}",
      ruby: "{ 'a' => { 'b' => false } }",
      php: "['a' => ['b' => false]]",
      nodejs: "{ 'a': { 'b': false } }",
      powershell: "@{ 'a' = @{ 'b' = $false } }",
    },
  },
  {
    // PowerShell's own hash literal takes these keys for one.
    value: { a: 1, A: 2 },
    literals: {
      java: 'Map.of("a", 1, "A", 2)',
      'java-classic': 'new HashMap<String, Integer>() {{ put("a", 1); put("A", 2); }}',
      csharp: 'new Dictionary<string, int> { ["a"] = 1, ["A"] = 2 }',
      python: "{'a': 1, 'A': 2}",
      ruby: "{ 'a' => 1, 'A' => 2 }",
      php: "['a' => 1, 'A' => 2]",
      nodejs: "{ 'a': 1, 'A': 2 }",
      powershell: "(& { $map = [hashtable]::new(); $map['a'] = 1; $map['A'] = 2; $map })",
    },
  },
  {
    // Nor can a culture be trusted to tell these apart.
    value: { é: 1, 'e\u0301': 2 },
    literals: {
      java: 'Map.of("é", 1, "e\u0301", 2)',
      'java-classic': 'new HashMap<String, Integer>() {{ put("é", 1); put("e\u0301", 2); }}',
      csharp: 'new Dictionary<string, int> { ["é"] = 1, ["e\u0301"] = 2 }',
      python: "{'é': 1, 'e\u0301': 2}",
      ruby: "{ 'é' => 1, 'e\u0301' => 2 }",
      php: "['é' => 1, 'e\u0301' => 2]",
      nodejs: "{ 'é': 1, 'e\u0301': 2 }",
      powershell: "(& { $map = [hashtable]::new(); $map['é'] = 1; $map['e\u0301'] = 2; $map })",
    },
  },
  {
    // The digit after the control character must not become part of its escape.
    value: '\u00017',
    literals: {
      java: '"\\0017"',
      csharp: '"\\u00017"',
      python: "'\\x017'",
      ruby: '"\\u{1}7"',
      php: '"\\u{1}7"',
      nodejs: "'\\x017'",
      powershell: '"`u{1}7"',
    },
  },
];

function same(literal: string): Record<TargetId, string> {
  return {
    java: literal,
    csharp: literal,
    python: literal,
    ruby: literal,
    php: literal,
    nodejs: literal,
    powershell: literal,
  };
}

describe.each(targets)('$id', ({ id, literal, variable }) => {
  test.each(table)('writes $value', ({ value, literals }) => {
    const written = new Map(Object.entries(literals));
    expect(literal(value)).toBe(written.get(id) ?? written.get(id.replace('-classic', '')));
  });

  test('writes every value in one line without invisible characters', () => {
    fc.assert(
      fc.property(anyValue, (value) => {
        expect(literal(value)).not.toMatch(INVISIBLE);
      }),
    );
  });

  test('writes every text of a variable without invisible characters but line breaks', () => {
    fc.assert(
      fc.property(fc.oneof(anyText, anyBlock), (text) => {
        expect(
          variable({ member: 'Description', stem: 'description', value: text }).literal.replaceAll('\n', ''),
        ).not.toMatch(INVISIBLE);
      }),
    );
  });

  test.each([0.5, -0, 2 ** 53, Number.NaN, Number.POSITIVE_INFINITY, 'lone \ud800', ['\udfff'], 'two\nlines \ud800.'])(
    'refuses %j, which no request can carry',
    (value) => {
      expect(() => variable({ member: 'Description', stem: 'description', value })).toThrow(/^invalid-literal/u);
    },
  );
});

describe('Node.js', () => {
  test('evaluates a literal to its value', () => {
    fc.assert(
      fc.property(anyValue, (value) => {
        expect(plain(evaluate(nodejs.literal(value)))).toStrictEqual(plain(value));
      }),
    );
  });

  test("evaluates a variable's literal to its value", () => {
    fc.assert(
      fc.property(fc.oneof(anyText, anyBlock), (text) => {
        expect(evaluate(nodejs.variable({ member: 'Description', stem: 'description', value: text }).literal)).toBe(
          text,
        );
      }),
    );
  });

  test('keeps the value of what prettier formats', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(anyValue, anyBlock), async (value) => {
        const formatted = await nodejs.format?.(
          `const x = ${nodejs.variable({ member: 'X', stem: 'X', value }).literal};\n`,
        );
        expect(plain(runInNewContext(`${formatted ?? ''}x`, { Buffer }))).toStrictEqual(plain(value));
      }),
      { numRuns: 50 },
    );
  });
});

describe('Numbers', () => {
  // Python, Ruby, PHP and PowerShell read a decimal number as Node.js does.
  test.each(['python', 'ruby', 'php', 'powershell'])('%s writes the number that it was given', (id) => {
    const target = targets.find((candidate) => candidate.id === id)!;
    fc.assert(
      fc.property(anyNumber, (value) => {
        expect(Number(target.literal(value))).toBe(value);
      }),
    );
  });
});

function evaluate(expression: string): unknown {
  return runInNewContext(`(${expression})`, { Buffer });
}

/** A value without the prototypes of the realm that made it, which equality looks at; map keys in any order. */
function plain(value: unknown): unknown {
  if (ArrayBuffer.isView(value))
    return { bytes: Buffer.from(value.buffer, value.byteOffset, value.byteLength).toString('hex') };
  if (Array.isArray(value)) return Array.from(value, plain);
  if (typeof value !== 'object' || value === null) return value;
  return { map: Object.entries(value).map(([key, item]) => [key, plain(item)]) };
}

describe('A variable is declared with the type of its value:', () => {
  test.each<[Value, string, string]>([
    ['text', 'String', 'string'],
    [1, 'int', 'int'],
    [2 ** 40, 'long', 'long'],
    [true, 'boolean', 'bool'],
    [Uint8Array.of(1), 'SdkBytes', 'MemoryStream'],
    [[1, 2], 'List<Integer>', 'List<int>'],
    [[2 ** 40], 'List<Long>', 'List<long>'],
    [[true], 'List<Boolean>', 'List<bool>'],
    [[1, 'a'], 'List<?>', 'List<object>'],
    [[], 'List<String>', 'List<string>'],
    [{ a: ['b'] }, 'Map<String, List<String>>', 'Dictionary<string, List<string>>'],
    [{}, 'Map<String, String>', 'Dictionary<string, string>'],
  ])('%j', (value, inJava, inCSharp) => {
    expect([
      java.variable({ member: 'Limit', stem: 'Limit', value }).type,
      csharp.variable({ member: 'Limit', stem: 'Limit', value }).type,
    ]).toEqual([inJava, inCSharp]);
  });

  test('Java writes a map of more pairs than Map.of takes', () => {
    const map = Object.fromEntries(Array.from({ length: 11 }, (_, index) => [`key${String(index)}`, index]));
    expect(java.literal(map)).toMatch(/^Map\.ofEntries\((?:Map\.entry\("key\d+", \d+\)(?:, )?){11}\)$/u);
  });
});
