// Jest calls this for each of its projects.
export default async function stop() {
  await globalThis.stopToetsserver?.();
  globalThis.stopToetsserver = undefined;
}
