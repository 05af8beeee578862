import { isModelledError } from '../../api/errors.ts';
import { hasOutput } from '../../api/service-model.ts';
import { isMemberOf } from '../shared/enumerations.ts';
import { ofSubject, readingAnswer, resultOf } from '../shared/result.ts';
import { usesPaginator } from '../shared/names.ts';
import type { Target } from '../target.ts';
import { built, IMPLICIT_USINGS, namespacesOf } from './complete.ts';
import { dialect } from './dialect.ts';
import { textBlock, writers } from './literals.ts';
import { notes } from './notes.ts';
import { setup } from './setup.ts';
import { taken } from './taken.ts';
import { typeOfRead, types } from './types.ts';

const API_REFERENCE = 'https://docs.aws.amazon.com/sdkfornet/v4/apidocs/items/KeyManagementService';

/** The SDK has a constant for each member of an enumeration, which it calls as the API does. */
const { literal, ofVariable } = writers((member, enumeration) => `${enumeration}.${member}`);

export const csharp: Target<'csharp'> = {
  id: 'csharp',
  title: 'C#',
  extension: 'cs',
  editions: ['current'],
  generation: { shown: /\bawait\b|Async\s*\(/u },
  sdk: {
    name: 'AWSSDK.KeyManagementService',
    lock: { file: 'packages.lock.json', version: /"AWSSDK\.KeyManagementService": \{[^}]*"resolved": "([^"]+)"/gu },
  },
  attempts: 3,
  codeLibrary: { language: '.NET', version: 4 },
  referenceTitle: '*AWS SDK for .NET API Reference*',
  client: { label: 'AmazonKeyManagementServiceClient class', url: `${API_REFERENCE}/TKeyManagementServiceClient.html` },
  call: (calling) => {
    const { operation } = calling;
    const method = `${operation}Async`;
    const request = `${operation}Request`;
    const isOfPaginator = usesPaginator(calling);
    return {
      names: {
        callee: isOfPaginator ? `Paginators.${operation}` : method,
        request,
        requestVariable: ofSubject(calling, 'request'),
      },
      member: (member) => member,
      ...resultOf(readingAnswer(calling), {
        response: hasOutput(operation) ? ofSubject(calling, 'response') : undefined,
        variable: (stem) => stem,
        access: (member) => `.${member}`,
        type: typeOfRead,
      }),
      errorType: (error) =>
        isModelledError(operation, error)
          ? `Amazon.KeyManagementService.Model.${error}`
          : 'Amazon.KeyManagementService.AmazonKeyManagementServiceException',
      reference: isOfPaginator
        ? {
            label: `${operation} paginator`,
            url: `${API_REFERENCE}/MKeyManagementServicePaginatorFactory${operation}${request}.html`,
          }
        : {
            label: `${method} method`,
            url: `${API_REFERENCE}/MKeyManagementService${method}${request}CancellationToken.html`,
          },
    };
  },
  variable: ({ stem, value, shape }) => {
    if (typeof value !== 'string') {
      return { name: stem, type: types.ofValue(value, shape), literal: wrapped(ofVariable(value, shape)) };
    }
    return isMemberOf(shape, value)
      ? { name: stem, type: shape, literal: literal(value, shape) }
      : { name: stem, type: types.ofValue(value), literal: textBlock(value) };
  },
  taken,
  notes,
  setup,
  dialect,
  complete: { ...built, imports: (code) => namespacesOf(code, IMPLICIT_USINGS) },
  toolchain: { base: 'dotnet', program: 'Program.cs' },
  literal,
};

/** Where a stream's data would make the line too long, they stand in the next one. */
function wrapped(expression: string): string {
  return expression.length > LONGEST_STREAM ? expression.replace(/^new MemoryStream\(/u, '$&\n    ') : expression;
}

const LONGEST_STREAM = 60;
