import { afterAll, beforeAll, expect, test } from "vitest";
import { createSandboxProvider } from "../src/provider/sandbox-provider.ts";
import { describeProvider } from "./provider-contract.ts";
import { cards, publishableKey, secretKey, startTestSandbox } from "./sandbox.ts";

let sandbox: Awaited<ReturnType<typeof startTestSandbox>>;
beforeAll(async () => {
  sandbox = await startTestSandbox();
});
afterAll(() => sandbox.stop());

const providerAt = (url: string, key = secretKey) =>
  createSandboxProvider({ url, publicUrl: "https://pay.example/", secretKey: key, publishableKey });

describeProvider("the sandbox", {
  provider: () => providerAt(sandbox.url),
  token: (card) => sandbox.token(cards[card]),
  confirm: ({ actionUrl }) => sandbox.answer(actionUrl, "approve"),
  loseReplies: (isLosing) => void sandbox.faults.set(isLosing ? { lose_reply_rate: 1 } : {}),
  count: async (reference) => (await sandbox.paymentsOf(reference)).length,
});

test("a provider that is away, or does not know us, leaves the outcome unknown", async () => {
  const key = "authorize:0";
  expect(await providerAt("http://127.0.0.1:9").find(key, AbortSignal.timeout(2_000))).toMatchObject({
    kind: "unknown",
  });
  const asStranger = providerAt(sandbox.url, "sk_sandbox_wrong_wrong_wrong");
  expect(await asStranger.voidByKey(key, AbortSignal.timeout(2_000))).toMatchObject({ kind: "unknown" });
});

test("browsers are sent to the public address", () => {
  expect(providerAt(sandbox.url).hostedFieldsUrl("en")).toBe(
    `https://pay.example/fields?key=${publishableKey}&locale=en`,
  );
});
