/** The configuration with which Sphinx builds pages as they are. */
export function configuration(extensions: readonly string[], settings: readonly string[] = []): string {
  // Quotation marks and hyphens are shown as they are written.
  const asWritten = 'smartquotes = False';
  const list = extensions.map((name) => `'${name}'`).join(', ');
  return `${["project = 'AWS KMS code examples'", `extensions = [${list}]`, asWritten, ...settings].join('\n')}\n`;
}
