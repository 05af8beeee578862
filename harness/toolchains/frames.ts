/** An answer of a toolchain's `serve`: its words, and the texts behind them; an absent one is undefined. */
export interface Frame {
  readonly words: readonly string[];
  readonly texts: readonly (string | undefined)[];
}

/** The answers in what a container's `serve` prints, each as soon as it is whole. */
export async function* framesIn(output: AsyncIterable<Buffer>): AsyncGenerator<Frame> {
  let pending: Buffer = Buffer.alloc(0);
  for await (const chunk of output) {
    pending = Buffer.concat([pending, chunk]);
    for (let found = firstFrame(pending); found !== undefined; found = firstFrame(pending)) {
      pending = pending.subarray(found.end);
      yield found.frame;
    }
  }
}

/** The first answer in the bytes, and where it ends; undefined where they don't hold all of it. */
function firstFrame(bytes: Buffer): { readonly frame: Frame; readonly end: number } | undefined {
  const newline = bytes.indexOf('\n');
  if (newline === -1) return undefined;
  const [words = '', lengths = ''] = bytes.toString('utf8', 0, newline).split(' :');
  let end = newline + 1;
  const parts = (lengths.match(/\S+/gu) ?? []).map((length) => {
    if (length === '-') return undefined;
    const start = end;
    end += Number(length);
    return { start, end };
  });
  if (end > bytes.length) return undefined;
  const texts = parts.map((part) => part && bytes.toString('utf8', part.start, part.end));
  return { frame: { words: words.split(' '), texts }, end };
}
