import { expect, test } from "vitest";
import { readSandboxConfig } from "./config.ts";
import { realisticFaults } from "./faults.ts";

const env = {
  PORT: "4700",
  DATA_FILE: "/tmp/payments.db",
  SECRET_KEY: "sk_sandbox_0123456789abcdef",
  PUBLISHABLE_KEY: "pk_0123456789abcdef",
  WEBHOOK_SECRET: "whsec_MDEyMzQ1Njc4OWFiY2RlZg==",
};

test("the environment gives lists, origins without paths, and the faults of real life unless told otherwise", () => {
  const lists = { WEBHOOK_URLS: "http://a:1/x, http://b:2/y", ALLOWED_ORIGINS: "http://shop:3000/" };
  expect(readSandboxConfig({ ...env, ...lists })).toMatchObject({
    host: "127.0.0.1",
    port: 4700,
    webhookUrls: ["http://a:1/x", "http://b:2/y"],
    allowedOrigins: ["http://shop:3000"],
    faults: realisticFaults,
  });
  expect(readSandboxConfig({ ...env, FAULTS: '{"lose_reply_rate":0.2}' }).faults).toMatchObject({
    lose_reply_rate: 0.2,
    webhook_duplicates: 0,
  });
});

test.each([
  ["SECRET_KEY", "sk_live_0123456789abcdef"],
  ["PORT", "70000"],
  ["FAULTS", "{"],
  ["FAULTS", '{"lose_replies":1}'],
  ["WEBHOOK_URLS", "ftp://a/"],
  ["ALLOWED_ORIGINS", "shop"],
])("a wrong %s (%s) stops the start and is named", (name, value) => {
  expect(() => readSandboxConfig({ ...env, [name]: value })).toThrow(name);
});
