import { maxBy, uniq } from 'es-toolkit';
import { findOperation } from '../../api/service-model.ts';
import { DOCUMENTED_ACCOUNT } from '../../model/documented.ts';
import { and, or } from '../../words.ts';
import { finding, type FindingDraft } from '../finding.ts';
import type { MatchedGroup } from '../match.ts';
import { codeOf, lineInPage, titleOf, type CodeTab, type PageRule } from './rule.ts';

const ARN_OF_KMS = /arn:aws[a-z-]*:kms:(?<region>[a-z0-9-]+):(?<account>\d{12}):(?:key|alias)\//gu;
const ARN = /arn:aws[a-z-]*:[a-z]+:[a-z0-9-]*:(\d{12}):/gu;

/** A Region as it is written in a text, or in the names of constants, e.g. `US_WEST_2` or `USWest2`. */
const REGION =
  /\b(?:us|eu|ap|sa|ca|me|af|il|mx|cn)[-_]?(?:gov[-_]?|iso[a-z]?[-_]?)?(?:north|south|east|west|central)+[-_]?\d\b/giu;

/** A line that makes a client of AWS KMS, or says in which Region commands are, in any of the languages. */
const OF_CLIENT =
  /\bnew [\w.\\:]*(?:KMS(?:Client)?|KeyManagementServiceClient)\s*\(|(?:Kms|AWSKMS)Client(?:Builder)?\.|boto3\.|KMS::Client|DefaultAWSRegion|\s--?region[\s=]|\bAWS_(?:DEFAULT_)?REGION\b|\bregion['"]?\s*(?:=>?|:)/iu;

interface OwnTab {
  readonly group: MatchedGroup;
  readonly tab: CodeTab;
}

/** ARNs of AWS KMS in another Region than the client's, or of another account where the operation reaches none. */
export const foreignArns: PageRule = ({ groups }) => {
  const tabs = groups.flatMap((group) =>
    group.tabs.flatMap((matched) => codeOf(matched) ?? []).map((tab) => ({ group, tab })),
  );
  const ofClients = tabs.flatMap(regionsOfClient);
  // Where the page makes no client, the reader's is where most of its keys are.
  const usual = mostOf(tabs.flatMap(({ tab }) => arnsIn(tab).map(({ region }) => region)));
  const account = accountOf(tabs.map(({ tab }) => tab.code.text));
  return tabs.flatMap((own) => {
    const ofTab = regionsOfClient(own);
    const made = uniq(ofTab.length > 0 ? ofTab : ofClients);
    return arnsIn(own.tab).flatMap((arn) => [
      ...(made.length > 0
        ? elsewhere(own, arn, made, 'the client is made for')
        : elsewhere(own, arn, usual === undefined ? [] : [usual], 'the page has its keys in')),
      ...ofOthers(own, arn, account),
    ]);
  });
};

interface ArnOfKms {
  readonly region: string;
  readonly account: string;
  /** Counted from 1, in the code. */
  readonly line: number;
}

/** The ARNs of keys and aliases in a tab's code. */
function arnsIn({ bare }: CodeTab): ArnOfKms[] {
  return bare.flatMap((text, index) =>
    Array.from(text.matchAll(ARN_OF_KMS), ({ groups }) => ({
      region: groups?.region ?? '',
      account: groups?.account ?? '',
      line: index + 1,
    })),
  );
}

/** The Regions that the code of a tab gives its client. */
function regionsOfClient({ group, tab: { bare } }: OwnTab): string[] {
  const making = group.example?.shows === 'client' ? bare : [...statementsOfClient(bare)];
  return making.flatMap(regionsIn);
}

/** The Regions of the clients that a tab's code makes. */
export function regionsOfClients({ bare }: CodeTab): string[] {
  return uniq([...statementsOfClient(bare)].flatMap(regionsIn));
}

/** The Regions that a text names besides those of ARNs. */
function regionsIn(text: string): string[] {
  return (text.replaceAll(ARN_OF_KMS, '').match(REGION) ?? []).map(written);
}

/** The lines that make a client: from the one that begins to the last that goes on with it. */
function* statementsOfClient(lines: readonly string[]): Generator<string> {
  let isOpen = false;
  for (const line of lines) {
    isOpen = OF_CLIENT.test(line) || (isOpen && /^[\s.)\]}]/u.test(line));
    if (isOpen) yield line;
  }
}

/** A Region as ARNs have it. */
function written(region: string): string {
  const parts = /^([a-z]{2})[-_]?(gov|iso[a-z]?)?[-_]?([a-z]+)[-_]?(\d)$/u.exec(region.toLowerCase());
  return parts === null ? region : parts.slice(1).filter(Boolean).join('-');
}

function elsewhere(
  { tab, group }: OwnTab,
  { region, line }: ArnOfKms,
  right: readonly string[],
  what: string,
): FindingDraft[] {
  if (right.includes(region) || group.example?.shows === 'client') return [];
  const message = `the ARN is of ${region}, but ${what} ${and(right)}`;
  const found = finding('region-elsewhere', lineInPage(tab.code, line), message, `write ${or(right)}`);
  return [{ ...found, language: titleOf(tab) }];
}

function ofOthers({ tab, group: { operation } }: OwnTab, { account, line }: ArnOfKms, own: string): FindingDraft[] {
  const { crossAccount } = operation === undefined ? {} : (findOperation(operation) ?? {});
  if (operation === undefined || account === own || crossAccount === undefined || crossAccount.use === 'yes') return [];
  const message = `the key is of the account ${account}, but ${operation} takes only keys of the caller's own, ${own}`;
  const found = finding('account-elsewhere', lineInPage(tab.code, line), message, `write ${own}`);
  return [{ ...found, language: titleOf(tab) }];
}

/** The account that is the reader's: the documented one where the page has it, or else the one that it has most. */
function accountOf(codes: readonly string[]): string {
  const accounts = codes.flatMap((code) => Array.from(code.matchAll(ARN), ([, account = '']) => account));
  return accounts.includes(DOCUMENTED_ACCOUNT) ? DOCUMENTED_ACCOUNT : (mostOf(accounts) ?? DOCUMENTED_ACCOUNT);
}

function mostOf(values: readonly string[]): string | undefined {
  return maxBy([...values], (value) => values.filter((other) => other === value).length);
}
