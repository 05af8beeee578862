import { samples as csharp } from '../csharp/samples.ts';
import type { Samples } from '../samples.ts';

export const samples = {
  ...csharp,
  types: { ...csharp.types, text: 'String' },
  isAsynchronous: false,
  names: {
    ...csharp.names,
    call: { callee: '{dotnet.sync}', request: '{dotnet.request}', resultType: '{dotnet.response}' },
  },
} satisfies Samples;
