import { createECDH } from "node:crypto";
import { expect, test } from "vitest";
import { isBrowserKey, pushKeysOf } from "../src/channels/push-keys.ts";
import { createWebPush } from "../src/channels/web-push.ts";
import { startLocalPushService } from "./local-push-service.ts";
import { describePushPort } from "./push-port-contract.ts";

function newKeys() {
  const pair = createECDH("prime256v1");
  pair.generateKeys();
  const keys = pushKeysOf(Buffer.from(pair.getPrivateKey("hex").padStart(64, "0"), "hex").toString("base64url"));
  if (keys === undefined) throw new Error("no keys");
  return keys;
}

describePushPort("Web Push", async () => {
  const [keys, service] = [newKeys(), await startLocalPushService()];
  service.expected.publicKey = keys.publicKey;
  return { port: createWebPush({ keys, contact: "mailto:push@souk.example" }), service, stop: service.stop };
});

test("who signs with another key than the browser subscribed with is refused", async () => {
  const service = await startLocalPushService();
  service.expected.publicKey = newKeys().publicKey;
  const { endpoint, p256dh, auth } = service.subscribe();
  const to = {
    endpoint,
    p256dh: Buffer.from(p256dh).toString("base64url"),
    auth: Buffer.from(auth).toString("base64url"),
  };
  const port = createWebPush({ keys: newKeys(), contact: "mailto:push@souk.example" });
  const push = { to, body: "{}", topic: "t", ttlSeconds: 60, isUrgent: false };
  await expect(port.send(push)).rejects.toMatchObject({ name: "RefusedError" });
  expect(service.arrived).toEqual([]);
  await service.stop();
});

test.each([
  "",
  "short",
  "A".repeat(44),
  Buffer.alloc(32).toString("base64url"),
  Buffer.alloc(32, 255).toString("base64url"),
])("%j is no private key", (text) => {
  expect(pushKeysOf(text)).toBeUndefined();
});

test("a point that is not on the curve is no key of a browser", () => {
  expect(isBrowserKey(Buffer.from(newKeys().publicKey, "base64url"))).toBe(true);
  expect(isBrowserKey(Buffer.concat([Buffer.of(4), Buffer.alloc(64, 7)]))).toBe(false);
  expect(isBrowserKey(new Uint8Array())).toBe(false);
});
