import { randomInt } from "node:crypto";
import { newId } from "@souk/ids/id";
import { afterAll, beforeAll, expect, test } from "vitest";
import { canMove, type DeliveryState } from "../src/domain/delivery-state.ts";
import { proofHash } from "../src/proof-hash.ts";
import { type DayHarness, startDay } from "./day-harness.ts";
import { createDice, type Diary, driveOffline, meddle } from "./random-day.ts";

let souk: DayHarness;
beforeAll(async () => {
  souk = await startDay();
});
afterAll(() => souk.stop());

/** Drops. */
const leastHandedOver = 4;
const seed = Number(process.env.TEST_SEED ?? randomInt(1, 1_000_000));

test(`whatever couriers, dispatchers, sellers and shoppers do, nothing is delivered twice, without proof, or lost (TEST_SEED=${seed})`, async () => {
  const dice = createDice(seed);
  const couriers = [await souk.onShift(), await souk.onShift({ name: "Vera Soares" })];
  const orders = Array.from({ length: 5 }, () => ({ orderId: newId(), shopperId: newId() }));
  const parcels: Awaited<ReturnType<DayHarness["packed"]>>[] = [];
  for (let at = 0; at < 12; at++) parcels.push(await souk.packed(orders[at % orders.length]));
  const returns: typeof parcels = [];
  for (let at = 0; at < 6; at++) returns.push(await souk.sentBack(orders[at % orders.length]));
  const diary: Diary = { answers: new Map(), delivered: new Set(), contradictions: [] };
  // The dice may leave a short day with next to nothing handed over, which would show nothing.
  for (let round = 0; round < 10 || (diary.delivered.size < leastHandedOver && round < 60); round++) {
    for (let each = 0; each < 2; each++) await meddle(souk, dice, couriers, { parcels, returns });
    const driving = couriers.filter(() => dice.chance(0.7));
    await Promise.all([
      ...driving.map((courier) => driveOffline(souk, dice, courier, parcels, diary)),
      meddle(souk, dice, couriers, { parcels, returns }),
    ]);
  }
  expect(diary.contradictions).toEqual([]);
  expect(diary.delivered.size).toBeGreaterThanOrEqual(leastHandedOver);
  await expectLegalWays();
  await expectWholeChains();
  await expectDeliveredAsAnswered(diary);
  await expectNothingLost();
}, 240_000);

/** Every step of every delivery is one that its table allows, and is one event. */
async function expectLegalWays() {
  const steps = await souk.sql`select shipment_id, state from delivery_steps order by shipment_id, sequence`;
  for (const own of Map.groupBy(steps, (step) => step.shipment_id).values())
    for (const [at, { state }] of own.entries()) {
      const before = own[at - 1]?.state as DeliveryState | undefined;
      if (before) expect(canMove(before, state as DeliveryState), `${before} → ${state}`).toBe(true);
    }
  const wrong = await souk.sql`
    select id from deliveries join lateral (
      select state from delivery_steps where shipment_id = deliveries.id order by sequence desc limit 1) last on true
    where last.state <> deliveries.state`;
  expect(wrong).toEqual([]);
}

/**
 * Every proof hashes to what it says and names the one before it; each delivered parcel has exactly one, each return one where it was
 * collected and one where it was brought.
 */
async function expectWholeChains() {
  const proofs = await souk.sql`
    select id, stop_id as "stopId", shipment_id as "shipmentId", action_id as "actionId", courier_id as "courierId",
      device_at as "deviceAt", recorded_at as "recordedAt", pin_matched as "pinMatched", photo_hash as "photoHash",
      signature_hash as "signatureHash", details_hash as "detailsHash", number, previous_hash as "previousHash", hash
    from proofs order by shipment_id, number`;
  for (const own of Map.groupBy(proofs, (proof) => proof.shipmentId).values())
    for (const [at, proof] of own.entries()) {
      expect(proofHash(proof as unknown as Parameters<typeof proofHash>[0])).toBe(proof.hash);
      expect(proof.previousHash).toBe(own[at - 1]?.hash ?? "0".repeat(64));
    }
  const unproven = await souk.sql`
    select id, kind, state from deliveries where (select count(*) from proofs where shipment_id = deliveries.id) <>
      (state in ('delivered', 'returned'))::int + (kind = 'return' and state in ('returning', 'returned'))::int`;
  expect(unproven).toEqual([]);
}

/** What is over is what a courier was told is done, no more and no less, and was said once. */
async function expectDeliveredAsAnswered({ delivered }: Diary) {
  const answered = await souk.sql`
    select shipment_id from stop_parcels where stop_id = any(${[...delivered]}) and state = 'done'`;
  const over = await souk.sql`select id from deliveries where state in ('delivered', 'returned')`;
  expect(over.map(({ id }) => id).toSorted()).toEqual(answered.map((row) => row.shipment_id).toSorted());
  const told = await souk.sql`
    select count(*)::int as count from seen_events
    where type in
      ('logistics.delivery_delivered.v1', 'logistics.delivery_returned.v1', 'logistics.return_brought.v1')`;
  expect(told[0]?.count).toBe(over.length);
}

/** What is not over waits for a run, is in one, or somebody is asked about it. */
async function expectNothingLost() {
  const lost = await souk.sql`
    select id, state from deliveries where ended_at is null and not (
      (run_id is null and state in ('announced', 'ready', 'at_hub', 'returning'))
      or exists (select from runs where runs.id = deliveries.run_id and runs.state not in ('finished', 'cancelled'))
      or exists (select from exceptions where shipment_id = deliveries.id and kind = 'attempt_failed'))`;
  expect(lost).toEqual([]);
  const twice = await souk.sql`
    select shipment_id from stop_parcels join stops on stops.id = stop_id join runs on runs.id = run_id
    where kind = 'drop' and stops.state in ('pending', 'arrived') and stop_parcels.state <> 'left'
      and runs.state not in ('finished', 'cancelled')
    group by shipment_id having count(*) > 1`;
  expect(twice).toEqual([]);
}
