import { DomainError } from "@souk/errors/domain-error";
import { initTRPC } from "@trpc/server";
import { expect, test, vi } from "vitest";
import { z } from "zod";
import { answerReads, type ReadsDeps } from "./answer-reads.ts";
import { createKeptAnswers } from "./kept-answers.ts";
import { type AnyRead, publicRead } from "./public-read.ts";

vi.mock("server-only", () => ({}));

const errorConfig = initTRPC
  .create({
    errorFormatter: ({ shape, error }) => ({
      ...shape,
      data: { ...shape.data, reason: error.cause instanceof DomainError ? error.cause.reason : "INTERNAL" },
    }),
  })
  .router({})._def._config;

const never = new AbortController().signal;

function open({ admit = async () => {} }: { admit?: (address: string) => Promise<void> } = {}) {
  let [made, fails]: [number, Error | undefined] = [0, undefined];
  const signals: unknown[] = [];
  const product = publicRead({
    input: z.object({ slug: z.string() }),
    admit,
    read: async (_clients, locale, { slug }, { signal, onLeftOut }) => {
      signals.push(signal);
      if (fails) throw fails;
      if (slug === "partly") onLeftOut?.();
      return { slug, locale, made: ++made };
    },
    keep: { lifetimeMs: 10_000, tags: ({ slug }) => [`product:${slug}`] },
  });
  const stock = publicRead({
    input: z.object({ ids: z.array(z.string()) }),
    read: async (_clients, _locale, { ids }, { signal }) => {
      signals.push(signal);
      return { ids, made: ++made };
    },
  });
  const kept = createKeptAnswers({ entriesMax: 10, bytesMax: 1_000_000 });
  const deps: ReadsDeps = {
    clients: {} as ReadsDeps["clients"],
    kept,
    reads: new Map<string, AnyRead>([
      ["product", product],
      ["stock", stock],
    ]),
    errorConfig,
    clientAddress: () => "192.0.2.1",
  };
  const ask = async (
    calls: Record<string, unknown>,
    about: { method?: string; headers?: Record<string, string>; batch?: string; signal?: AbortSignal } = {},
  ) => {
    const { method = "GET", headers = {}, batch = "1", signal = never } = about;
    const input = encodeURIComponent(JSON.stringify({ ...Object.values(calls) }));
    const url = `/api/trpc/${Object.keys(calls).join(",")}?batch=${batch}&input=${input}`;
    const answer = await answerReads({ method, url, header: (name) => headers[name], signal }, deps);
    return answer && { status: answer.status, parts: JSON.parse(String(answer.body)) };
  };
  const failWith = (error: Error | undefined) => {
    fails = error;
  };
  return { ask, kept, signals, failWith };
}

const lamp = { product: { slug: "lamp" } };
const data = (value: unknown) => ({ result: { data: value } });

test("what is public is known by its input and language; stock is asked each time", async () => {
  const { ask } = open();
  const calls = { ...lamp, stock: { ids: ["1"] } };
  const first = await ask(calls);
  expect(first).toEqual({
    status: 200,
    parts: [data({ slug: "lamp", locale: "en", made: 1 }), data({ ids: ["1"], made: 2 })],
  });
  expect((await ask(calls))?.parts[0]).toEqual(first?.parts[0]);
  expect((await ask(calls))?.parts[1]).toEqual(data({ ids: ["1"], made: 4 }));
  const russian = await ask(lamp, { headers: { "x-souk-locale": "ru" } });
  expect(russian?.parts).toEqual([data({ slug: "lamp", locale: "ru", made: 5 })]);
});

test("who asks makes no difference: no session, no cookie, and what is not asked for by the input is not in the key", async () => {
  const { ask } = open();
  const [first] = [await ask(lamp)];
  expect(await ask(lamp, { headers: { cookie: "next-auth.session-token=x", authorization: "Bearer y" } })).toEqual(
    first,
  );
  expect(await ask({ product: { slug: "lamp", more: Math.random() } })).toEqual(first);
});

test("what expires is read again", async () => {
  const { ask, kept } = open();
  await ask(lamp);
  kept.expire(["product:lamp"]);
  expect((await ask(lamp))?.parts).toEqual([data({ slug: "lamp", locale: "en", made: 2 })]);
});

test("an answer that lacks something, and an error, are read again", async () => {
  const { ask, failWith } = open();
  const partly = { product: { slug: "partly" } };
  expect(await ask(partly)).not.toEqual(await ask(partly));
  failWith(new DomainError("unavailable", "UPSTREAM_AWAY", "It is away."));
  const refused = await ask({ ...lamp, stock: { ids: [] } });
  expect(refused?.status).toBe(207);
  expect(refused?.parts[0].error.data).toMatchObject({ code: "SERVICE_UNAVAILABLE", reason: "UPSTREAM_AWAY" });
  expect((await ask(lamp))?.status).toBe(503);
  failWith(undefined);
  expect((await ask(lamp))?.status).toBe(200);
});

test("whoever goes away takes no answer from the others", async () => {
  const { ask, signals } = open();
  const { signal } = new AbortController();
  await ask({ ...lamp, stock: { ids: [] } }, { signal });
  expect(signals).toEqual([undefined, signal]);
});

test("a limit counts what is known too", async () => {
  let left = 2;
  const admit = async (address: string) => {
    if (left-- === 0) throw new DomainError("exhausted", "TOO_MANY_REQUESTS", `Too many from ${address}.`);
  };
  const { ask } = open({ admit });
  expect([(await ask(lamp))?.status, (await ask(lamp))?.status, (await ask(lamp))?.status]).toEqual([200, 200, 429]);
});

test.each([
  ["a change", { ...lamp }, { method: "POST" }],
  ["a call that is no public read", { ...lamp, "cart.get": {} }, {}],
  ["an input that is none", { product: { slug: 1 } }, {}],
  ["another format of answers", { ...lamp }, { headers: { "trpc-accept": "application/jsonl" } }],
  ["a call by itself", { ...lamp }, { batch: "0" }],
])("%s is left to tRPC", async (_, calls, about) => {
  expect(await open().ask(calls, about)).toBeUndefined();
});

test("a failure that should never be is left to tRPC, which tells nobody of it and logs it", async () => {
  const { ask, failWith } = open();
  failWith(new TypeError("a bug"));
  expect(await ask(lamp)).toBeUndefined();
});
