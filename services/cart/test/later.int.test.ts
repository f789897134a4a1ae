import { CartService } from "@souk/contracts/cart/v1/cart_service";
import { newId } from "@souk/ids/id";
import { type Network, startServices } from "@souk/testing/network";
import { guestToken } from "@souk/testing/principals";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readCartConfig } from "../src/config.ts";
import { createCartService } from "../src/service.ts";

let network: Network<"cart">;
beforeAll(async () => {
  network = await startServices({ cart: { create: (env) => createCartService(readCartConfig(env)) } });
});
afterAll(() => network.stop());

const someCart = async () => network.client(CartService, "cart", await guestToken(newId()));
type CartClient = Awaited<ReturnType<typeof someCart>>;
const pieces = (lines: readonly { offerId: string; quantity: number }[] = []) =>
  Object.fromEntries(lines.map((line) => [line.offerId, line.quantity]));
const both = async (client: CartClient) => {
  const { cart } = await client.getCart({});
  return [pieces(cart?.lines), pieces(cart?.saved)];
};

test("a line put aside leaves the cart whole, comes back to its place, and repeating either changes nothing", async () => {
  const client = await someCart();
  const [older, newer] = [newId(), newId()];
  const seenPrice = { currencyCode: "EUR", minorUnits: 1290n };
  await client.addLine({ requestId: newId(), offerId: older, quantity: 3, seenPrice });
  await client.addLine({ requestId: newId(), offerId: newer, quantity: 1 });
  await client.moveLine({ offerId: older, isSaved: true });
  await client.moveLine({ offerId: older, isSaved: true });
  expect(await both(client)).toEqual([{ [newer]: 1 }, { [older]: 3 }]);
  await client.moveLine({ offerId: older, isSaved: false });
  const { cart } = await client.moveLine({ offerId: older, isSaved: false });
  expect(cart?.lines.map((line) => line.offerId)).toEqual([newer, older]);
  expect(cart?.lines[1]).toMatchObject({ quantity: 3, seenPrice });
  expect(cart?.saved).toEqual([]);
});

test("moving adds to what is on the other side, to 99 at most; a saved line can be forgotten and set back", async () => {
  const client = await someCart();
  const offerId = newId();
  await client.setLineQuantity({ offerId, quantity: 60 });
  await client.moveLine({ offerId, isSaved: true });
  await client.setLineQuantity({ offerId, quantity: 60 });
  await client.moveLine({ offerId, isSaved: false });
  expect(await both(client)).toEqual([{ [offerId]: 99 }, {}]);
  await client.moveLine({ offerId, isSaved: true });
  await client.setSavedQuantity({ offerId, quantity: 0 });
  expect(await both(client)).toEqual([{}, {}]);
  await client.setSavedQuantity({ offerId, quantity: 4 });
  expect(await both(client)).toEqual([{}, { [offerId]: 4 }]);
});

test("a hundred offers can be put aside; the next one stays in the cart", async () => {
  const client = await someCart();
  await Promise.all(Array.from({ length: 100 }, () => client.setSavedQuantity({ offerId: newId(), quantity: 1 })));
  const offerId = newId();
  await client.setLineQuantity({ offerId, quantity: 2 });
  await expect(client.moveLine({ offerId, isSaved: true })).rejects.toThrow(/100 different offers can be put aside/);
  const [lines, saved] = await both(client);
  expect([lines, Object.keys(saved ?? {}).length]).toEqual([{ [offerId]: 2 }, 100]);
});

test("twenty moves at once, there and back, neither lose nor double a piece", async () => {
  const client = await someCart();
  const offerId = newId();
  await client.setLineQuantity({ offerId, quantity: 7 });
  await Promise.all(Array.from({ length: 20 }, (_, at) => client.moveLine({ offerId, isSaved: at % 2 === 0 })));
  const [lines, saved] = await both(client);
  expect((lines?.[offerId] ?? 0) + (saved?.[offerId] ?? 0)).toBe(7);
});

test("a coupon code is kept in upper case, taken off by an empty one, and what is no code is refused", async () => {
  const client = await someCart();
  const first = (await client.setCoupon({ couponCode: "Spring-10" })).cart;
  expect(first?.couponCode).toBe("SPRING-10");
  const again = (await client.setCoupon({ couponCode: "SPRING-10" })).cart;
  expect(again?.version).toBe(first?.version);
  expect((await client.setCoupon({ couponCode: "" })).cart?.couponCode).toBe("");
  await expect(client.setCoupon({ couponCode: "10 % off" })).rejects.toThrow(/invalid_argument/);
});

test("accepting prices notes them for lines that are there, and is no change of what is ordered", async () => {
  const client = await someCart();
  const offerId = newId();
  const { cart: before } = await client.addLine({
    requestId: newId(),
    offerId,
    quantity: 1,
    seenPrice: { currencyCode: "EUR", minorUnits: 500n },
  });
  const price = { currencyCode: "EUR", minorUnits: 700n };
  const { cart } = await client.acceptPrices({
    prices: [
      { offerId, price },
      { offerId: newId(), price },
    ],
  });
  expect(cart?.lines).toHaveLength(1);
  expect(cart?.lines[0]?.seenPrice).toMatchObject(price);
  expect(cart?.version).toBe(before?.version);
});

test("versions grow with every change, and a cart that was forgotten does not begin at old ones again", async () => {
  const client = await someCart();
  const startedAtMs = BigInt(Date.now());
  const first = (await client.setLineQuantity({ offerId: newId(), quantity: 1 })).cart?.version ?? 0n;
  const second = (await client.setCoupon({ couponCode: "TEN" })).cart?.version ?? 0n;
  expect(first).toBeGreaterThanOrEqual(startedAtMs);
  expect(second).toBe(first + 1n);
});
