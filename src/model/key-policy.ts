import { Placeholder } from './placeholder.ts';

/** A principal of a key policy: an ARN, or a placeholder for one. */
type DeclaredPrincipal = string | Placeholder<string>;

export interface KeyPolicyStatement {
  readonly Sid: string;
  readonly Effect: 'Allow' | 'Deny';
  readonly Principal: { readonly AWS: DeclaredPrincipal | readonly DeclaredPrincipal[] };
  readonly Action: string | readonly string[];
  readonly Resource: '*';
}

export interface KeyPolicyDocument {
  readonly Version: '2012-10-17';
  readonly Id?: string;
  readonly Statement: readonly KeyPolicyStatement[];
}

/** A key policy, declared once as a document, from which every language's text is written. */
export class KeyPolicy {
  /** The document with its placeholders' values, as it arrives at AWS KMS. */
  readonly document: unknown;
  readonly placeholders: readonly Placeholder<string>[];

  /** The document as it was declared. */
  readonly declared: KeyPolicyDocument;

  constructor(declared: KeyPolicyDocument) {
    this.declared = declared;
    const placeholders = new Set<Placeholder<string>>();
    this.text = JSON.stringify(
      declared,
      (_member, value: unknown) => {
        if (!isTextPlaceholder(value)) return value;
        placeholders.add(value);
        return value.value;
      },
      2,
    );
    this.document = JSON.parse(this.text);
    this.placeholders = [...placeholders];
  }

  /** The document as JSON text, in the layout in which the snippets show it. */
  readonly text: string;

  /** The comment that asks the reader to replace what is an example in the policy, if anything is. */
  get comment(): string | undefined {
    if (this.placeholders.length === 0) return undefined;
    const nouns = new Intl.ListFormat('en').format(this.placeholders.map(({ noun }) => noun));
    return `Replace the example ${nouns} in the following key policy with valid ones`;
  }
}

function isTextPlaceholder(value: unknown): value is Placeholder<string> {
  return value instanceof Placeholder && typeof value.value === 'string';
}
