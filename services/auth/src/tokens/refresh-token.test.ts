import { expect, test } from "vitest";
import { createRefreshTokens, readRefreshToken } from "./refresh-token.ts";

const tokens = createRefreshTokens("a".repeat(64));
const session = {
  id: "0191e7a0-0000-7000-8000-000000000001",
  accountId: "0191e7a0-0000-7000-8000-000000000002",
  seed: Buffer.alloc(32, 7),
};

function genuine(token: string, of: { seed: Uint8Array } = session, by = tokens): boolean {
  const claim = readRefreshToken(token);
  return claim !== undefined && by.isGenuine(claim, of);
}

test("a token names its session and generation and is recognised", () => {
  const token = tokens.issue(session, 41);
  expect(readRefreshToken(token)).toMatchObject({
    accountId: session.accountId,
    sessionId: session.id,
    generation: 41,
  });
  expect(genuine(token)).toBe(true);
});

test("every generation has its own token, and the same one each time", () => {
  expect(tokens.issue(session, 1)).toBe(tokens.issue(session, 1));
  expect(tokens.issue(session, 1)).not.toBe(tokens.issue(session, 2));
});

test("knowing the ids is not enough: another seed, another key or one changed bit is refused", () => {
  const token = tokens.issue(session, 1);
  expect(genuine(token, { seed: Buffer.alloc(32, 8) })).toBe(false);
  expect(genuine(token, session, createRefreshTokens("b".repeat(64)))).toBe(false);
  for (let at = 1; at < 69; at++) {
    const bytes = Buffer.from(token, "base64url");
    bytes.writeUInt8(bytes.readUInt8(at) ^ 1, at);
    expect(genuine(bytes.toString("base64url"))).toBe(false);
  }
});

test("text that never was a token is no token", () => {
  for (const text of ["", "x", tokens.issue(session, 1).slice(1), `${tokens.issue(session, 1)}A`, "é".repeat(92)]) {
    expect(readRefreshToken(text)).toBeUndefined();
  }
});
