import { expect, test } from "vitest";
import { address, startReceiver, startTestCarrier } from "./harness.ts";

test("each move is told in order and signed, and the tracking says the same", async () => {
  const receiver = await startReceiver();
  const carrier = await startTestCarrier({ webhookUrls: [receiver.url] });
  const { tracking_number: number } = (await carrier.book()).shipment;
  for (let i = 0; i < 4; i++) await carrier.move(number);
  const hooks = await receiver.until((all) => all.length >= 5);
  const told = hooks.map(({ event }) => [event.data.scan.sequence, event.data.scan.status]);
  expect(told).toEqual([
    [1, "pre_transit"],
    [2, "in_transit"],
    [3, "in_transit"],
    [4, "out_for_delivery"],
    [5, "delivered"],
  ]);
  expect(hooks.every(({ isGenuine }) => isGenuine)).toBe(true);
  const { shipment, scans } = await carrier.track(number);
  expect([shipment.status, scans.map(({ sequence, status }) => [sequence, status])]).toEqual(["delivered", told]);
  expect((await carrier.move(number)).errorCode).toBe("invalid_state");
});

test("a parcel nobody takes in comes back after two attempts, one that is refused says so", async () => {
  const carrier = await startTestCarrier();
  const pathOf = async (line1: string) => {
    const { tracking_number: number } = (await carrier.book({ to: address(line1) })).shipment;
    while ((await carrier.move(number)).status === 200);
    const { scans } = await carrier.track(number);
    return scans.slice(3).map(({ status, reason }) => (reason ? `${status} ${reason}` : status));
  };
  const again = ["out_for_delivery"];
  expect(await pathOf("Nobody Road 1")).toEqual([
    ...[...again, "failure recipient_absent", ...again, "failure recipient_absent"],
    ...["return_to_sender", "returned"],
  ]);
  expect(await pathOf("Second Try 1")).toEqual([...again, "failure recipient_absent", ...again, "delivered"]);
  expect((await pathOf("He refuses 1"))[1]).toBe("failure refused");
});

test("parcels move on by themselves when a pace is set", async () => {
  const carrier = await startTestCarrier({ stepMs: 20 });
  const { tracking_number: number } = (await carrier.book()).shipment;
  await expect.poll(async () => (await carrier.track(number)).shipment.status).toBe("delivered");
});

test("what was acknowledged is known after a restart, and webhooks owed then are sent", async () => {
  const receiver = await startReceiver();
  const first = await startTestCarrier({ webhookUrls: ["http://127.0.0.1:9/hooks"] });
  const { tracking_number: number } = (await first.book({}, "key-1")).shipment;
  await first.stop();
  const second = await startTestCarrier({ dataFile: first.dataFile, webhookUrls: [receiver.url] });
  expect((await second.book({}, "key-1")).isReplay).toBe(true);
  await second.move(number);
  const hooks = await receiver.until((all) => all.length >= 1);
  expect(hooks[0]?.event.data.shipment.tracking_number).toBe(number);
});

test("anybody with the number sees its way, in both languages, without name and street", async () => {
  const carrier = await startTestCarrier();
  const { shipment } = await carrier.book();
  await carrier.move(shipment.tracking_number);
  const read = async (locale: string) => (await fetch(`${shipment.tracking_url}?locale=${locale}`)).text();
  expect(await read("en")).toContain("On its way");
  expect(await read("ru")).toContain("В пути");
  expect(await read("en")).not.toMatch(/João|Rua/);
  expect((await fetch(`${carrier.url}/track/CS000000000PT`)).status).toBe(404);
});
