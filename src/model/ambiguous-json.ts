import { parseTree, type Node } from 'jsonc-parser';
import { repeated } from './fault.ts';

/**
 * What in a JSON text two readers may read differently: a name that an object has twice, of which some take the first
 * and others the last; a number past what a double holds; half of a surrogate pair. Each with its place, e.g.
 * `Statement[0].Effect twice`. Source: RFC 8259, sections 4, 6 and 8.2.
 */
export function ambiguitiesIn(text: string): string[] {
  const tree = parseTree(text, [], { disallowComments: true });
  return tree === undefined ? [] : ambiguitiesOf(tree, '');
}

function ambiguitiesOf(node: Node, path: string): string[] {
  const children = node.children ?? [];
  const place = path === '' ? 'the text' : path;
  const value: unknown = node.value;
  if (typeof value === 'number' && Math.abs(value) > Number.MAX_SAFE_INTEGER) {
    return [`${place} is a number past 2^53`];
  }
  if (typeof value === 'string' && !isWellFormed(value)) return [`${place} has half of a surrogate pair`];
  if (node.type === 'array') return children.flatMap((item, index) => ambiguitiesOf(item, `${path}[${String(index)}]`));
  const members = children.flatMap(({ children: [name, member] = [] }) => {
    const called: unknown = name?.value;
    return typeof called === 'string'
      ? [{ name: called, path: path === '' ? called : `${path}.${called}`, member }]
      : [];
  });
  return [
    ...repeated(members.map((member) => member.path)).map((found) => `${found} twice`),
    ...members.flatMap(({ name, path: at, member }) => [
      ...(isWellFormed(name) ? [] : [`the name ${JSON.stringify(name)} has half of a surrogate pair`]),
      ...(member === undefined ? [] : ambiguitiesOf(member, at)),
    ]),
  ];
}

/** Whether each surrogate has its other half. */
function isWellFormed(text: string): boolean {
  return !/\p{Surrogate}/u.test(text);
}
