import { inflateSync } from "node:zlib";
import { expect, test } from "vitest";
import { checkDigit } from "../src/shipments/tracking-number.ts";
import { address, startTestCarrier } from "./harness.ts";

test("rates depend on weight and country, and there are none where the carrier does not go", async () => {
  const carrier = await startTestCarrier();
  const rates = async (country: string, weight_grams: number) => {
    const answer = await carrier.call("POST", "/v1/rates", { from: { country: "PT" }, to: { country }, weight_grams });
    const { data } = answer.json() as { data: { service: string; amount: string; currency: string }[] };
    return data.map(({ service, amount, currency }) => `${service} ${amount} ${currency}`);
  };
  expect(await rates("PT", 2_000)).toEqual(["standard 465 EUR", "express 790 EUR"]);
  expect(await rates("PT", 2_001)).toEqual(["standard 590 EUR", "express 990 EUR"]);
  expect(await rates("ES", 2_000)).toEqual(["standard 990 EUR", "express 1990 EUR"]);
  expect([await rates("AQ", 500), await rates("PT", 30_001)]).toEqual([[], []]);
});

test("a booking has a price, a link and a tracking number with its check digit, and repeats under its key", async () => {
  const carrier = await startTestCarrier();
  const first = await carrier.book({}, "key-1");
  expect([first.status, first.shipment.status, first.shipment.amount, first.isReplay]).toEqual([
    ...[201, "pre_transit", "465", false],
  ]);
  const [, digits = "", check] = /^CS(\d{8})(\d)PT$/.exec(first.shipment.tracking_number) ?? [];
  expect(Number(check)).toBe(checkDigit(digits));
  expect(checkDigit("47312482")).toBe(9); // the example of the standard
  const again = await carrier.book({}, "key-1");
  expect([again.isReplay, again.shipment]).toEqual([true, first.shipment]);
  expect((await carrier.book({ weight_grams: 9 }, "key-1")).errorCode).toBe("idempotency_conflict");
  expect((await carrier.find("reference=booking-1")).data).toHaveLength(1);
});

test("fifty bookings at once under one key are one parcel, under fifty keys fifty numbers", async () => {
  const carrier = await startTestCarrier();
  await Promise.all(Array.from({ length: 50 }, () => carrier.book({ reference: "same" }, "key-1")));
  expect((await carrier.find("reference=same")).data).toHaveLength(1);
  const others = await Promise.all(Array.from({ length: 50 }, () => carrier.book({ reference: "others" })));
  expect(new Set(others.map(({ shipment }) => shipment.tracking_number)).size).toBe(50);
});

test("what cannot be brought is refused, and stays refused under its key", async () => {
  const carrier = await startTestCarrier();
  const refusals = [
    await carrier.book({ to: address("Ice 1", "AQ") }, "key-1"),
    await carrier.book({ to: address("Ice 1", "AQ") }, "key-1"),
    await carrier.book({ to: address("Unknown street 1") }),
    await carrier.book({ weight_grams: 0 }),
  ];
  expect(refusals.map(({ status, errorCode, isReplay }) => [status, errorCode, isReplay])).toEqual([
    [422, "not_served", false],
    [422, "not_served", true],
    [422, "address_unknown", false],
    [400, "invalid_request", false],
  ]);
  const stranger = await fetch(`${carrier.url}/v1/shipments`, { headers: { authorization: "Bearer wrong" } });
  expect(stranger.status).toBe(401);
});

test("a booking is cancelled until it is picked up; a key that was not used is forbidden", async () => {
  const carrier = await startTestCarrier();
  await carrier.book({}, "key-1");
  expect([(await carrier.cancel("key-1")).json(), (await carrier.cancel("key-1")).json()]).toMatchObject([
    { outcome: "cancelled", shipment: { status: "cancelled", sequence: 2 } },
    { outcome: "cancelled", shipment: { status: "cancelled", sequence: 2 } },
  ]);
  const { shipment } = await carrier.book({}, "key-2");
  await carrier.move(shipment.tracking_number);
  expect((await carrier.cancel("key-2")).errorCode).toBe("picked_up");
  expect((await carrier.find("idempotency_key=key-3")).key_status).toBe("unknown");
  expect((await carrier.cancel("key-3")).json()).toEqual({ outcome: "key_cancelled", shipment: null });
  expect((await carrier.book({}, "key-3")).errorCode).toBe("key_cancelled");
  expect((await carrier.find("idempotency_key=key-3")).key_status).toBe("cancelled");
});

test("a parcel that is cancelled and picked up at once is one of both, and both are told the same", async () => {
  const carrier = await startTestCarrier();
  for (let round = 0; round < 10; round++) {
    const { shipment } = await carrier.book({}, `key-${round}`);
    const [cancelled, moved] = await Promise.all([
      carrier.cancel(`key-${round}`),
      carrier.move(shipment.tracking_number, { status: "in_transit" }),
    ]);
    const { status } = (await carrier.track(shipment.tracking_number)).shipment;
    expect([cancelled.status, moved.status]).toEqual(status === "cancelled" ? [200, 409] : [409, 200]);
  }
});

test("a label is a page with the bars of the tracking number, the same each time; a cancelled parcel has none", async () => {
  const carrier = await startTestCarrier();
  const { shipment } = await carrier.book({}, "key-1");
  const label = await carrier.call("GET", `/v1/shipments/${shipment.id}/label`);
  expect(label.headers.get("content-type")).toBe("application/pdf");
  expect((await carrier.call("GET", `/v1/shipments/${shipment.id}/label`)).bytes.equals(label.bytes)).toBe(true);
  expect(rectangles(label.bytes)).toBeGreaterThan(40);
  await carrier.cancel("key-1");
  expect((await carrier.call("GET", `/v1/shipments/${shipment.id}/label`)).errorCode).toBe("invalid_state");
});

/** Filled rectangles on the pages of a PDF. */
function rectangles(file: Buffer): number {
  let count = 0;
  for (let at = file.indexOf("stream\n"); at >= 0; at = file.indexOf("stream\n", at + 7)) {
    const end = file.indexOf("\nendstream", at);
    if (file.subarray(at - 3, at).toString() === "end" || end < 0) continue;
    try {
      count +=
        inflateSync(file.subarray(at + 7, end))
          .toString("latin1")
          .match(/^[\d.]+ [\d.]+ [\d.]+ [\d.]+ re$/gm)?.length ?? 0;
    } catch {
      // A font: not a page.
    }
  }
  return count;
}
