import { connect } from "node:net";

const PING_TIMEOUT_MS = 2_000;

/**
 * The pid of the server that takes the password on this loopback port; undefined while it loads its data, and where
 * none answers. The pid tells our server from another that was started with the same password.
 */
export function redisServerPid(port: number, password: string): Promise<number | undefined> {
  return new Promise((resolve) => {
    const socket = connect({ host: "127.0.0.1", port });
    let reply = "";
    const finish = (pid?: number) => {
      socket.destroy();
      resolve(pid);
    };
    socket.setTimeout(PING_TIMEOUT_MS, () => finish());
    socket.once("error", () => finish());
    socket.once("close", () => finish());
    socket.once("connect", () => socket.write(`AUTH "${password}"\r\nINFO server\r\nPING\r\n`));
    socket.on("data", (chunk) => {
      reply += chunk.toString("latin1");
      if (reply.startsWith("-") || reply.includes("\r\n-")) finish();
      else if (reply.includes("+PONG")) finish(Number(/^process_id:(\d+)/m.exec(reply)?.[1]));
    });
  });
}
