import type { Socket } from "node:net";

/** How an HTTP/2 connection begins; no HTTP/1 method does. */
const preface = Buffer.from("PRI * HTTP/2.0");

/** Looks at the first bytes of a connection and puts them back. Rejects when none come in time. */
export function isHttp2(socket: Socket, timeoutMs: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    let seen = Buffer.alloc(0);

    function stop(): void {
      clearTimeout(timer);
      socket.off("readable", look);
      socket.off("close", fail);
    }
    function fail(): void {
      stop();
      reject(new Error("closed or silent before the first request"));
    }
    function look(): void {
      for (let chunk: Buffer | null = socket.read(); chunk !== null; chunk = socket.read()) {
        seen = Buffer.concat([seen, chunk]);
      }
      const length = Math.min(seen.length, preface.length);
      const matches = seen.subarray(0, length).equals(preface.subarray(0, length));
      if (matches && length < preface.length) return;
      stop();
      socket.unshift(seen);
      resolve(matches);
    }

    const timer = setTimeout(fail, timeoutMs);
    socket.on("readable", look);
    socket.once("close", fail);
  });
}
