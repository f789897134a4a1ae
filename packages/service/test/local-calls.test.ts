import { Code } from "@connectrpc/connect";
import { DomainError } from "@souk/errors/domain-error";
import { newId } from "@souk/ids/id";
import { beforeAll, expect, test, vi } from "vitest";
import { callerName } from "../src/caller.ts";
import { asCaller } from "../src/client.ts";
import * as unaryClient from "../src/grpc/unary-client.ts";
import { useLocalCalls } from "../src/local-calls.ts";
import { deadLetterClient, guestToken, startDeadLetters, userToken } from "./harness.ts";

vi.mock(import("../src/grpc/unary-client.ts"), { spy: true });

beforeAll(useLocalCalls);

const overNetwork = () => vi.mocked(unaryClient.callUnary).mock.calls.length;
const until = (signal: AbortSignal) =>
  new Promise<void>((resolve) => signal.addEventListener("abort", () => resolve()));

test("a call to a service of this process leaves the network out, and carries its caller all the same", async () => {
  const seen: string[] = [];
  const { url } = await startDeadLetters({
    listDeadLetters: (_req, ctx) => {
      seen.push(callerName(ctx));
      return {};
    },
  });
  const before = overNetwork();
  await deadLetterClient(url).listDeadLetters({});
  await deadLetterClient(url).listDeadLetters({}, asCaller(await userToken("operator")));
  expect(seen).toEqual(["order", "user:u1"]);
  expect(overNetwork()).toBe(before);
  await deadLetterClient(url.replace("127.0.0.1", "localhost")).listDeadLetters({});
  expect(overNetwork()).toBe(before + 1);
});

test("whoever may not call is refused, and so is a message that breaks the contract", async () => {
  let calls = 0;
  const { url } = await startDeadLetters({
    replayDeadLetter: () => {
      calls++;
      return {};
    },
  });
  const client = deadLetterClient(url);
  const ask = (token: string) => client.replayDeadLetter({ id: newId() }, asCaller(token));
  await expect(ask(await guestToken("g1"))).rejects.toMatchObject({ reason: "NOT_ALLOWED" });
  await expect(ask("rubbish")).rejects.toMatchObject({ reason: "TOKEN_INVALID" });
  await expect(client.replayDeadLetter({ id: "no id" })).rejects.toMatchObject({ reason: "VALIDATION_FAILED" });
  expect(calls).toBe(0);
});

test("errors read as they do over the network: a bug tells nothing of itself", async () => {
  const { url, lines } = await startDeadLetters({
    listDeadLetters: () => {
      throw new Error("secret detail");
    },
    replayDeadLetter: () => {
      throw new DomainError("failed_precondition", "NOT_NOW", "Later.", { when: "noon" });
    },
  });
  const client = deadLetterClient(url);
  await expect(client.replayDeadLetter({ id: newId() })).rejects.toMatchObject({
    kind: "failed_precondition",
    reason: "NOT_NOW",
    message: "Later.",
    metadata: { when: "noon" },
  });
  const bug = await client.listDeadLetters({}).catch((e: unknown) => e);
  expect(bug).toMatchObject({ code: Code.Internal, rawMessage: "internal error" });
  expect(Object(bug).cause).toBeUndefined();
  expect(JSON.stringify(lines)).toContain("secret detail");
});

test("the deadline and a cancellation reach the handler, and the caller whether it heeds them or not", async () => {
  let told = 0;
  const cancel = new AbortController();
  const cancelled = newId();
  const { url } = await startDeadLetters({
    async replayDeadLetter({ id }, { signal }) {
      if (id === cancelled) cancel.abort();
      else await until(signal);
      if (signal.aborted) told++;
      return {};
    },
    listDeadLetters: () => new Promise(() => {}),
  });
  const slow = { reason: "UPSTREAM_TIMEOUT", metadata: { service: "souk.events.v1.DeadLetterService" } };
  await expect(deadLetterClient(url, 50).replayDeadLetter({ id: newId() })).rejects.toMatchObject(slow);
  await expect(deadLetterClient(url, 50).listDeadLetters({})).rejects.toMatchObject(slow);
  const call = deadLetterClient(url).replayDeadLetter({ id: cancelled }, { signal: cancel.signal });
  await expect(call).rejects.toMatchObject({ code: Code.Canceled });
  await expect.poll(() => told).toBe(2);
});

test("messages are copies: what a handler does to its own reaches nobody", async () => {
  const filter = { pageToken: "", pageSize: 7 };
  const { url } = await startDeadLetters({
    listDeadLetters: (req) => {
      req.pageSize = 1;
      return {};
    },
  });
  await deadLetterClient(url).listDeadLetters(filter);
  expect(filter.pageSize).toBe(7);
});

test("a message larger than the service takes is refused", async () => {
  const { url } = await startDeadLetters({}, { requestBodyLimitBytes: 100 });
  const call = deadLetterClient(url).listDeadLetters({ pageToken: "x".repeat(200) });
  await expect(call).rejects.toMatchObject({ code: Code.ResourceExhausted });
});

test("a service that stops ends what is in flight and refuses what is new", async () => {
  const reached = Promise.withResolvers<void>();
  const released = Promise.withResolvers<void>();
  const { url, service } = await startDeadLetters({
    replayDeadLetter: async () => {
      reached.resolve();
      await released.promise;
      return {};
    },
  });
  const client = deadLetterClient(url);
  const busy = client.replayDeadLetter({ id: newId() });
  await reached.promise;
  const stopped = service.stop();
  await expect(client.replayDeadLetter({ id: newId() })).rejects.toMatchObject({ reason: "UPSTREAM_UNAVAILABLE" });
  released.resolve();
  await expect(busy).resolves.toBeDefined();
  await stopped;
});

test("a call that outlasts the drain is told and cut off", async () => {
  const reached = Promise.withResolvers<void>();
  const { url, service } = await startDeadLetters(
    {
      replayDeadLetter: () => {
        reached.resolve();
        return new Promise(() => {});
      },
    },
    { drainTimeoutMs: 100 },
  );
  const hung = deadLetterClient(url, 20_000).replayDeadLetter({ id: newId() });
  await reached.promise;
  await Promise.all([service.stop(), expect(hung).rejects.toMatchObject({ reason: "UPSTREAM_UNAVAILABLE" })]);
});
