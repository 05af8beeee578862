/** A documentation tool that builds what is published in a format, and how a browser shows what it makes. */
export interface Stack {
  /** The format. A folder of its name, if there is one, has what a user of the tool has besides: packages, settings. */
  readonly id: string;
  /** Whose packages build it: Debian's in the container, or those of npm that its lock file names. */
  readonly from: 'debian' | 'npm';
  readonly build: readonly string[];
  /** Where its user puts what is published, and the folder of the site that is built of it. */
  readonly published: string;
  readonly site: string;
  /** The address of a page's file of that name. */
  readonly address: (file: string) => string;
  /** Selects tab groups; in each of them the tabs, by their labels, and what they show. */
  readonly group: string;
  readonly tab: string;
  readonly panel: string;
  /** Selects the code in what a tab shows, whole or line by line. */
  readonly code: string;
  /** Undefined where the tool itself can't be asked to. */
  readonly sync: { readonly inAddress: boolean } | undefined;
}

const SPHINX = {
  from: 'debian',
  // It tells of code that isn't in its language; the page that is full of marks has such code.
  build: [
    ...['sphinx-build', '-W', '--keep-going', '-q'],
    ...['-D', 'suppress_warnings=misc.highlighting_failure', '.', 'site'],
  ],
  published: '.',
  site: 'site',
  address: (file) => `/${file}.html`,
  group: '.sd-tab-set',
  tab: '.sd-tab-label',
  panel: '.sd-tab-content',
  code: '.highlight pre',
  sync: { inAddress: true },
} as const satisfies Omit<Stack, 'id'>;

const NPM = {
  from: 'npm',
  build: ['npm', 'run', '--silent', 'build'],
  published: '.',
  tab: '[role=tab]',
  panel: '[role=tabpanel]',
} as const satisfies Partial<Stack>;

export const stacks: readonly Stack[] = [
  {
    id: 'mkdocs',
    from: 'debian',
    build: ['mkdocs', 'build', '--strict', '--quiet'],
    published: '.',
    site: 'site',
    address: (file) => (file === 'index' ? '/' : `/${file}/`),
    group: '.tabbed-set',
    tab: '.tabbed-labels > label',
    panel: '.tabbed-block',
    code: '.highlight code',
    sync: { inAddress: false },
  },
  { id: 'sphinx-myst', ...SPHINX },
  { id: 'sphinx-rst', ...SPHINX },
  {
    id: 'asciidoc',
    ...NPM,
    published: 'content',
    site: 'build',
    address: (file) => `/kms-examples/${file}.html`,
    group: '.tabs',
    code: 'pre code',
    sync: { inAddress: false },
  },
  {
    id: 'vitepress',
    ...NPM,
    site: '.vitepress/dist',
    address: (file) => `/${file}.html`,
    group: '.plugin-tabs',
    code: 'pre code',
    sync: { inAddress: false },
  },
  {
    id: 'starlight',
    ...NPM,
    site: 'dist',
    address: (file) => (file === 'index' ? '/' : `/${file}/`),
    group: 'starlight-tabs',
    code: '.ec-line .code',
    sync: { inAddress: false },
  },
  {
    id: 'docusaurus',
    ...NPM,
    site: 'build',
    address: (file) => (file === 'index' ? '/' : `/${file}/`),
    group: '.tabs-container',
    code: '.token-line',
    sync: { inAddress: true },
  },
  {
    id: 'github',
    from: 'debian',
    build: ['sh', '-c', 'for page in *.md; do cmark-gfm --unsafe "$page" > "${page%.md}.html" || exit; done'],
    published: '.',
    site: '.',
    address: (file) => `/${file === 'index' ? 'README' : file}.html`,
    group: 'body',
    tab: 'summary',
    panel: 'details',
    code: 'pre code',
    sync: undefined,
  },
];
