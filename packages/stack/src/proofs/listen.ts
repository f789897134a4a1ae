import type { AddressInfo, Server } from "node:net";

/** Listens on a free loopback port and gives it. */
export async function listen(server: Server): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(0, "127.0.0.1", resolve);
  });
  const address = server.address() as AddressInfo | null;
  if (!address) throw new Error("a server that listens has no port");
  return address.port;
}

/** Something between two parts of the stack. */
export interface WatchProxy {
  readonly port: number;
  stop(): void;
}
