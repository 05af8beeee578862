import { defineConfig } from 'vitepress';
import { tabsMarkdownPlugin } from 'vitepress-plugin-tabs';
import sidebar from '../sidebar.json' with { type: 'json' };

export default defineConfig({
  title: 'AWS KMS code examples',
  themeConfig: { sidebar },
  markdown: { config: (md) => md.use(tabsMarkdownPlugin) },
});
