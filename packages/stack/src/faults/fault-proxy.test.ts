import { once } from "node:events";
import { type AddressInfo, connect, createServer, type Socket } from "node:net";
import { afterEach, expect, test } from "vitest";
import { freePort } from "../processes/free-port.ts";
import { type FaultProxy, startFaultProxy } from "./fault-proxy.ts";

const longAnswer = "x".repeat(1_000);
const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

/** A server that answers each line with a long one, behind a proxy. */
async function open(): Promise<{ proxy: FaultProxy; port: number }> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on("error", () => {}).on("data", () => socket.write(`${longAnswer}\n`));
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const port = await freePort();
  const proxy = await startFaultProxy({ listenPort: port, targetPort: (server.address() as AddressInfo).port });
  closing.push(
    () => proxy.close(),
    () => {
      for (const socket of sockets) socket.destroy();
      server.close();
    },
  );
  return { proxy, port };
}

/** All that comes until the line is whole, or why it never is. */
function ask(socket: Socket): Promise<{ text: string; ending: string }> {
  return new Promise((resolve) => {
    let text = "";
    socket.on("data", (chunk) => {
      text += chunk;
      if (text.endsWith("\n")) resolve({ text, ending: "whole" });
    });
    socket.on("error", (error) => resolve({ text, ending: "code" in error ? String(error.code) : error.message }));
    socket.on("close", () => resolve({ text, ending: "closed" }));
    socket.write("?\n");
  });
}

function dial(port: number): Socket {
  const socket = connect({ port, host: "127.0.0.1" });
  closing.push(() => socket.destroy());
  return socket;
}

test("without a fault everything passes", async () => {
  const { port } = await open();
  expect(await ask(dial(port))).toEqual({ text: `${longAnswer}\n`, ending: "whole" });
});

test("what refuses breaks off its connections and takes no new one, until it is back", async () => {
  const { proxy, port } = await open();
  const there = dial(port);
  await ask(there);
  const ended = new Promise<void>((resolve) => there.once("close", () => resolve()));
  await proxy.set("refuses");
  await ended;
  expect((await ask(dial(port))).ending).toBe("ECONNREFUSED");
  await proxy.set("none");
  expect((await ask(dial(port))).ending).toBe("whole");
});

test("what hangs accepts and says nothing; afterwards the same connection goes on", async () => {
  const { proxy, port } = await open();
  await proxy.set("hangs");
  const socket = dial(port);
  await once(socket, "connect");
  const answer = ask(socket);
  const other = new Promise((resolve) => setImmediate(() => resolve("nothing yet")));
  expect(await Promise.race([answer, other])).toBe("nothing yet");
  await proxy.set("none");
  expect((await answer).ending).toBe("whole");
});

test("what is slow answers late and in order", async () => {
  const { proxy, port } = await open();
  await proxy.set("slow");
  const before = performance.now();
  expect((await ask(dial(port))).ending).toBe("whole");
  expect(performance.now() - before).toBeGreaterThan(1_900);
});

test("what resets gives half an answer", async () => {
  const { proxy, port } = await open();
  await proxy.set("resets");
  const { text, ending } = await ask(dial(port));
  expect({ isPart: text.length < longAnswer.length, ending }).toEqual({ isPart: true, ending: "ECONNRESET" });
});
