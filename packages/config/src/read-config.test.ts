import { expect, test } from "vitest";
import { z } from "zod";
import { ConfigError } from "./config-error.ts";
import { count, durationMs, flag, port, secret, url } from "./fields.ts";
import { readConfig } from "./read-config.ts";

const schema = z
  .object({
    PORT: port(8080),
    WAIT_MS: durationMs(2000),
    POOL_SIZE: count(10),
    IS_LOUD: flag(false),
    DATABASE_URL: url(),
    SOUK_INTERNAL_SECRET: secret(),
  })
  .transform((env) => ({ ...env, isParsed: true }));
const good = { DATABASE_URL: "postgres://u:p@localhost/order", SOUK_INTERNAL_SECRET: "0".repeat(32) };

function problemsOf(env: Record<string, string>): readonly string[] {
  try {
    readConfig(schema, env);
  } catch (e) {
    if (e instanceof ConfigError) return e.problems;
    throw e;
  }
  return [];
}

test("settings come back typed, defaults filled in, empty variables ignored", () => {
  expect(readConfig(schema, { ...good, PORT: "0", WAIT_MS: "", IS_LOUD: "yes", UNRELATED: "x" })).toEqual({
    PORT: 0,
    WAIT_MS: 2000,
    POOL_SIZE: 10,
    IS_LOUD: true,
    ...good,
    isParsed: true,
  });
});

test("every bad variable is listed at once with what would be right", () => {
  expect(problemsOf({ PORT: "70000", WAIT_MS: "2s", IS_LOUD: "maybe", DATABASE_URL: "localhost:5432" })).toEqual([
    "PORT: a port is a whole number from 0 to 65535",
    "WAIT_MS: a duration is a whole number of milliseconds, such as 2000",
    "IS_LOUD: a flag is true or false",
    "DATABASE_URL: an absolute URL is needed, such as http://127.0.0.1:8080",
    "SOUK_INTERNAL_SECRET is not set",
  ]);
});

test("no value is ever repeated in an error", () => {
  const problems = problemsOf({ DATABASE_URL: "hunter2", SOUK_INTERNAL_SECRET: "hunter2" }).join();
  expect(problems).toContain("SOUK_INTERNAL_SECRET");
  expect(problems).not.toContain("hunter2");
});

test("a misspelt SOUK_ variable is pointed out, a foreign one is not", () => {
  const warnings: string[] = [];
  const env = { ...good, SOUK_INTERNAL_SECRETS: "x", SOUK_PORT_BASE: "4000", HOME: "/" };
  readConfig(schema, env, (message) => warnings.push(message));
  expect(warnings).toEqual(["SOUK_INTERNAL_SECRETS is not a setting: did you mean SOUK_INTERNAL_SECRET?"]);
});
