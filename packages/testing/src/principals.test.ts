import { expect, test } from "vitest";
import { guestToken, serviceToken, testVerifier, userToken } from "./principals.ts";

test("the verifier for tests takes what the token makers make", async () => {
  expect(await testVerifier.verify(await userToken({ id: "u1", roles: ["seller"], sessionId: "s1" }))).toEqual({
    kind: "user",
    id: "u1",
    roles: ["seller"],
    sessionId: "s1",
  });
  expect(await testVerifier.verify(await guestToken("g1"))).toEqual({ kind: "guest", id: "g1" });
  expect(await testVerifier.verify(await serviceToken("order"))).toEqual({ kind: "service", name: "order" });
});

test("a token that was tampered with is refused", async () => {
  const [header, , signature] = (await userToken()).split(".");
  const forged = Buffer.from(JSON.stringify({ sub: "u2", roles: ["operator"] })).toString("base64url");
  await expect(testVerifier.verify(`${header}.${forged}.${signature}`)).rejects.toMatchObject({
    reason: "TOKEN_INVALID",
  });
});
