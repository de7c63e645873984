import { createServer, type Server, type Socket, connect } from 'node:net';

/** Stands between a store and the server, and can lose what the server answers: the request arrives, its acknowledgement does not. */
export class CuttingProxy {
  private readonly open = new Set<Socket>();
  private swallow: (() => void) | undefined;

  private constructor(
    private readonly server: Server,
    readonly url: string,
  ) {}

  static async to(url: string): Promise<CuttingProxy> {
    const target = new URL(url);
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    if (address === null || typeof address === 'string') throw new Error('no port');
    const through = new URL(url);
    through.port = String(address.port);
    const proxy = new CuttingProxy(server, through.toString());
    server.on('connection', (near) => proxy.join(near, connect(Number(target.port), target.hostname)));
    return proxy;
  }

  /** The server's next answer to a statement is lost and all connections are cut; resolves when that has happened. */
  loseNextAnswer(): Promise<void> {
    return new Promise((resolve) => (this.swallow = resolve));
  }

  /** All connections end; the server goes on with what it has been sent, and new connections get through. */
  cut(): void {
    for (const socket of this.open) socket.destroy();
  }

  async close(): Promise<void> {
    this.cut();
    await new Promise<void>((resolve) => this.server.close(() => resolve()));
  }

  private join(near: Socket, far: Socket): void {
    const cut = (): void => {
      near.destroy();
      far.destroy();
    };
    for (const socket of [near, far]) {
      this.open.add(socket);
      socket.on('error', cut).on('close', () => {
        this.open.delete(socket);
        cut();
      });
    }
    near.on('data', (bytes) => far.write(bytes));
    far.on('data', (bytes) => {
      // 'C' opens PostgreSQL's CommandComplete, which ends the answer to an append; with it goes ReadyForQuery, sent after the commit.
      if (this.swallow !== undefined && bytes.includes('SELECT ')) {
        const lost = this.swallow;
        this.swallow = undefined;
        cut();
        return lost();
      }
      near.write(bytes);
    });
  }
}
