/** A link to a cmdlet of the AWS Tools for PowerShell. */
export function cmdletLink(cmdlet: string): string {
  return `[${cmdlet}](https://docs.aws.amazon.com/powershell/v5/reference/items/${cmdlet}.html)`;
}
