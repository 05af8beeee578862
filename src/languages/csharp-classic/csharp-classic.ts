import { hasOutput } from '../../api/service-model.ts';
import { chained, sumOfLines } from '../shared/classic.ts';
import { csharp } from '../csharp/csharp.ts';
import { writers } from '../csharp/literals.ts';
import { typeOfRead, types } from '../csharp/types.ts';
import { ofSubject, resultOf } from '../shared/result.ts';
import { camelCase, pascalCase, usesPaginator } from '../shared/names.ts';
import type { Target } from '../target.ts';
import { built, namespacesOf } from '../csharp/complete.ts';
import { dialect } from '../csharp/dialect.ts';
import { notes } from './notes.ts';
import { setup } from './setup.ts';

const API_REFERENCE = 'https://docs.aws.amazon.com/sdkfornet/v4/apidocs/items/KeyManagementService';

const { literal, ofVariable } = writers();

/** The AWS SDK for .NET in .NET Framework, the only one for which it has synchronous calls; C# 7. */
export const csharpClassic: Target<'csharp-classic'> = {
  ...csharp,
  id: 'csharp-classic',
  editions: ['classic'],
  generation: {
    // A call on a client, and nothing that waits for one.
    shown: /^(?![\s\S]*(?:\bawait\b|Async\s*\())[\s\S]*(?:[Cc]lient|[Kk]ms)\w*\s*\.\s*[A-Z]\w*\s*\(/u,
  },
  call: (calling) => {
    const { operation, subject } = calling;
    const [request, response] = [`${operation}Request`, `${operation}Response`];
    const ownName = (name: string, type: string): string =>
      subject === undefined ? camelCase(type) : ofSubject(calling, name);
    const { kept, result } = chained(
      resultOf(calling, {
        response: hasOutput(operation) ? ownName('response', response) : undefined,
        variable: (stem) => stem,
        access: (member) => `.${member}`,
        type: (name) => typeOfRead(name).replace(/^string$/u, 'String'),
      }),
      response,
    );
    return {
      names: {
        callee: usesPaginator(calling) ? `Paginators.${operation}` : operation,
        request,
        requestVariable: ownName('request', request),
        ...kept,
      },
      member: (member) => member,
      ...result,
      errorType: csharp.call(calling).errorType,
      reference: {
        label: `${operation} method`,
        url: `${API_REFERENCE}/MKeyManagementService${operation}${request}.html`,
      },
    };
  },
  notes,
  setup,
  dialect,
  complete: { ...built, named: pascalCase, imports: (code) => namespacesOf(code) },
  toolchain: {
    base: 'debian',
    tools: 'dotnet',
    program: 'Program.cs',
    shared: {
      with: 'csharp',
      files: [
        'CompileServer.cs',
        'Description.cs',
        'Launcher.cs',
        'Observer.cs',
        'Sdk.cs',
        'Settings.cs',
        'StandardStreams.cs',
        'Worker.cs',
        'canary/Program.cs',
        'upgrade/Dockerfile',
        'upgrade/upgrade',
      ],
    },
  },
  literal,
  variable: ({ stem, value, shape }) => {
    if (typeof value !== 'string')
      return { name: stem, type: types.ofValue(value, shape), literal: ofVariable(value, shape) };
    const type = 'String';
    const indentation = ' '.repeat(`${type} ${stem} = `.length);
    return { name: stem, type, literal: sumOfLines(value, literal, indentation) };
  },
};
