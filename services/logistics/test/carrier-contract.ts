import type { Address } from "@souk/address/address";
import { newId } from "@souk/ids/id";
import { describe, expect, test } from "vitest";
import type { BookInput, CarrierAnswer, CarrierParcel, ParcelCarrier } from "../src/carrier/parcel-carrier.ts";

interface Harness {
  carrier(): ParcelCarrier;
  /** The carrier collects a parcel; then it brings it. */
  collect(parcel: CarrierParcel): Promise<unknown>;
  deliver(parcel: CarrierParcel): Promise<unknown>;
  loseReplies(isLosing: boolean): void;
  /** How many parcels the carrier has for a reference. */
  count(reference: string): Promise<number>;
  readonly served: Address;
  readonly unserved: Address;
}

const signal = () => AbortSignal.timeout(5_000);

/** What every adapter of a carrier has to hold. */
export function describeCarrier(name: string, harness: Harness): void {
  const make = (to = harness.served): BookInput => {
    const reference = newId();
    const what = { service: "standard" as const, weightGrams: 1_500, from: harness.served, to };
    return { key: `book:${reference}`, reference, ...what };
  };

  describe(`${name} as a carrier`, () => {
    test("rates are prices of services where it goes, and none where it does not", async () => {
      const of = (to: Address) => harness.carrier().rates({ from: harness.served, to, weightGrams: 1_500 }, signal());
      expect(await of(harness.served)).toMatchObject({
        kind: "rates",
        rates: expect.arrayContaining([
          { service: "standard", price: { currencyCode: "EUR", minorUnits: expect.any(BigInt) } },
        ]),
      });
      expect(await of(harness.unserved)).toEqual({ kind: "rates", rates: [] });
    });

    test("a booking names our reference, has a number and a link, and repeats under its key", async () => {
      const input = make();
      const parcel = parcelOf(await harness.carrier().book(input, signal()));
      expect(parcel).toMatchObject({ reference: input.reference, status: "pre_transit", sequence: 1 });
      expect(parcel.trackingNumber).toMatch(/^\w{8,}$/);
      expect(parcel.trackingUrl).toMatch(/^https?:/);
      const again = parcelOf(await harness.carrier().book(input, signal()));
      expect([again.id, again.trackingNumber]).toEqual([parcel.id, parcel.trackingNumber]);
      expect(await harness.count(input.reference)).toBe(1);
    });

    test("other content under a used key tells nothing about the parcel and makes no other", async () => {
      const input = make();
      await harness.carrier().book(input, signal());
      expect((await harness.carrier().book({ ...input, weightGrams: 9 }, signal())).kind).toBe("unknown");
      expect(await harness.count(input.reference)).toBe(1);
    });

    test("what it does not bring is refused, and stays refused under the key", async () => {
      const input = make(harness.unserved);
      expect(await harness.carrier().book(input, signal())).toMatchObject({ kind: "refused" });
      expect(await harness.carrier().book(input, signal())).toMatchObject({ kind: "refused" });
      expect(await harness.carrier().track(input.key, signal())).toEqual({ kind: "absent" });
    });

    test("a lost reply is unknown, and the key finds the one parcel that came of it", async () => {
      const input = make();
      harness.loseReplies(true);
      expect((await harness.carrier().book(input, signal())).kind).toBe("unknown");
      harness.loseReplies(false);
      expect(parcelOf(await harness.carrier().track(input.key, signal())).reference).toBe(input.reference);
      expect(await harness.count(input.reference)).toBe(1);
    });

    test("an ended wait is unknown and never rejects", async () => {
      const [carrier, input, ended] = [harness.carrier(), make(), AbortSignal.abort()];
      const answers = await Promise.all([
        carrier.book(input, ended),
        carrier.track(input.key, ended),
        carrier.cancel(input.key, ended),
        carrier.label("parcel", ended),
        carrier.rates(input, ended),
      ]);
      expect(answers.map(({ kind }) => kind)).toEqual(Array(5).fill("unknown"));
    });

    test("tracking tells every scan in order, numbered, up to the last one", async () => {
      const input = make();
      const booked = parcelOf(await harness.carrier().book(input, signal()));
      await harness.collect(booked);
      await harness.deliver(booked);
      const parcel = parcelOf(await harness.carrier().track(input.key, signal()));
      expect(parcel.status).toBe("delivered");
      expect(parcel.scans.map(({ sequence }) => sequence)).toEqual(parcel.scans.map((_, at) => at + 1));
      expect(parcel.scans.at(0)?.status).toBe("pre_transit");
      expect(parcel.scans.at(-1)).toMatchObject({ status: "delivered", sequence: parcel.sequence });
    });

    test("a booking is given back until it is collected, and a cancel repeats", async () => {
      const [given, kept] = [make(), make()];
      await harness.carrier().book(given, signal());
      for (let i = 0; i < 2; i++) {
        expect(parcelOf(await harness.carrier().cancel(given.key, signal())).status).toBe("cancelled");
      }
      await harness.collect(parcelOf(await harness.carrier().book(kept, signal())));
      expect(await harness.carrier().cancel(kept.key, signal())).toMatchObject({ kind: "refused" });
    });

    test("a cancel before the booking forbids the key", async () => {
      const [carrier, input] = [harness.carrier(), make()];
      expect(await carrier.track(input.key, signal())).toEqual({ kind: "absent" });
      expect(await carrier.cancel(input.key, signal())).toEqual({ kind: "cancelled" });
      expect(await carrier.track(input.key, signal())).toEqual({ kind: "cancelled" });
      expect(await carrier.book(input, signal())).toEqual({ kind: "cancelled" });
      expect(await harness.count(input.reference)).toBe(0);
    });

    test("a label is a PDF, and a cancelled parcel has none", async () => {
      const input = make();
      const { id } = parcelOf(await harness.carrier().book(input, signal()));
      const label = await harness.carrier().label(id, signal());
      if (label.kind !== "label") throw new Error(`no label: ${label.kind}`);
      expect([label.mediaType, Buffer.from(label.content.slice(0, 5)).toString()]).toEqual([
        "application/pdf",
        "%PDF-",
      ]);
      await harness.carrier().cancel(input.key, signal());
      expect(await harness.carrier().label(id, signal())).toMatchObject({ kind: "refused" });
    });
  });
}

function parcelOf(answer: CarrierAnswer): CarrierParcel {
  if (answer.kind === "parcel") return answer.parcel;
  throw new Error(`not a parcel: ${answer.kind}`, { cause: answer });
}
