import { expect, test } from "vitest";
import { createProgress } from "./progress.ts";

function capture(isTTY: boolean, env: NodeJS.ProcessEnv = {}) {
  let text = "";
  const progress = createProgress({ isTTY, write: (chunk: string) => (text += chunk) }, env);
  return { progress, text: () => text };
}

test("without a terminal there are plain lines and no control characters", async () => {
  const { progress, text } = capture(false);
  await progress.step("postgres", async (note) => note("making its cluster"));
  expect(text()).toMatch(/^postgres: making its cluster\npostgres: done in \d+ ms\n$/);
});

test("NO_COLOR takes the colour off a terminal", async () => {
  const { progress, text } = capture(true, { NO_COLOR: "1" });
  await progress.step("redis", async () => {});
  expect(text()).toContain("✓ redis");
  expect(text()).not.toContain("\u001b[3");
});

test("a step that fails says so and passes the error on", async () => {
  const { progress, text } = capture(false);
  await expect(progress.step("web", () => Promise.reject(new Error("no")))).rejects.toThrow("no");
  expect(text()).toContain("web: failed after");
});
