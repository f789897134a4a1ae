import { randomInt, randomUUID } from "node:crypto";
import { timestampFromDate } from "@bufbuild/protobuf/wkt";
import { Role } from "@souk/contracts/access/v1/access";
import { Courier_State, Vehicle_Kind } from "@souk/contracts/logistics/v1/logistics";
import { newId } from "@souk/ids/id";
import { demoAccount } from "@souk/testing/demo-account";
import type { Account } from "./portal.ts";
import { cardToken, services, signedIn } from "./stack.ts";

const hourMs = 60 * 60_000;
const eur = (minorUnits: bigint) => ({ currencyCode: "EUR", minorUnits });
const rates = {
  ...{ standardFee: eur(390n), freeFrom: eur(5_000n), expressFee: eur(790n) },
  ...{ courierPerStop: eur(160n), courierPerKilometer: eur(55n) },
  ...{ photoFrom: eur(200_000n), signatureFrom: eur(500_000n) },
};

/** A zone of its own around one postal code that nobody else uses, with its hub; what a spec does there upsets no other. */
export async function newZone(name: string) {
  const { fleet } = services();
  const digits = `9${randomInt(1_000_000).toString().padStart(6, "0")}`;
  const postalCode = `${digits.slice(0, 4)}-${digits.slice(4)}`;
  const place = { latitude: 41.152, longitude: -8.612 };
  const address = { recipient: name, line1: "Rua do Freixo 900", city: "Porto", postalCode, countryCode: "PT" };
  const hub = { id: newId(), name: `${name} hub`, address, place };
  await fleet.saveHub({ requestId: newId(), hub });
  const areas = [{ prefix: digits, place: { latitude: 41.149, longitude: -8.617 } }];
  const zone = { id: newId(), name, hubId: hub.id, countryCode: "PT", areas, rates };
  await fleet.saveZone({ requestId: newId(), zone });
  return { id: zone.id, hubId: hub.id, postalCode };
}

export type DeskZone = Awaited<ReturnType<typeof newZone>>;

async function newAccount(roles: Role[]): Promise<Account & { id: string }> {
  const person = { email: `e2e-${randomUUID()}@example.com`, password: `teapot ${randomUUID()}` };
  const { account } = await services().auth.ensureAccount({ ...person, roles });
  return { ...person, id: account?.id ?? "" };
}

export async function newDispatcher({ id: zoneId }: DeskZone): Promise<Account> {
  const { id, ...person } = await newAccount([Role.SHOPPER, Role.DISPATCHER]);
  await services().fleet.setDispatcherZones({ requestId: newId(), userId: id, name: "Marta", zoneIds: [zoneId] });
  return person;
}

/** A courier of the zone's hub, on shift. */
export async function newCourier({ hubId }: DeskZone, name: string, capacityGrams = 100_000) {
  const { courier, fleet } = services();
  const { id, ...person } = await newAccount([Role.SHOPPER, Role.COURIER]);
  const vehicle = { kind: Vehicle_Kind.CARGO_BIKE, capacityGrams, capacityParcels: 40 };
  const about = { requestId: newId(), courierId: id, version: 0, name, phone: "", vehicle, hubId };
  await fleet.saveCourier({ ...about, state: Courier_State.ACTIVE });
  const call = await signedIn(person);
  const endsAt = timestampFromDate(new Date(Date.now() + 8 * hourMs));
  await courier.startShift({ requestId: newId(), endsAt }, call);
  return { id, person, call };
}

/** Of the shop Norte and of nobody else. */
const slug = "splitting-axe-small";

/** Orders that are paid and packed, one parcel each, and wait on the board of the zone; their codes. */
export async function packedParcels(zone: DeskZone, count: number, weightGrams = 900): Promise<string[]> {
  const { product, inventory } = services();
  const { product: axe } = await product.getProduct({ slug });
  const [offer] = axe?.variants.flatMap(({ offers }) => offers) ?? [];
  if (!offer) throw new Error("the demo catalogue has no such axe");
  const about = { offerId: offer.id, sellerId: offer.sellerId, location: "main" };
  // The shop is to have as many after the sale as before.
  await inventory.adjustStock({ requestId: newId(), ...about, delta: BigInt(count), reason: "received" });
  const codes: string[] = [];
  for (let made = 0; made < count; made++)
    codes.push(
      await packedParcel(zone, { offerId: offer.id, sellerId: offer.sellerId, street: made + 1, weightGrams }),
    );
  return codes;
}

interface Wanted {
  readonly offerId: string;
  readonly sellerId: string;
  readonly street: number;
  readonly weightGrams: number;
}

async function packedParcel(zone: DeskZone, { offerId, sellerId, street, weightGrams }: Wanted): Promise<string> {
  const { checkout, fulfilment, order } = services();
  const shopper = await newAccount([Role.SHOPPER]);
  const call = await signedIn(shopper);
  const lines = [{ offerId, quantity: 1 }];
  const { quote } = await order.quoteOrder({ lines, countryCode: "PT", postalCode: zone.postalCode }, call);
  const address = { recipient: "Ana Sousa", line1: `Rua das Flores ${street}`, city: "Porto", countryCode: "PT" };
  const { checkout: bought } = await checkout.startCheckout(
    {
      ...{ requestId: newId(), lines, locale: "en", returnUrl: "http://127.0.0.1/", waitMs: 20_000 },
      contact: { name: "Ana Sousa", email: shopper.email, phone: "" },
      address: { ...address, postalCode: zone.postalCode },
      paymentToken: await cardToken(),
      expectedTotal: quote?.totals?.total ?? eur(0n),
    },
    call,
  );
  const { order: placed } = await order.getOrder({ orderId: bought?.orderId ?? "" }, call);
  const sellerOrderId = placed?.sellerOrders[0]?.id;
  if (!sellerOrderId) throw new Error("nothing was placed");
  const asSeller = await signedIn(demoAccount("norte@souk.example"));
  const of = { sellerId, sellerOrderId };
  const { fulfilments } = await fulfilment.batchGetFulfilments({ sellerId, sellerOrderIds: [sellerOrderId] }, asSeller);
  const [work] = fulfilments;
  const packing = work?.lines.map(({ lineId, line }) => ({ lineId, quantity: line?.quantity ?? 1 })) ?? [];
  const shipments = [{ lines: packing, weightGrams }];
  const request = { requestId: newId(), ...of, version: work?.version ?? 0, shipments };
  const packed = await fulfilment.packSellerOrder(request, asSeller);
  return packed.fulfilment?.shipments[0]?.code ?? "";
}
