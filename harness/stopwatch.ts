/** Starts a stopwatch that tells the milliseconds since it was last asked. */
export function stopwatch(): () => number {
  let last = performance.now();
  return () => {
    const now = performance.now();
    const lap = Math.round(now - last);
    last = now;
    return lap;
  };
}
