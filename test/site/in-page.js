/* Runs in the page: what a reader sees of it. */
(() => {
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  const isSeen = (one) => one.checkVisibility({ visibilityProperty: true });
  const textOf = (one) => one?.textContent ?? null;

  /** Where everything stands that has a place of its own. */
  const layout = () => [
    ...all('h1, h2, h3, .proof, [role=tablist], .panels, .neighbours, .bottom').map((one) => {
      const { left, top, width, height } = one.getBoundingClientRect();
      return [one.className || one.textContent, left, top + scrollY, width, height].join(' ');
    }),
    `${document.documentElement.scrollWidth} ${document.documentElement.scrollHeight}`,
  ];

  /** Goes to each example by its hash: those that are then not where a reader looks. */
  const unreached = () =>
    all('[data-example]')
      .map((example) => ({ example, id: example.dataset.example.split('/').at(-1) }))
      .filter(({ example, id }) => {
        location.hash = `#${id}`;
        const target = document.querySelector(':target');
        // A section of the same name begins with it.
        const isHere =
          target === example ||
          (target?.matches('h1, h2') && document.querySelector(`#${id} ~ [data-example]`) === example);
        const { top } = target?.getBoundingClientRect() ?? { top: -1 };
        const isAtEnd = scrollY + innerHeight >= document.documentElement.scrollHeight - 1;
        return !isHere || top < 0 || (top > 120 && !isAtEnd);
      })
      .map(({ id }) => id);

  return {
    /** Every tab group, with its tabs and panels. */
    groups: () =>
      all('[data-tabs]').map((group) => ({
        tabs: all('[role=tab]', group).map((tab) => ({
          language: tab.dataset.language,
          isSelected: tab.getAttribute('aria-selected') === 'true',
          tabIndex: tab.tabIndex,
          controls: tab.getAttribute('aria-controls'),
        })),
        panels: all('[role=tabpanel]', group).map((panel) => ({
          id: panel.id,
          language: panel.dataset.language,
          isLabelled: document.getElementById(panel.getAttribute('aria-labelledby'))?.dataset.language,
          isSeen: isSeen(panel),
          code: textOf(panel.querySelector('[data-code]')),
        })),
      })),

    /** Chooses one language after the other, each in the first group that has it: what all groups then show and mark. */
    choices: (languages) =>
      languages.map((language) => {
        document.querySelector(`[role=tab][data-language="${language}"]`).click();
        const languagesOf = (selector, isIt) =>
          all('[data-tabs]').map((group) =>
            all(selector, group)
              .filter(isIt)
              .map((one) => one.dataset.language)
              .join(),
          );
        return {
          shown: languagesOf('[role=tabpanel]', isSeen),
          marked: languagesOf('[role=tab]', (tab) => tab.getAttribute('aria-selected') === 'true'),
        };
      }),

    /** The languages with which something stands elsewhere than with the one that is chosen now. */
    moving: () => {
      const before = layout().join('\n');
      const [first] = all('[role=tablist]');
      return all('[role=tab]', first)
        .filter((tab) => {
          tab.click();
          return layout().join('\n') !== before;
        })
        .map((tab) => tab.dataset.language);
    },

    /** What holds of any page. */
    survey: () => ({
      overhang: document.documentElement.scrollWidth - document.documentElement.clientWidth,
      unreached: unreached(),
      addresses: [...document.links].map(({ href }) => href),
      ids: all('[id]').map(({ id }) => id),
      references: all('[aria-controls], [aria-labelledby], [for], [popovertarget]').flatMap((one) =>
        ['aria-controls', 'aria-labelledby', 'for', 'popovertarget'].flatMap((name) => one.getAttribute(name) ?? []),
      ),
      neighbours: all('a[rel=prev], a[rel=next]').map(({ rel, pathname }) => `${rel} ${pathname}`),
      editions: all('.editions a').map(({ pathname, ariaCurrent }) => `${pathname}${ariaCurrent ? ' current' : ''}`),
      policy: document.querySelector('meta[http-equiv="Content-Security-Policy"]')?.content ?? '',
    }),

    /** What is told of the evidence of an example. */
    evidence: (name) => {
      const example = document.querySelector(`[data-example="${name}"]`);
      return {
        differing: all('.differs strong', example).map(textOf),
        command: textOf(example.querySelector('[data-command]')),
        parts: all('[data-account] section', example).map((section) => ({
          title: textOf(section.querySelector('h4')),
          text: section.textContent.replaceAll(/\s+/gu, ' ').trim(),
          codes: all('pre', section).map(textOf),
        })),
        outcomes: all('[role=tabpanel]', example).map((panel) => ({
          language: panel.dataset.language,
          type: textOf(panel.querySelector('.raises code')),
          told: textOf(panel.querySelector('[data-outcome] pre')),
          returns: panel.querySelector('.returns') !== null,
        })),
        code: all('[data-code]', example).map(textOf),
      };
    },

    chooseCircumstances: ({ name, circumstances }) => {
      const choice = document.querySelector(`[data-example="${name}"] [data-circumstances]`);
      choice.value = circumstances;
      choice.dispatchEvent(new Event('change', { bubbles: true }));
      return choice.value;
    },

    /** What a sheet of paper or a window shows of an example's languages. */
    shownTitles: () => all('[data-example]').map((example) => all('.language', example).filter(isSeen).map(textOf)),

    seen: (selector) => all(selector).filter(isSeen).length,
  };
})();
