/** What readers are to replace, by its form, e.g. `<name>`. */
export const BRACKETED = /<[^<>]+>|&lt;.+?&gt;|\{\{.+?\}\}|\$\{.+?\}|\[[A-Za-z][\w -]+\]/gu;

/** What tells readers to put something in its place, e.g. `Place your ciphertext here`. */
const INSTRUCTION = /^(?:add|enter|insert|paste|place|put|type|write)\s(?:a|an|the|your)\s[\w -]+\shere\.?$/iu;

const TEXTS = /"([^"\n]*)"|'([^'\n]*)'/gu;

/** Whether a text only stands in for another, which readers are to put there. */
export function standsIn(text: string): boolean {
  return text.search(BRACKETED) !== -1 || isInstruction(text);
}

/** Whether a text, or a text in Base64, tells readers to put something in its place. */
export function isInstruction(text: string): boolean {
  return INSTRUCTION.test(text) || INSTRUCTION.test(Buffer.from(text, 'base64').toString('latin1'));
}

/** Whether code has a text that tells readers to put something in its place: what it sends isn't meant. */
export function hasInstruction(code: string): boolean {
  return Array.from(code.matchAll(TEXTS), (match) => match.slice(1).join('')).some(isInstruction);
}
