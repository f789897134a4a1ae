import { createServer as createHttp2Server } from "node:http2";
import { createServer, type Socket } from "node:net";
import { Code, ConnectError } from "@connectrpc/connect";
import { DeadLetterService } from "@souk/contracts/events/v1/dead_letter_service";
import { DomainError } from "@souk/errors/domain-error";
import { newId } from "@souk/ids/id";
import { expect, onTestFinished, test } from "vitest";
import { callerName } from "../src/caller.ts";
import { asCaller, createClient } from "../src/client.ts";
import { deadLetterClient, serviceToken, startDeadLetters, userToken } from "./harness.ts";
import { internalSecret } from "./test-settings.ts";

const until = (signal: AbortSignal) =>
  new Promise<void>((resolve) => signal.addEventListener("abort", () => resolve()));

test("a call carries the service's own token, or the one it is given", async () => {
  const seen: string[] = [];
  const { url } = await startDeadLetters({
    listDeadLetters: (_req, ctx) => {
      seen.push(callerName(ctx));
      return {};
    },
  });
  const client = deadLetterClient(url);
  await client.listDeadLetters({});
  await client.listDeadLetters({}, asCaller(await userToken("operator")));
  expect(seen).toEqual(["order", "user:u1"]);
});

test("a slow upstream is given up at the deadline, and learns of it", async () => {
  let wasTold = false;
  const { url } = await startDeadLetters({
    async replayDeadLetter(_req, { signal }) {
      await until(signal);
      wasTold = true;
      return {};
    },
  });
  const startedAt = performance.now();
  await expect(deadLetterClient(url, 100).replayDeadLetter({ id: newId() })).rejects.toMatchObject({
    kind: "deadline_exceeded",
    reason: "UPSTREAM_TIMEOUT",
    metadata: { service: "souk.events.v1.DeadLetterService" },
  });
  expect(performance.now() - startedAt).toBeLessThan(1_000);
  await expect.poll(() => wasTold).toBe(true);
});

test("an upstream that accepts and then says nothing is given up at the deadline", async () => {
  const silent = createServer(() => {});
  await new Promise<void>((resolve) => silent.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => void silent.close());
  const address = silent.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  const client = deadLetterClient(`http://127.0.0.1:${address.port}`, 150);
  await expect(client.listDeadLetters({})).rejects.toMatchObject({ reason: "UPSTREAM_TIMEOUT" });
});

test("a handler that does not heed its signal is answered for at the deadline", async () => {
  const { url } = await startDeadLetters({ listDeadLetters: () => new Promise(() => {}) }, { deadlineMaxMs: 100 });
  const answer = await fetch(`${url}/souk.events.v1.DeadLetterService/ListDeadLetters`, {
    method: "POST",
    headers: { "content-type": "application/json", authorization: `Bearer ${await serviceToken("order")}` },
    body: "{}",
  });
  expect(await answer.json()).toMatchObject({ code: "deadline_exceeded" });
});

test("a longer deadline than the service allows is refused", async () => {
  const { url } = await startDeadLetters({}, { deadlineMaxMs: 1_000 });
  await expect(deadLetterClient(url, 5_000).listDeadLetters({})).rejects.toMatchObject({ code: Code.InvalidArgument });
});

test("cancelling a call reaches the handler", async () => {
  const cancel = new AbortController();
  let wasTold = false;
  const { url } = await startDeadLetters({
    async replayDeadLetter(_req, { signal }) {
      cancel.abort();
      await until(signal);
      wasTold = true;
      return {};
    },
  });
  const call = deadLetterClient(url).replayDeadLetter({ id: newId() }, { signal: cancel.signal });
  await expect(call).rejects.toMatchObject({ code: Code.Canceled });
  await expect.poll(() => wasTold).toBe(true);
});

test("an unreachable upstream reads UPSTREAM_UNAVAILABLE, and is used again once it is back", async () => {
  const first = await startDeadLetters();
  const client = deadLetterClient(first.url);
  await client.listDeadLetters({});
  await first.service.stop();
  await expect(client.replayDeadLetter({ id: newId() })).rejects.toMatchObject({
    kind: "unavailable",
    reason: "UPSTREAM_UNAVAILABLE",
    metadata: { service: "souk.events.v1.DeadLetterService" },
  });
  await startDeadLetters({}, { port: Number(new URL(first.url).port) });
  await client.replayDeadLetter({ id: newId() });
});

test("an upstream that dies during a call reads UPSTREAM_UNAVAILABLE; a caller who cancels hears no such thing", async () => {
  const upstream = createHttp2Server();
  upstream.on("connection", (socket: Socket) => upstream.once("stream", () => socket.destroy()));
  const url = await new Promise<string>((resolve) => {
    upstream.listen(0, "127.0.0.1", () => resolve(`http://127.0.0.1:${Object(upstream.address()).port}`));
  });
  onTestFinished(() => void upstream.close());
  await expect(deadLetterClient(url).replayDeadLetter({ id: newId() })).rejects.toMatchObject({
    kind: "unavailable",
    reason: "UPSTREAM_UNAVAILABLE",
  });
  const { url: slow } = await startDeadLetters({
    replayDeadLetter: async (_req, ctx) => {
      await until(ctx.signal);
      return {};
    },
  });
  const leaving = AbortSignal.timeout(100);
  const cancelled = deadLetterClient(slow).replayDeadLetter({ id: newId() }, { signal: leaving });
  await expect(cancelled).rejects.not.toMatchObject({ reason: "UPSTREAM_UNAVAILABLE" });
});

test("only a call without side effects is retried, at most twice, while the upstream is unavailable", async () => {
  let lists = 0;
  let replays = 0;
  const unavailable = () => new DomainError("unavailable", "BUSY", "Try again.");
  const { url } = await startDeadLetters({
    listDeadLetters() {
      lists += 1;
      if (lists === 3) return { nextPageToken: "third" };
      throw unavailable();
    },
    replayDeadLetter() {
      replays += 1;
      throw unavailable();
    },
  });
  const client = deadLetterClient(url);
  expect(await client.listDeadLetters({})).toMatchObject({ nextPageToken: "third" });
  await expect(client.replayDeadLetter({ id: newId() })).rejects.toMatchObject({ reason: "BUSY" });
  expect(replays).toBe(1);
});

test("a stranger's error without an ErrorInfo stays what it was", async () => {
  const { url } = await startDeadLetters({
    listDeadLetters() {
      throw new ConnectError("no such page", Code.OutOfRange);
    },
  });
  const client = createClient(DeadLetterService, { url, caller: "order", internalSecret, timeoutMs: 1_000 });
  await expect(client.listDeadLetters({})).rejects.toMatchObject({ code: Code.OutOfRange });
});
