import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { WebhookDelivery_State as State } from "@souk/contracts/seller/v1/webhook_service";
import { newId } from "@souk/ids/id";
import { afterAll, beforeAll, expect, test } from "vitest";
import { eventually, type SellerHarness, startSeller } from "./harness.ts";
import { startReceiver } from "./receiver.ts";
import { webhookShop } from "./webhook-shop.ts";

let harness: SellerHarness;
let receiver: Awaited<ReturnType<typeof startReceiver>>;
let shop: Awaited<ReturnType<typeof webhookShop>>;
const processes: ChildProcess[] = [];
beforeAll(async () => {
  receiver = await startReceiver();
  // Takes no deliveries itself: those are for the processes that are started beside it.
  harness = await startSeller({ WEBHOOK_ALLOW_PRIVATE: "true", WEBHOOK_TIMEOUT_MS: "20000", WEBHOOK_CONCURRENCY: "0" });
  shop = await webhookShop(harness, "owner@crash.example");
}, 120_000);
afterAll(async () => {
  for (const each of processes) each.kill("SIGKILL");
  await harness.stop();
  await receiver.stop();
});

/** The workers of the seller service in a process of their own. */
function startProcess(): ChildProcess {
  const main = fileURLToPath(new URL("../src/main.ts", import.meta.url));
  const env = { ...process.env, ...harness.environment(), ROLE: "worker", PORT: "0", WEBHOOK_CONCURRENCY: "4" };
  const child = spawn(process.execPath, [main], { env, stdio: "ignore" });
  processes.push(child);
  return child;
}

test("a process killed in the middle of a delivery loses nothing: when its lease is over another one sends it with the same id", async () => {
  const { sellerId } = shop;
  const target = await shop.created(receiver.urlOf("/crash"));
  const { deliveryId } = await shop.client.testWebhook({ requestId: newId(), sellerId, webhookId: target.id });
  const state = async () => (await shop.deliveryOf(deliveryId)).delivery?.state;
  receiver.answer("/crash", () => {});
  const killed = startProcess();
  await eventually(
    async () => receiver.at("/crash"),
    (all) => all.length === 1,
  );
  killed.kill("SIGKILL");
  await once(killed, "exit");
  const [row] = await harness.sql`select lease, next_attempt_at > now() as held from webhook_deliveries`;
  expect([await state(), row?.held, row?.lease === null]).toEqual([State.PENDING, true, false]);
  receiver.answerWith("/crash", 200);
  // As when the time of the lease has passed.
  await harness.sql`update webhook_deliveries set next_attempt_at = now()`;
  startProcess();
  await eventually(state, (now) => now === State.DELIVERED);
  const ids = receiver.at("/crash").map(({ headers }) => headers["webhook-id"]);
  expect([ids.length, new Set(ids).size]).toEqual([2, 1]);
}, 180_000);
