import { isModelledError } from '../../api/errors.ts';
import { hasOutput } from '../../api/service-model.ts';
import type { Value } from '../../model/value.ts';
import { chained, sumOfLines } from '../shared/classic.ts';
import { formatterOfWidth, java } from '../java/java.ts';
import { typeNames } from '../java/types.ts';
import { typesNamed } from '../shared/types.ts';
import { ofSubject, resultOf } from '../shared/result.ts';
import { camelCase } from '../shared/names.ts';
import type { Target } from '../target.ts';
import { LONGEST_PLAIN_BINARY, plainText } from '../shared/text.ts';
import { literalWriter } from '../shared/literal.ts';
import { completeJava, importsFrom } from '../java/complete.ts';
import { dialect } from '../java/dialect.ts';
import { notes } from './notes.ts';
import { setup } from './setup.ts';
import { taken } from '../java/taken.ts';

const PACKAGE = 'com.amazonaws.services.kms';
const API_REFERENCE = `https://docs.aws.amazon.com/AWSJavaSDK/latest/javadoc/${PACKAGE.replaceAll('.', '/')}`;

/** The SDK's setters take objects of the classes that those of the other generation do, binary data and times aside. */
const types = typesNamed({ ...typeNames, time: 'Date', binary: 'ByteBuffer' });

const literal = literalWriter({
  text: java.literal,
  number: java.literal,
  time: (value) => `Date.from(${java.literal(value)})`,
  binary,
  list: (items) => `Arrays.asList(${items.join(', ')})`,
  map,
  structure: (members, _value, name) =>
    `new ${name}()${members.map(([member, item]) => `.with${member}(${item})`).join('')}`,
});

/** The classes that snippets use, by the packages that they are in. */
const imports = importsFrom(`${PACKAGE}.model`, {
  'com.amazonaws.regions': ['Regions'],
  [PACKAGE]: ['AWSKMS', 'AWSKMSClientBuilder'],
  [`${PACKAGE}.model`]: ['AWSKMSException'],
  'java.nio': ['ByteBuffer'],
  'java.nio.charset': ['StandardCharsets'],
  'java.time': ['Instant'],
  'java.util': ['ArrayList', 'Arrays', 'Base64', 'Collections', 'Date', 'HashMap', 'List', 'Map'],
});

/** The AWS SDK for Java 1.x. Its snippets need no more than Java 8, as it does itself. */
export const javaClassic: Target<'java-classic'> = {
  id: 'java-classic',
  title: 'Java',
  extension: 'java',
  editions: ['classic'],
  generation: {
    titled: /\b(?:v?1(?:\.x|\.\d+)?)\b/iu,
    shown: /\bcom\.amazonaws\b|\bAWSKMS\w*|\.with[A-Z]\w*\(|\bnew \w+Request\(|\b\w+Result\b/u,
  },
  sdk: { name: 'AWS SDK for Java', lock: { file: 'SHA256SUMS', version: / {2}aws-java-sdk-kms-(\S+)\.jar$/gmu } },
  unknownMembers: [
    'CurrentKeyMaterialId',
    'KeyMaterialId',
    'KeyMaterialState',
    'SourceKeyMaterialId',
    'DestinationKeyMaterialId',
    'DryRunModifiers',
    'GranteeServicePrincipal',
    'ImportType',
    'IncludeKeyMaterial',
    'KeyMaterialDescription',
    'ResourceOwners',
    'RetiringServicePrincipal',
    'SourceArn',
    'XksProxyVpcEndpointServiceOwner',
  ],
  sdkMessage: /^.* com\.amazonaws\.util\.Base64 warn\nWARNING: JAXB is unavailable\. .*\n/u,
  attempts: 4,
  codeLibrary: { language: 'Java', version: 1 },
  referenceTitle: '*AWS SDK for Java API Reference*',
  client: { label: 'AWSKMSClientBuilder class', url: `${API_REFERENCE}/AWSKMSClientBuilder.html` },
  call: (calling) => {
    const { operation, subject } = calling;
    const method = camelCase(operation);
    const [request, response] = [`${operation}Request`, `${operation}Result`];
    const responseVariable = ofSubject(calling, 'result');
    const { kept, result } = chained(
      resultOf(calling, {
        response: hasOutput(operation) ? responseVariable : undefined,
        variable: (stem) => stem,
        access: (member) => `.get${member}()`,
        type: types.ofShape,
      }),
      response,
    );
    return {
      names: {
        callee: method,
        request,
        response,
        responseVariable,
        requestVariable: subject === undefined ? 'req' : ofSubject(calling, 'request'),
        ...kept,
      },
      member: (member) => `with${member}`,
      ...result,
      errorType: (error) => `${PACKAGE}.model.${isModelledError(operation, error) ? error : 'AWSKMSException'}`,
      reference: {
        label: `${method} method`,
        url: `${API_REFERENCE}/AWSKMSClient.html#${method}-${PACKAGE}.model.${request}-`,
      },
    };
  },
  variable: ({ stem, value, shape }) => ({
    name: stem,
    type: types.ofValue(value, shape),
    literal: typeof value === 'string' ? sumOfLines(value, java.literal) : literal(value, shape),
  }),
  taken,
  notes,
  setup,
  dialect,
  complete: { ...completeJava, imports },
  toolchain: {
    base: 'debian',
    packages: ['java-v1'],
    program: 'Program.java',
    shared: {
      with: 'java',
      files: [
        'Dockerfile',
        'Answerer.java',
        'Compiler.java',
        'Hidden.java',
        'Launcher.java',
        'Leftovers.java',
        'Surroundings.java',
        'Variables.java',
        'Worker.java',
        'compile',
        'describe',
        'run',
        'upgrade/Dockerfile',
        'upgrade/upgrade',
        'worker',
      ],
    },
  },
  literal,
  format: formatterOfWidth(112),
};

function binary(bytes: Uint8Array): string {
  if (bytes.length === 0) return 'ByteBuffer.allocate(0)';
  const said = plainText(bytes);
  if (said !== undefined) return `ByteBuffer.wrap(${java.literal(said)}.getBytes(StandardCharsets.UTF_8))`;
  return bytes.length <= LONGEST_PLAIN_BINARY
    ? `ByteBuffer.wrap(new byte[] { ${Array.from(new Int8Array(bytes)).join(', ')} })`
    : `ByteBuffer.wrap(Base64.getDecoder().decode(${java.literal(Buffer.from(bytes).toString('base64'))}))`;
}

function map(
  entries: readonly (readonly [key: string, item: string])[],
  value: Readonly<Record<string, Value>>,
  shape: string | undefined,
): string {
  const pairs = entries.map(([key, item]) => `${java.literal(key)}, ${item}`);
  if (pairs.length === 0) return 'Collections.emptyMap()';
  const [only, ...others] = pairs;
  if (only !== undefined && others.length === 0) return `Collections.singletonMap(${only})`;
  const type = types
    .ofValue(value, shape)
    .replace('Map<', 'HashMap<')
    .replace(/^HashMap<String, \?>$/u, 'HashMap<String, Object>');
  return `new ${type}() {{ ${pairs.map((pair) => `put(${pair});`).join(' ')} }}`;
}
