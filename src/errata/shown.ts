import type { Example } from '../model/example.ts';
import { KeyPolicy } from '../model/key-policy.ts';
import { inputsOf } from '../targets/input.ts';
import type { Call, Target } from '../targets/target.ts';
import type { Tab } from './published.ts';

/** What the tab of an example shows in a target, in the terms of the published chapter's facts. */
export function shownTab(example: Example, target: Target, snippet: string): Tab {
  const common = { language: target.title, heading: example.title, links: linksOf(example, target) };
  if (example.shows === 'client') {
    return { ...common, client: clientIn(snippet), inputs: [], reads: [], helpers: [] };
  }
  const call = target.call(example);
  return {
    ...common,
    call: call.names.cmdlet ?? call.names.method,
    inputs: inputsOf(example).map((input) => {
      const { name, type, literal } = target.variable(input);
      return {
        member: input.member,
        name: call.member(input.member).replace(/^with(?=[A-Z])/u, ''),
        variable: name,
        type,
        value: literal,
      };
    }),
    request: requestOf(call),
    response: responseOf(call),
    reads: call.reads.map(({ member, variable, type, access }) => ({
      member,
      variable,
      type,
      value: `${call.resultVariable ?? ''}${access}`,
    })),
    helpers: [],
    policy: Object.values(example.input).find((value) => value instanceof KeyPolicy)?.document,
  };
}

function requestOf({ names }: Call): Tab['request'] {
  const { requestVariable: variable, request: type } = names;
  return variable === undefined ? undefined : { variable, type };
}

function responseOf({ names, resultVariable: variable }: Call): Tab['response'] {
  return variable === undefined ? undefined : { variable, type: names.resultType };
}

/** The statement that creates the client, which is a snippet's last. */
function clientIn(snippet: string): Tab['client'] {
  const last = [...snippet.matchAll(/^(?:(\w+) )?(\$?\w+) = /gmu)].at(-1);
  const [declaration, type, variable] = last ?? [];
  if (last === undefined || declaration === undefined || variable === undefined) return undefined;
  const value = snippet
    .slice(last.index + declaration.length)
    .trim()
    .replace(/;$/u, '')
    .replaceAll(/\s+/gu, ' ');
  return { variable, type: type === 'const' ? undefined : type, value };
}

function linksOf(example: Example, target: Target): string[] {
  const { reference } = target.call(example);
  const { url } = example.shows === 'client' ? (target.client ?? reference) : reference;
  const paragraphs = `${example.notes?.[target.id] ?? ''} ${target.footnote ?? ''}`;
  return [url, ...Array.from(paragraphs.matchAll(/\]\((https?:[^)\s]+)\)/gu), ([, address = '']) => address)];
}
