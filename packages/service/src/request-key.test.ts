import { create } from "@bufbuild/protobuf";
import { createContextValues } from "@connectrpc/connect";
import { anonymous, type Principal } from "@souk/access/principal";
import { DeadLetterService, ReplayDeadLetterRequestSchema } from "@souk/contracts/events/v1/dead_letter_service";
import { expect, test } from "vitest";
import { principalKey } from "./caller.ts";
import { requestKeyOf } from "./request-key.ts";

const ctx = (principal: Principal) => ({
  values: createContextValues().set(principalKey, principal),
  method: DeadLetterService.method.replayDeadLetter,
});
const request = (requestId: string, id = "d1") => ({ ...create(ReplayDeadLetterRequestSchema, { id }), requestId });
const guest = ctx({ kind: "guest", id: "g1" });

test("a retry has the same key; other content has another hash; the request id is no content", () => {
  expect(requestKeyOf(guest, request("r1"))).toEqual({
    requestId: "r1",
    actorId: "g1",
    method: "souk.events.v1.DeadLetterService/ReplayDeadLetter",
    contentHash: expect.stringMatching(/^[0-9a-f]{64}$/),
  });
  const hash = (...args: Parameters<typeof request>) => requestKeyOf(guest, request(...args)).contentHash;
  expect(hash("r1")).toBe(hash("r2"));
  expect(hash("r1", "d1")).not.toBe(hash("r1", "d2"));
});

test("each caller has requests of its own, and nobody's or unnamed ones are refused", () => {
  expect(requestKeyOf(ctx({ kind: "service", name: "order" }), request("r1")).actorId).toBe("service:order");
  expect(() => requestKeyOf(ctx(anonymous), request("r1"))).toThrow(
    expect.objectContaining({ reason: "SIGN_IN_REQUIRED" }),
  );
  expect(() => requestKeyOf(guest, request(""))).toThrow(expect.objectContaining({ reason: "REQUEST_ID_MISSING" }));
});
