import { RunChangedSchema } from "@souk/contracts/logistics/v1/logistics_events";
import { Portal, Topic } from "@souk/contracts/notification/v1/notification";
import { newId } from "@souk/ids/id";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { startNotification } from "./harness.ts";

let shop: Awaited<ReturnType<typeof startNotification>>;
beforeAll(async () => {
  shop = await startNotification();
});
afterAll(() => shop.stop());

const changed = (change: string, courierId: string, number: number, id = newId()) =>
  shop.tell({
    ...{ id, topic: "logistics-events", type: `logistics.run_${change}.v1`, key: newId() },
    ...{ schema: RunChangedSchema, payload: { runId: newId(), number, courierId, stopCount: 3 } },
  });

test("a courier is told of runs that come and go, each once and only in the couriers' app, and nobody else is", async () => {
  const [courierId, other] = [newId(), newId()];
  const twice = newId();
  await changed("offered", courierId, 41, twice);
  await changed("offered", courierId, 41, twice);
  await changed("assigned", courierId, 42);
  await changed("taken_back", courierId, 42);
  const courier = await shop.as(courierId, ["courier"]);
  const told = async () => (await courier.list({ portal: Portal.LOGISTICS })).notifications;
  await vi.waitFor(async () => expect(await told()).toHaveLength(3), { timeout: 15_000, interval: 20 });
  await vi.waitFor(async () => {
    expect(await shop.sql`select 1 from deliveries where state = 'pending'`).toHaveLength(0);
  });
  expect(new Set((await told()).map(({ topic, runNumber, orderId }) => [topic, runNumber, orderId].join()))).toEqual(
    new Set([`${Topic.RUN_OFFERED},41,`, `${Topic.RUN_ASSIGNED},42,`, `${Topic.RUN_TAKEN_BACK},42,`]),
  );
  expect((await courier.list({ portal: Portal.SHOP })).notifications).toEqual([]);
  expect((await (await shop.as(other, ["courier"])).list({ portal: Portal.LOGISTICS })).notifications).toEqual([]);
});
