import { ConnectError } from "@connectrpc/connect";
import { CartService } from "@souk/contracts/cart/v1/cart_service";
import { newId } from "@souk/ids/id";
import { tellAccountDeleted } from "@souk/testing/account-deleted";
import { stockClient } from "@souk/testing/grpc";
import { type Network, startServices } from "@souk/testing/network";
import { guestToken, serviceToken, userToken } from "@souk/testing/principals";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { readCartConfig } from "../src/config.ts";
import { createCartService } from "../src/service.ts";

let network: Network<"cart">;
beforeAll(async () => {
  network = await startServices({ cart: { create: (env) => createCartService(readCartConfig(env)) } });
});
afterAll(() => network.stop());

const asShopper = async (id: string) =>
  network.client(CartService, "cart", await userToken({ id, roles: ["shopper"] }));
const asGuest = async (id: string) => network.client(CartService, "cart", await guestToken(id));
const asService = async () => network.client(CartService, "cart", await serviceToken("orchestrator"));
const quantities = async (cart: Awaited<ReturnType<typeof asShopper>>) =>
  Object.fromEntries(((await cart.getCart({})).cart?.lines ?? []).map((line) => [line.offerId, line.quantity]));

test("what is added twice adds up, and a repeated request adds nothing", async () => {
  const cart = await asShopper(newId());
  const [offerId, requestId] = [newId(), newId()];
  await cart.addLine({ requestId, offerId, quantity: 2 });
  await cart.addLine({ requestId, offerId, quantity: 2 });
  await cart.addLine({ requestId: newId(), offerId, quantity: 1 });
  expect(await quantities(cart)).toEqual({ [offerId]: 3 });
});

test("twenty additions at once are all counted, up to the most a line holds", async () => {
  const cart = await asShopper(newId());
  const offerId = newId();
  await Promise.all(Array.from({ length: 20 }, () => cart.addLine({ requestId: newId(), offerId, quantity: 4 })));
  expect(await quantities(cart)).toEqual({ [offerId]: 80 });
  await cart.addLine({ requestId: newId(), offerId, quantity: 50 });
  expect(await quantities(cart)).toEqual({ [offerId]: 99 });
});

test("a quantity of nothing removes the line", async () => {
  const cart = await asShopper(newId());
  const offerId = newId();
  await cart.addLine({ requestId: newId(), offerId, quantity: 2 });
  await cart.setLineQuantity({ offerId, quantity: 0 });
  expect(await quantities(cart)).toEqual({});
});

test("the hundred-and-first offer does not fit, and is not half added", async () => {
  const cart = await asShopper(newId());
  for (let at = 0; at < 100; at++) await cart.setLineQuantity({ offerId: newId(), quantity: 1 });
  const adding = cart.addLine({ requestId: newId(), offerId: newId(), quantity: 1 });
  expect(ConnectError.from(await adding.catch((error: unknown) => error)).rawMessage).toMatch(/100 different offers/);
  expect(Object.keys(await quantities(cart))).toHaveLength(100);
});

test("ordered pieces leave the cart once; what was added meanwhile stays", async () => {
  const shopperId = newId();
  const cart = await asShopper(shopperId);
  const [bought, other] = [newId(), newId()];
  await cart.addLine({ requestId: newId(), offerId: bought, quantity: 3 });
  await cart.addLine({ requestId: newId(), offerId: other, quantity: 1 });
  const taking = { requestId: newId(), shopperId, lines: [{ offerId: bought, quantity: 2 }] };
  await (await asService()).takeLines(taking);
  await (await asService()).takeLines(taking);
  expect(await quantities(cart)).toEqual({ [bought]: 1, [other]: 1 });
});

test("a guest's cart is added to the account's, once, and the guest's is empty then", async () => {
  const [guestId, shopperId] = [newId(), newId()];
  const [guest, shopper] = [await asGuest(guestId), await asShopper(shopperId)];
  const [both, onlyGuest] = [newId(), newId()];
  await guest.addLine({ requestId: newId(), offerId: both, quantity: 2 });
  await guest.addLine({ requestId: newId(), offerId: onlyGuest, quantity: 1 });
  await shopper.addLine({ requestId: newId(), offerId: both, quantity: 1 });
  const first = await (await asService()).mergeCart({ guestId, shopperId });
  const again = await (await asService()).mergeCart({ guestId, shopperId });
  expect([first.mergedLineCount, again.mergedLineCount]).toEqual([2, 0]);
  expect(await quantities(shopper)).toEqual({ [both]: 3, [onlyGuest]: 1 });
  expect(await quantities(guest)).toEqual({});
});

test("carts are apart: a guest does not see a shopper's, and neither takes lines or merges", async () => {
  const shopperId = newId();
  const shopper = await asShopper(shopperId);
  await shopper.addLine({ requestId: newId(), offerId: newId(), quantity: 1 });
  const guest = await asGuest(newId());
  expect(await quantities(guest)).toEqual({});
  await expect(guest.mergeCart({ guestId: newId(), shopperId })).rejects.toThrow(/permission_denied/);
  await expect(network.client(CartService, "cart").getCart({})).rejects.toThrow(/unauthenticated/);
});

test("a stock gRPC client reads a cart", async () => {
  const client = stockClient(network.url("cart"), "souk.cart.v1.CartService");
  const answer = await client.call("GetCart", {}, { token: await guestToken(newId()) });
  expect(answer).toMatchObject({ cart: { lines: [] } });
  client.close();
});

test("the cart of a deleted account goes, and nobody else's", async () => {
  const goneId = newId();
  const [gone, other] = [await asShopper(goneId), await asShopper(newId())];
  for (const cart of [gone, other]) await cart.addLine({ requestId: newId(), offerId: newId(), quantity: 1 });
  await tellAccountDeleted(network.redisUrl, goneId);
  await vi.waitFor(async () => expect(await quantities(gone)).toEqual({}), { timeout: 10_000, interval: 50 });
  expect(Object.keys(await quantities(other))).toHaveLength(1);
});
