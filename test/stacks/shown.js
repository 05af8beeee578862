/* Runs in the page: what its tab groups show. A group's code is that of the panels that are seen. */
({ group, tab, panel, code }) =>
  Array.from(document.querySelectorAll(group), (one) => ({
    labels: Array.from(one.querySelectorAll(tab), ({ textContent }) => textContent.trim()),
    code: Array.from(one.querySelectorAll(panel))
      .filter((shown) => shown.checkVisibility())
      .map((shown) =>
        Array.from(shown.querySelectorAll(code), ({ textContent }) => textContent.replace(/\n$/u, '')).join('\n'),
      ),
  }));
