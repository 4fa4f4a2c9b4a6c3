/** A function that runs another one with the next frame, once however often it was called until then. */
export function onceAFrame(run: () => void): () => void {
  let frame = 0;
  return () => {
    if (frame !== 0) return;
    frame = requestAnimationFrame(() => {
      frame = 0;
      run();
    });
  };
}
