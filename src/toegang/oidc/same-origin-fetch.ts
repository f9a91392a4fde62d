/** Whether this address never leaves this machine. */
export const isLoopback = ({ hostname }: URL): boolean =>
  ['localhost', '127.0.0.1', '[::1]'].includes(hostname);

type Fetch = (url: string, options: RequestInit) => Promise<Response>;

/** `fetch` to the identity provider and to nobody else, whatever its metadata says, and never along a redirect. */
export function sameOriginFetch({ origin }: URL): Fetch {
  return async (url, options) => {
    if (new URL(url).origin !== origin) throw new Error(`No request leaves for another place than ${origin}`);
    return await fetch(url, { ...options, redirect: 'manual' });
  };
}
