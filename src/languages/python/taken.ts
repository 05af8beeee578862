import { wordsOf, type TakenNames } from '../taken.ts';

/** Keywords (Python Language Reference, 2.3.1), and built-in functions: whoever pastes a snippet still needs them. */
export const taken: TakenNames = {
  byLanguage: wordsOf(`
    False None True and as assert async await break class continue def del elif else except finally for from global if
    import in is lambda nonlocal not or pass raise return try while with yield
    abs aiter all anext any ascii bin bool breakpoint bytearray bytes callable chr classmethod compile complex copyright
    credits delattr dict dir divmod enumerate eval exec exit filter float format frozenset getattr globals hasattr hash
    help hex id input int isinstance issubclass iter len license list locals map max memoryview min next object oct open
    ord pow print property quit range repr reversed round set setattr slice sorted staticmethod str sum super tuple type
    vars zip
  `),
  byTemplates: ['base64', 'boto3', 'datetime', 'error', 'item', 'observer', 'page', 'paginator'],
};
