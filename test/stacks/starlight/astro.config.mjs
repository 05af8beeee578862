import { defineConfig, passthroughImageService } from 'astro/config';
import starlight from '@astrojs/starlight';

export default defineConfig({
  site: 'https://docs.example.com',
  // Quotation marks and hyphens are shown as they are written.
  markdown: { smartypants: false },
  integrations: [starlight({ title: 'AWS KMS code examples', pagefind: false })],
  image: { service: passthroughImageService() },
});
