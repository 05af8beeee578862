/** What is in round brackets, with others in it, and with others in these. */
const BRACKETED = String.raw`\s*\((?:[^;()]|\((?:[^;()]|\([^;()]*\))*\))*\)\s*`;

/** What makes a client, at the end of a text: as it stands, or in brackets of its own, which are no call of something else. */
export function madeBy({ source }: RegExp): RegExp {
  const made = `(?:${source})${BRACKETED}`;
  return new RegExp(String.raw`(?<![\w$\])]\s*)\(\s*(?:await\s+)?${made}\)\s*$|${made}$`, 'u');
}
