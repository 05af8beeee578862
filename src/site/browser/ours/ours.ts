import { diffLines } from 'diff';
import { fromRoot, load } from '../load.ts';
import { match, plainly, type Match } from './matching.ts';
import type { PublishedCode } from './published-code.ts';

/** How long a reader's typing has to rest, in milliseconds. */
const REST_MS = 150;

const [field, answer] = [document.querySelector('#pasted'), document.querySelector('[data-answer]')];
if (field instanceof HTMLTextAreaElement && answer !== null) {
  let resting: ReturnType<typeof setTimeout> | undefined;
  field.addEventListener('input', () => {
    clearTimeout(resting);
    resting = setTimeout(() => void tell(field.value, answer), REST_MS);
  });
}

async function tell(pasted: string, into: Element): Promise<void> {
  const published = await load('published-code', fromRoot('assets/published-code.js'));
  if (pasted.trim() === '') into.replaceChildren();
  else into.replaceChildren(...told(match(pasted, published ?? []), pasted));
}

function told(found: Match, pasted: string): Node[] {
  if (found.kind === 'none') return [element('p', ['It is none of the published snippets, and like none of them.'])];
  if (found.kind === 'nearest') {
    return [
      element('p', ['It is none of the published snippets as they are. The nearest is ', named(found.published), '.']),
      ...facts(found.published),
      difference(found.published, pasted),
    ];
  }
  const begins = found.kind === 'same' ? 'It is ' : 'In it stands, as it is, ';
  return found.published.flatMap((one) => [element('p', [begins, named(one), '.']), ...facts(one)]);
}

function named({ title, language, edition, address }: PublishedCode): Node {
  const link = element('a', [`${title} in ${language}`]);
  link.setAttribute('href', fromRoot(address));
  return element('strong', [link, `, ${edition.toLowerCase().replace('sdks', 'SDKs')}`]);
}

function facts({ standing, day, sdk }: PublishedCode): Node[] {
  const proof = day === '' ? `It is not proven as it is published: ${standing.toLowerCase()}.` : `Proven on ${day}`;
  return [element('p', [day === '' || sdk === '' ? proof : `${proof}, with ${sdk}.`])];
}

/** What is other in the pasted code than in a published snippet, line by line. */
function difference({ code }: PublishedCode, pasted: string): Node {
  const parts = diffLines(`${plainly(code)}\n`, `${plainly(pasted)}\n`);
  const lines = parts.flatMap(({ value, added, removed }) => {
    const [name, mark] = added ? ['ins', '+ '] : removed ? ['del', '- '] : ['span', '  '];
    return value
      .replace(/\n$/u, '')
      .split('\n')
      .map((line) => element(name, [`${mark}${line}\n`]));
  });
  const block = element('pre', lines);
  block.setAttribute('tabindex', '0');
  block.setAttribute(
    'aria-label',
    'Difference: a plus is only in what you pasted, a minus only in the published snippet',
  );
  return block;
}

function element(name: string, content: readonly (Node | string)[]): HTMLElement {
  const made = document.createElement(name);
  made.append(...content);
  return made;
}
