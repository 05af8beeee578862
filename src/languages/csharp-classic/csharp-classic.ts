import { hasOutput } from '../../api/service-model.ts';
import { chained, sumOfLines } from '../shared/classic.ts';
import { csharp, typeName } from '../csharp/csharp.ts';
import { ofSubject, resultOf } from '../shared/result.ts';
import { camelCase, memberName, operationNames, outputMemberName } from '../shared/names.ts';
import type { Target } from '../language.ts';

const API_REFERENCE = 'https://docs.aws.amazon.com/sdkfornet/v4/apidocs/items/KeyManagementService';

/** The AWS SDK for .NET in .NET Framework, the only one for which it has synchronous calls; C# 7. */
export const csharpClassic: Target = {
  ...csharp,
  id: 'csharp-classic',
  editions: ['classic'],
  call: (calling) => {
    const { operation, subject } = calling;
    const { sync, request, response, paginator } = operationNames(operation).dotnet;
    const ownName = (name: string, type: string): string =>
      subject === undefined ? camelCase(type) : ofSubject(calling, name);
    const { kept, result } = chained(
      resultOf(calling, {
        response: hasOutput(operation) ? ownName('response', response) : undefined,
        variable: (stem) => stem,
        access: (member) => `.${outputMemberName(operation, member, 'dotnet')}`,
        type: (memberType) => (memberType === 'blob' ? 'MemoryStream' : 'String'),
      }),
      response,
    );
    return {
      names: {
        method: calling.paged === true && paginator !== null ? paginator : sync,
        request,
        requestVariable: ownName('request', request),
        ...kept,
      },
      member: (member) => memberName(operation, member, 'dotnet'),
      ...result,
      errorType: csharp.call(calling).errorType,
      reference: {
        label: `${sync} method`,
        url: `${API_REFERENCE}/MKeyManagementService${sync}${request}.html`,
      },
    };
  },
  variable: ({ stem, value }) => {
    if (typeof value !== 'string') return { name: stem, type: typeName(value), literal: csharp.literal(value) };
    const type = 'String';
    const indentation = ' '.repeat(`${type} ${stem} = `.length);
    return { name: stem, type, literal: sumOfLines(value, csharp.literal, indentation) };
  },
};
