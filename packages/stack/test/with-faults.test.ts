import { fork } from "node:child_process";
import { once } from "node:events";
import { expect, test } from "vitest";

test("a proof that is stopped puts the provider's faults back first", async () => {
  const child = fork(`${import.meta.dirname}/endless-proof.ts`);
  const told: unknown[] = [];
  child.on("message", (message) => {
    told.push(message);
    if (message === "working") child.kill("SIGINT");
  });
  const [, signal] = await once(child, "exit");
  expect(signal).toBe("SIGINT");
  expect(told).toEqual([{ error_rate: 0.5 }, "working", { error_rate: 0 }]);
});
