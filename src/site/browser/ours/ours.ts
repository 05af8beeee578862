import { diffLines } from 'diff';
import { fromRoot, load } from '../load.ts';
import { match, plainly, type Match } from './matching.ts';
import { readCodes, type PublishedCode, type PublishedCodes } from './published-code.ts';

/** What is told of all snippets that are proven. */
type Proof = Pick<PublishedCodes, 'day' | 'sdks'>;

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
  if (published === undefined || pasted.trim() === '') into.replaceChildren();
  else into.replaceChildren(...told(match(pasted, readCodes(published)), pasted, published));
}

function told(found: Match, pasted: string, proof: Proof): Node[] {
  if (found.kind === 'none') return [element('p', ['It is none of the published snippets, and like none of them.'])];
  if (found.kind === 'nearest') {
    return [
      element('p', ['It is none of the published snippets as they are. The nearest is ', named(found.published), '.']),
      ...facts(found.published, proof, 'The published one is proven'),
      difference(found.published, pasted),
    ];
  }
  const [begins, ends, proven] = SAID[found.kind];
  return found.published.flatMap((one) => [element('p', [begins, named(one), ends]), ...facts(one, proof, proven)]);
}

/** What is said of code before and after the name of the snippet that it is or holds, and before what proves that. */
const SAID = {
  same: ['It is ', '.', 'Proven'],
  within: ['In it stands, as it is, ', '.', 'That is proven'],
  'own values': [
    'It is ',
    ', with values of your own where its comments ask for them.',
    'With its example values, and others of their form, it is proven',
  ],
} as const;

/** A snippet by its name, with links to where it stands. */
function named({ title, language, editions }: PublishedCode): Node {
  const links = editions.map((edition) => {
    const link = element('a', [edition.title]);
    link.setAttribute('href', fromRoot(edition.address));
    return link;
  });
  const joined = links.flatMap((link, index) => (index === 0 ? [link] : [' and ', link]));
  return element('span', [element('strong', [`${title} in ${language}`]), ', of ', ...joined]);
}

/** @param proven What the sentence on the proof begins with. */
function facts({ language, isProven, standing }: PublishedCode, { day, sdks }: Proof, proven: string): Node[] {
  if (!isProven) return [element('p', [`It is not proven as it is published: ${standing.toLowerCase()}.`])];
  return [element('p', [`${proven} on ${day}, with ${sdks[language] ?? 'its SDK'}.`])];
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
