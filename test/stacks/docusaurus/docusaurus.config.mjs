export default {
  title: 'AWS KMS code examples',
  url: 'https://docs.example.com',
  baseUrl: '/',
  onBrokenLinks: 'throw',
  onBrokenAnchors: 'throw',
  // Prose is shown as it is written.
  markdown: { emoji: false },
  presets: [['classic', { docs: { routeBasePath: '/' }, blog: false }]],
  themeConfig: { prism: { additionalLanguages: ['java', 'csharp', 'php', 'ruby', 'powershell', 'bash'] } },
};
