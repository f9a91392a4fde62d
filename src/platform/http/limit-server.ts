import type { Server } from 'node:http';

const SECOND_MS = 1_000;

/** No connection waits for ever: a slow sender of headers or of a body is cut off, too many headers are not read. */
export function limitServer(server: Server): void {
  server.headersTimeout = 15 * SECOND_MS;
  // The largest upload on a slow line.
  server.requestTimeout = 300 * SECOND_MS;
  server.keepAliveTimeout = 10 * SECOND_MS;
  server.maxHeadersCount = 100;
}
