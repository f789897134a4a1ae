import { MergedLine_Outcome } from "@souk/contracts/cart/v1/cart";
import { CartService } from "@souk/contracts/cart/v1/cart_service";
import { newId } from "@souk/ids/id";
import { type Network, startServices } from "@souk/testing/network";
import { guestToken, serviceToken, userToken } from "@souk/testing/principals";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readCartConfig } from "../src/config.ts";
import { createCartService } from "../src/service.ts";

let network: Network<"cart">;
beforeAll(async () => {
  network = await startServices({ cart: { create: (env) => createCartService(readCartConfig(env)) } });
});
afterAll(() => network.stop());

async function twoCarts() {
  const [guestId, shopperId] = [newId(), newId()];
  const client = async (token: Promise<string>) => network.client(CartService, "cart", await token);
  return {
    guestId,
    shopperId,
    guest: await client(guestToken(guestId)),
    shopper: await client(userToken({ id: shopperId, roles: ["shopper"] })),
    service: await client(serviceToken("web-bff")),
  };
}

test("the shopper is told what became of each line, until they have read it", async () => {
  const { guestId, shopperId, guest, shopper, service } = await twoCarts();
  const [added, summed, scarce, gone] = [newId(), newId(), newId(), newId()];
  await guest.setLineQuantity({ offerId: added, quantity: 1 });
  await guest.setLineQuantity({ offerId: summed, quantity: 2 });
  await guest.setLineQuantity({ offerId: scarce, quantity: 5 });
  await guest.setLineQuantity({ offerId: gone, quantity: 1 });
  await shopper.setLineQuantity({ offerId: summed, quantity: 1 });
  await shopper.setLineQuantity({ offerId: scarce, quantity: 4 });
  const limits = [
    { offerId: scarce, quantity: 6 },
    { offerId: gone, quantity: 0 },
  ];
  const { cart, mergedLineCount } = await service.mergeCart({ guestId, shopperId, limits });
  expect(mergedLineCount).toBe(3);
  const told = cart?.mergeNotice?.lines.map((line) => [line.offerId, line.outcome, line.quantity, line.wanted]);
  expect(new Map(told?.map(([offerId, ...rest]) => [offerId, rest]))).toEqual(
    new Map([
      [added, [MergedLine_Outcome.ADDED, 1, 1]],
      [summed, [MergedLine_Outcome.SUMMED, 3, 3]],
      [scarce, [MergedLine_Outcome.CLAMPED, 6, 9]],
      [gone, [MergedLine_Outcome.DROPPED, 0, 1]],
    ]),
  );
  await service.mergeCart({ guestId, shopperId, limits });
  expect((await shopper.getCart({})).cart?.mergeNotice?.lines).toHaveLength(4);
  expect((await shopper.dismissMergeNotice({})).cart?.mergeNotice).toBeUndefined();
  const left = (await shopper.getCart({})).cart?.lines.map((line) => [line.offerId, line.quantity]);
  expect(new Map(left as [string, number][])).toEqual(
    new Map([
      [added, 1],
      [summed, 3],
      [scarce, 6],
    ]),
  );
});

test("a line of the shopper's own stays as it was when the offer is not sold any more", async () => {
  const { guestId, shopperId, guest, shopper, service } = await twoCarts();
  const offerId = newId();
  await guest.setLineQuantity({ offerId, quantity: 2 });
  await shopper.setLineQuantity({ offerId, quantity: 3 });
  const limits = [{ offerId, quantity: 0 }];
  const { cart, mergedLineCount } = await service.mergeCart({ guestId, shopperId, limits });
  expect(mergedLineCount).toBe(0);
  expect(cart?.lines).toMatchObject([{ offerId, quantity: 3 }]);
  const told = { offerId, outcome: MergedLine_Outcome.DROPPED, quantity: 3, wanted: 5 };
  expect(cart?.mergeNotice?.lines).toMatchObject([told]);
});

test("what a guest has put aside and their coupon come along; the shopper's own coupon stays", async () => {
  const first = await twoCarts();
  const offerId = newId();
  await first.guest.setSavedQuantity({ offerId, quantity: 2 });
  await first.guest.setCoupon({ couponCode: "GUEST" });
  await first.shopper.setSavedQuantity({ offerId, quantity: 1 });
  const { cart } = await first.service.mergeCart({ guestId: first.guestId, shopperId: first.shopperId });
  expect(cart).toMatchObject({ saved: [{ offerId, quantity: 3 }], couponCode: "GUEST", lines: [] });
  expect(cart?.mergeNotice).toBeUndefined();

  const second = await twoCarts();
  await second.guest.setCoupon({ couponCode: "GUEST" });
  await second.shopper.setCoupon({ couponCode: "MINE" });
  const merged = await second.service.mergeCart({ guestId: second.guestId, shopperId: second.shopperId });
  expect(merged.cart?.couponCode).toBe("MINE");
});

test("an order that a guest began before they signed in takes its lines out of the shopper's cart, once", async () => {
  const { guestId, shopperId, guest, shopper, service } = await twoCarts();
  const [bought, other] = [newId(), newId()];
  await guest.setLineQuantity({ offerId: bought, quantity: 2 });
  await guest.setLineQuantity({ offerId: other, quantity: 1 });
  await service.mergeCart({ guestId, shopperId });
  const taking = { requestId: newId(), shopperId: guestId, lines: [{ offerId: bought, quantity: 2 }] };
  await service.takeLines(taking);
  expect((await shopper.getCart({})).cart?.lines.map((line) => line.offerId)).toEqual([other]);
  await shopper.setLineQuantity({ offerId: bought, quantity: 1 });
  await service.takeLines(taking);
  expect((await shopper.getCart({})).cart?.lines).toHaveLength(2);
});

test("a browser that goes on as a guest has a cart of its own again", async () => {
  const { guestId, shopperId, guest, shopper, service } = await twoCarts();
  await service.mergeCart({ guestId, shopperId });
  const offerId = newId();
  await guest.setLineQuantity({ offerId, quantity: 1 });
  await service.takeLines({ requestId: newId(), shopperId: guestId, lines: [{ offerId, quantity: 1 }] });
  expect((await guest.getCart({})).cart?.lines).toEqual([]);
  expect((await shopper.getCart({})).cart?.lines).toEqual([]);
});

test("an ordered coupon leaves the cart with the order", async () => {
  const { guestId, guest, service } = await twoCarts();
  const offerId = newId();
  await guest.setLineQuantity({ offerId, quantity: 1 });
  await guest.setCoupon({ couponCode: "ONCE" });
  await service.takeLines({ requestId: newId(), shopperId: guestId, lines: [{ offerId, quantity: 1 }] });
  expect((await guest.getCart({})).cart?.couponCode).toBe("");
});
