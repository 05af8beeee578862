import { data, Evaluator, Lexer, Parser } from '@actions/expressions';

/** The values of contexts, such as `matrix`, by their names. */
export type Contexts = Readonly<Record<string, unknown>>;

/** How the jobs or the steps before came out, for the functions that ask for it. */
export type Status = 'success' | 'failure';

const STATUSES: Readonly<Record<string, (status: Status) => boolean>> = {
  always: () => true,
  cancelled: () => false,
  failure: (status) => status === 'failure',
  success: (status) => status === 'success',
};

/** Whether a condition holds; without a function that asks how it came out, only after a success. */
export function holds(condition: string, contexts: Contexts, status: Status): boolean {
  const expression = /^\$\{\{(.*)\}\}$/su.exec(condition.trim())?.[1] ?? condition;
  const asks = Object.keys(STATUSES).some((name) => new RegExp(`\\b${name}\\s*\\(`, 'u').test(expression));
  if (!asks && status === 'failure') return false;
  return Boolean(valueOf(expression, contexts, status));
}

/** A text with the values of its expressions in their places. */
export function filledIn(text: string, contexts: Contexts): string {
  return text.replaceAll(/\$\{\{(.*?)\}\}/gsu, (_whole, expression: string) => {
    const value = valueOf(expression, contexts);
    if (typeof value === 'string' || typeof value === 'number') return String(value);
    if (value === null || value === false) return '';
    throw new Error(`neither a text nor a number: ${expression}`);
  });
}

/**
 * The value of an expression, as GitHub's own evaluator has it.
 *
 * @throws Error for a context or a function that there isn't
 */
export function valueOf(expression: string, contexts: Contexts, status: Status = 'success'): unknown {
  const functions = Object.entries(STATUSES).map(([name, answer]) => ({
    name,
    minArgs: 0,
    maxArgs: 0,
    call: () => new data.BooleanData(answer(status)),
  }));
  const { tokens } = new Lexer(expression.trim()).lex();
  const parsed = new Parser(tokens, Object.keys(contexts), functions).parse();
  const context: unknown = JSON.parse(JSON.stringify(contexts), data.reviver);
  if (!(context instanceof data.Dictionary)) throw new Error('contexts are a dictionary');
  const value = new Evaluator(parsed, context, new Map(functions.map((one) => [one.name, one]))).evaluate();
  const plain: unknown = JSON.parse(JSON.stringify(value, data.replacer));
  return plain;
}
