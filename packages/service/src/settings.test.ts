import { url } from "@souk/config/fields";
import { expect, test } from "vitest";
import { readServiceSettings } from "./settings.ts";

const env = { SOUK_INTERNAL_SECRET: "0".repeat(32), AUTH_SERVICE_URL: "http://127.0.0.1:4001" };

test("a service reads the common settings and its own, in camel case", () => {
  const settings = readServiceSettings(
    {
      ...env,
      DATABASE_URL: "postgres://localhost/order",
      PORT: "4002",
      OTEL_EXPORTER_OTLP_ENDPOINT: "http://otel:4318",
    },
    { DATABASE_URL: url() },
  );
  const databaseUrl: string = settings.databaseUrl;
  expect(databaseUrl).toBe("postgres://localhost/order");
  expect(settings).toEqual({
    host: "127.0.0.1",
    port: 4002,
    role: "all",
    internalSecret: "0".repeat(32),
    authServiceUrl: "http://127.0.0.1:4001",
    logLevel: "info",
    drainTimeoutMs: 10_000,
    requestBodyLimitBytes: 4_194_304,
    deadlineMaxMs: 60_000,
    otlpUrl: "http://otel:4318",
    databaseUrl: "postgres://localhost/order",
  });
  expect(readServiceSettings(env)).not.toHaveProperty("otlpUrl");
});

test("bad settings are all named", () => {
  expect(() => readServiceSettings({ ...env, ROLE: "cook", LOG_LEVEL: "loud" }, { DATABASE_URL: url() })).toThrow(
    /ROLE: a role is[\s\S]*LOG_LEVEL: a level is[\s\S]*DATABASE_URL is not set/,
  );
});
