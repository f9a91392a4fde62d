import { createServer, connect, type Server, type Socket } from 'node:net';

export type Snede = 'voor' | 'na';

/** A way to the database that cuts the connection at the COMMIT of the transaction that books rows. */
export class Tussenweg {
  /** How often it cut. */
  gesneden = 0;
  private snede: Snede | null = null;

  private constructor(
    private readonly server: Server,
    readonly url: string,
  ) {}

  static async open(url: string): Promise<Tussenweg> {
    const target = new URL(url);
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as { port: number };
    const through = new URL(url);
    through.hostname = '127.0.0.1';
    through.port = String(port);
    const weg = new Tussenweg(server, through.href);
    server.on('connection', (socket) => weg.join(socket, target));
    return weg;
  }

  /** Cuts once: before the COMMIT arrives, or when PostgreSQL has answered it and before anybody hears. */
  cutNext(snede: Snede): void {
    this.snede = snede;
  }

  close(): void {
    this.server.close();
  }

  private join(socket: Socket, target: URL): void {
    const upstream = connect(Number(target.port), target.hostname);
    let booking = false;
    let silent = false;
    const end = (): void => {
      socket.destroy();
      upstream.destroy();
    };
    socket.on('data', (chunk: Buffer) => {
      const text = chunk.toString('latin1');
      booking ||= text.includes('INSERT INTO realisatieregel');
      if (booking && this.snede !== null && text.includes('COMMIT')) {
        const snede = this.snede;
        this.snede = null;
        this.gesneden += 1;
        if (snede === 'voor') return end();
        silent = true;
      }
      upstream.write(chunk);
    });
    upstream.on('data', (chunk: Buffer) => (silent ? end() : socket.write(chunk)));
    for (const side of [socket, upstream]) side.on('error', end).on('close', end);
  }
}
