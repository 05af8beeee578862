import { groupBy } from 'es-toolkit';
import { apiReferenceAddress, developerGuideAddress } from '../api/addresses.ts';
import { guideOf } from '../api/guides.ts';
import { callingFacts, type CallingFacts } from '../api/calling-facts.ts';
import { keyFormsText } from '../api/key-forms.ts';
import type { CrossAccount, Permission } from '../api/service-model.ts';
import { and, or } from '../words.ts';

/**
 * What a caller of an operation has to know, in Markdown: who must permit the call, whether it reaches other accounts,
 * how it takes keys, the errors that it declares, and where to read on.
 *
 * @throws KmsExamplesError `invalid-source` where the facts of the API lack something of it
 */
export function factLines(operation: string): string[] {
  const facts = callingFacts(operation);
  return [
    [
      ...permissionText(facts),
      `**Cross-account use:** ${crossAccountText(facts.crossAccount)}.`,
      ...keysText(facts),
    ].join(' '),
    `**Errors:** ${facts.errors.toSorted().map(code).join(', ')}.`,
    `For details, see ${sources(operation).join(', and ')}.`,
  ];
}

function permissionText({ permissions }: CallingFacts): string[] {
  if (permissions === 'grant') return ['**Permission:** mainly from the grant itself.'];
  const actions = Object.entries(groupBy(permissions, ({ action }) => action));
  return [
    `**${actions.length === 1 ? 'Permission' : 'Permissions'}:** ${and(actions.map(([action, own]) => permissionOf(action, own)))}.`,
  ];
}

/** One action, e.g. `kms:CreateAlias` on the alias (IAM policy) and on the KMS key (key policy). */
function permissionOf(action: string, own: readonly Permission[]): string {
  const address = developerGuideAddress('kms-api-permissions-reference.html');
  const places = own.map(({ place, policy, parameter }) =>
    [place, `(${policy})`, parameter === undefined ? undefined : `for the ${code(parameter)} parameter`]
      .filter((part) => part !== undefined)
      .join(' '),
  );
  return `[${code(action)}](${address}) ${and(places)}`;
}

function crossAccountText(crossAccount: CrossAccount): string {
  switch (crossAccount.use) {
    case 'no':
      return 'no';
    case 'not applicable':
      return 'does not apply';
    case 'results':
      return 'no, but the result can name KMS keys of other accounts';
    case 'shared':
      return `only for KMS keys that are shared through AWS RAM, with ${code(crossAccount.value)} in ${code(crossAccount.parameter)}`;
    case 'yes': {
      const { forms, also } = crossAccount;
      if (forms === undefined) return 'yes';
      const besides = also === undefined ? '' : `; a ${also.form} also works ${also.condition}`;
      return `yes, with the ${or(forms)}${besides}`;
    }
  }
}

function keysText({ keyForms = {} }: CallingFacts): string[] {
  const taken = Object.entries(groupBy(Object.entries(keyForms), ([, forms]) => keyFormsText(forms)));
  if (taken.length === 0) return [];
  const texts = taken.map(([forms, members]) => `${forms} in ${and(members.map(([member]) => code(member)))}`);
  return [`**Key identifiers:** ${and(texts)}.`];
}

function sources(operation: string): string[] {
  const guide = guideOf(operation);
  return [
    `[${operation}](${apiReferenceAddress(operation)}) and its [errors](${apiReferenceAddress(operation, 'Errors')}) in the *AWS KMS API Reference*`,
    ...(guide === undefined ? [] : [`[${guide.title}](${guide.address}) in the *AWS KMS Developer Guide*`]),
  ];
}

function code(text: string): string {
  return `\`${text}\``;
}
