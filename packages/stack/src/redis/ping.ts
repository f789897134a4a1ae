import { connect } from "node:net";

const PING_TIMEOUT_MS = 2_000;

/** Whether a server on this loopback port takes the password and answers; false while it loads its data. */
export function redisAnswers(port: number, password: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host: "127.0.0.1", port });
    let reply = "";
    const finish = (answer: boolean) => {
      socket.destroy();
      resolve(answer);
    };
    socket.setTimeout(PING_TIMEOUT_MS, () => finish(false));
    socket.once("error", () => finish(false));
    socket.once("close", () => finish(false));
    socket.once("connect", () => socket.write(`AUTH "${password}"\r\nPING\r\n`));
    socket.on("data", (chunk) => {
      reply += chunk.toString("latin1");
      if (reply.startsWith("-") || reply.includes("\r\n-")) finish(false);
      else if (reply.includes("+PONG")) finish(true);
    });
  });
}
