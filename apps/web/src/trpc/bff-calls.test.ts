import { QueryClient } from "@tanstack/react-query";
import { createTRPCClient, httpLink } from "@trpc/client";
import { initTRPC, TRPCError } from "@trpc/server";
import { fetchRequestHandler } from "@trpc/server/adapters/fetch";
import { createTRPCOptionsProxy } from "@trpc/tanstack-react-query";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { AppRouter } from "@/server/routers/_app";
import { BffError, createBffCalls } from "./bff-calls.ts";
import { createBffOptions } from "./bff-options.ts";

const t = initTRPC.create();
const router = t.router({
  echo: t.procedure.input((value: unknown) => value).query(({ input }) => ({ input })),
  change: t.procedure.input((value: unknown) => value).mutation(({ input }) => ({ changed: input })),
  refuse: t.procedure.query(() => {
    throw new TRPCError({ code: "CONFLICT", message: "taken" });
  }),
});

let requests: Request[];
beforeEach(() => {
  requests = [];
  vi.stubGlobal("fetch", (path: string, init: RequestInit) => {
    init.signal?.throwIfAborted();
    const req = new Request(new URL(path, "http://souk.test"), init);
    requests.push(req);
    return fetchRequestHandler({ endpoint: "/api/trpc", req, router });
  });
});
afterEach(() => vi.unstubAllGlobals());

const calls = createBffCalls({ "x-souk-locale": "ru" });

test("calls of one tick are one request that a tRPC server understands, each with its own answer", async () => {
  const answers = Promise.allSettled([
    calls.call("query", { path: "echo", input: { title: "Чай & кофе" } }),
    calls.call("query", { path: "echo", input: undefined }),
    calls.call("query", { path: "refuse", input: undefined }),
  ]);
  expect(await answers).toEqual([
    { status: "fulfilled", value: { input: { title: "Чай & кофе" } } },
    { status: "fulfilled", value: {} },
    { status: "rejected", reason: expect.any(BffError) },
  ]);
  expect(requests).toHaveLength(1);
  expect(requests[0]?.headers.get("x-souk-locale")).toBe("ru");
});

test("a refusal carries what the server says of it", async () => {
  const refused = calls.call("query", { path: "refuse", input: undefined });
  await expect(refused).rejects.toMatchObject({ message: "taken", data: { code: "CONFLICT", httpStatus: 409 } });
});

test("changes are posted, apart from questions, and no request holds more than ten", async () => {
  const numbers = Array.from({ length: 12 }, (_, n) => n);
  const [echoed, changed] = await Promise.all([
    Promise.all(numbers.map((n) => calls.call("query", { path: "echo", input: n }))),
    calls.call("mutation", { path: "change", input: { quantity: 2 } }),
  ]);
  expect(echoed).toEqual(numbers.map((input) => ({ input })));
  expect(changed).toEqual({ changed: { quantity: 2 } });
  expect(requests.map(({ method }) => method).toSorted()).toEqual(["GET", "GET", "POST"]);
});

test("a call with a signal travels alone and can be taken back", async () => {
  const stop = new AbortController();
  const alone = calls.call("query", { path: "echo", input: 1 }, stop.signal);
  await calls.call("query", { path: "echo", input: 2 });
  await expect(alone).resolves.toEqual({ input: 1 });
  expect(requests).toHaveLength(2);
  stop.abort();
  await expect(calls.call("query", { path: "echo", input: 3 }, stop.signal)).rejects.toThrow(/abort/i);
});

test("an answer that is none of the BFF's is an error without a reason", async () => {
  vi.stubGlobal("fetch", async () => new Response("<html>Bad gateway</html>", { status: 502 }));
  await expect(calls.call("query", { path: "echo", input: 1 })).rejects.not.toBeInstanceOf(BffError);
});

test("the keys are those of tRPC, so that what a server preloaded is found", () => {
  const client = createTRPCClient<AppRouter>({ links: [httpLink({ url: "http://souk.test" })] });
  const theirs = createTRPCOptionsProxy<AppRouter>({ client, queryClient: new QueryClient() });
  const ours = createBffOptions(calls);
  for (const make of [
    (trpc: typeof ours) => trpc.cart.get.queryOptions().queryKey,
    (trpc: typeof ours) => trpc.cart.get.queryKey(),
    (trpc: typeof ours) => trpc.cart.pathKey(),
    (trpc: typeof ours) => trpc.catalogue.delivery.queryOptions({ offerIds: ["1"] }).queryKey,
    (trpc: typeof ours) =>
      trpc.catalogue.list.infiniteQueryOptions({ sellerId: "1" }, { getNextPageParam: () => null }).queryKey,
    (trpc: typeof ours) => trpc.cart.addLine.mutationOptions().mutationKey,
  ])
    expect(make(ours)).toEqual(make(theirs));
});
