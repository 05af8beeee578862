/** The plugin's own types describe its ES module; its standalone build is a CommonJS module with one default export. */
declare module '@prettier/plugin-php/standalone' {
  import type { Plugin } from 'prettier';

  const plugin: Plugin;
  export default plugin;
}
