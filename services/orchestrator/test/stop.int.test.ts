import { Checkout_State } from "@souk/contracts/orchestrator/v1/checkout";
import { freePort } from "@souk/stack/processes/free-port";
import { expect, test } from "vitest";
import { readOrchestratorConfig } from "../src/config.ts";
import { createOrchestratorService } from "../src/service.ts";
import { environment, startOrchestrator } from "./harness.ts";
import type { Call } from "./upstreams.ts";

test("stopped while busy, it lets calls end, begins no step and undoes nothing; the next start completes all", async () => {
  const shop = await startOrchestrator();
  const calls: Call[] = ["reserve", "authorize", "commit", "place", "take"];
  const held = new Map<string, { call: Call; go: () => void }>();
  shop.hooks.at = (call, moment, orderId) => {
    // Each order is held up in another step, before or after its work.
    const at = held.size;
    const mine = calls[at % calls.length];
    if (held.has(orderId) || call !== mine || moment !== (at < calls.length ? "arrived" : "done")) return;
    return new Promise((go) => held.set(orderId, { call, go }));
  };
  const buyers = [];
  for (let i = 0; i < 2 * calls.length; i++) {
    const buyer = shop.shopper({ waitMs: 0 });
    buyers.push({ ...buyer, ...(await shop.checkout(buyer)) });
    await expect.poll(() => held.size, { timeout: 10_000 }).toBe(i + 1);
  }
  const waits = shop.shopper({ token: "challenge" });
  const atBank = await shop.checkout(waits);

  const stoppedAt = performance.now();
  const stopping = shop.stopService();
  for (const { go } of held.values()) go();
  await stopping;
  expect(performance.now() - stoppedAt).toBeLessThan(5_000);
  const undone = [...shop.world.traces.values()]
    .flatMap(({ effects }) => effects)
    .filter((e) => e === "release" || e === "void");
  expect(undone).toEqual([]);

  await shop.restart();
  for (const { shopperId, id, orderId } of buyers) {
    expect((await shop.get(shopperId, id, 10_000)).state).toBe(Checkout_State.COMPLETED);
    expect(shop.world.verdict(orderId)).toBe("complete");
  }
  const payment = shop.world.traces.get(atBank.orderId)?.payment;
  if (payment) payment.state = "authorized";
  await shop.tellPayment("payment.authorized.v1", atBank.orderId);
  await expect.poll(() => shop.world.verdict(atBank.orderId), { timeout: 10_000 }).toBe("complete");
  await shop.stop();
});

test("without its database it does not start, and says so at once", async () => {
  const nowhere = `127.0.0.1:${await freePort()}`;
  const env = environment({
    databaseUrl: `postgres://u:p@${nowhere}/none`,
    redisUrl: `redis://${nowhere}`,
    upstreamUrl: `http://${nowhere}`,
  });
  await expect(createOrchestratorService(readOrchestratorConfig(env))).rejects.toThrow("ECONNREFUSED");
});
