import { wordsOf, type TakenNames } from '../taken.ts';

/** Keywords (Ruby's own `keywords` documentation). */
export const taken: TakenNames = {
  byLanguage: wordsOf(`
    __ENCODING__ __FILE__ __LINE__ BEGIN END alias and begin break case class def defined? do else elsif end ensure false
    for if in module next nil not or redo rescue retry return self super then true undef unless until when while yield
  `),
  byTemplates: ['item', 'page'],
};
