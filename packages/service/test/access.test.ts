import { createClient } from "@connectrpc/connect";
import { createGrpcTransport } from "@connectrpc/connect-node";
import { DeadLetterService } from "@souk/contracts/events/v1/dead_letter_service";
import { expect, test } from "vitest";
import { callerName, requireShopper, requireUser } from "../src/caller.ts";
import { GuineaPig } from "./guinea-pig.ts";
import { guestToken, serviceToken, start, startDeadLetters, userToken } from "./harness.ts";

const tokens = {
  anonymous: undefined,
  guest: await guestToken("g1"),
  shopper: await userToken("shopper"),
  operator: await userToken("operator", "shopper"),
  service: await serviceToken("order"),
  forged: `${await userToken("operator")}x`,
};

async function post(url: string, path: string, authorization: string | undefined): Promise<string> {
  const headers = { "content-type": "application/json", ...(authorization === undefined ? {} : { authorization }) };
  const answer = await fetch(url + path, { method: "POST", headers, body: path.includes("Echo") ? '""' : "{}" });
  const body: unknown = await answer.json();
  return answer.ok ? "ok" : String(Reflect.get(Object(body), "code"));
}

test("a rule for operators and services lets in exactly those", async () => {
  const { url } = await startDeadLetters();
  const outcomes: Record<string, string> = {};
  for (const [who, token] of Object.entries(tokens)) {
    const authorization = token === undefined ? undefined : `Bearer ${token}`;
    outcomes[who] = await post(url, "/souk.events.v1.DeadLetterService/ListDeadLetters", authorization);
  }
  expect(outcomes).toEqual({
    anonymous: "unauthenticated",
    guest: "permission_denied",
    shopper: "permission_denied",
    operator: "ok",
    service: "ok",
    forged: "unauthenticated",
  });
  const list = "/souk.events.v1.DeadLetterService/ListDeadLetters";
  expect(await post(url, list, tokens.operator)).toBe("unauthenticated");
  expect(await post(url, list, "Basic b3A6b3A=")).toBe("unauthenticated");
});

test("a rule for guests lets in exactly guests", async () => {
  const { url } = await start({
    routes: (router) => router.service(GuineaPig, { echo: (req) => req, async *count() {} }),
  });
  const outcomes: string[] = [];
  for (const token of [undefined, tokens.guest, tokens.operator, tokens.service]) {
    outcomes.push(await post(url, "/test.GuineaPig/Echo", token === undefined ? undefined : `Bearer ${token}`));
  }
  expect(outcomes).toEqual(["unauthenticated", "ok", "permission_denied", "permission_denied"]);
});

test("a handler learns who calls", async () => {
  const seen: unknown[] = [];
  const { url } = await startDeadLetters({
    listDeadLetters(_req, ctx) {
      seen.push(callerName(ctx));
      if (seen.length === 1) seen.push(requireUser(ctx), requireShopper(ctx));
      else requireShopper(ctx);
      return {};
    },
  });
  const client = createClient(DeadLetterService, createGrpcTransport({ baseUrl: url }));
  await client.listDeadLetters({}, { headers: { authorization: `Bearer ${tokens.operator}` } });
  await expect(client.listDeadLetters({}, { headers: { authorization: `Bearer ${tokens.service}` } })).rejects.toThrow(
    "signed-in",
  );
  expect(seen).toEqual([
    "user:u1",
    { id: "u1", roles: ["operator", "shopper"], sessionId: "s1" },
    { id: "u1", isGuest: false },
    "order",
  ]);
});
