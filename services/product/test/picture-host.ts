import { createHash } from "node:crypto";
import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import sharp from "sharp";

export interface PictureHost {
  readonly url: string;
  /** The paths that were asked for, in order. */
  readonly asked: string[];
  /** What the shop calls the picture at a path. */
  idOf(path: string): string;
  stop(): Promise<void>;
}

const sent = new Map<string, Buffer>();

/** Somebody's server with another picture at each path; "/none", "/page", "/endless", "/away", "/loop" and "/down" are what they are called. */
export async function startPictureHost(): Promise<PictureHost> {
  const asked: string[] = [];
  const server = createServer(async (request, response) => {
    const path = request.url ?? "/";
    asked.push(path);
    if (path.startsWith("/none")) return response.writeHead(404).end();
    if (path.startsWith("/down")) return response.writeHead(503).end();
    if (path.startsWith("/page")) return response.writeHead(200).end("<!doctype html><title>No picture</title>");
    if (path.startsWith("/loop")) return response.writeHead(302, { location: "/loop" }).end();
    if (path.startsWith("/away")) return response.writeHead(301, { location: path.slice("/away".length) }).end();
    if (path.startsWith("/endless")) {
      response.writeHead(200);
      const write = () => {
        while (!response.destroyed && response.write(Buffer.alloc(65_536)));
      };
      response.on("drain", write);
      return write();
    }
    const picture = await pictureAt(path);
    sent.set(path, picture);
    response.writeHead(200, { "content-type": "image/png" }).end(picture);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    idOf: (path) =>
      createHash("sha256")
        .update(sent.get(path) ?? "")
        .digest("hex")
        .slice(0, 32),
    async stop() {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}

/** Its colour is its path's. */
function pictureAt(path: string): Promise<Buffer> {
  const [r = 0, g = 0, b = 0] = createHash("sha256").update(path).digest();
  return sharp({ create: { width: 60, height: 40, channels: 3, background: { r, g, b } } })
    .png()
    .toBuffer();
}
