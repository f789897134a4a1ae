import { SellerService } from "@souk/contracts/seller/v1/seller_service";
import { SellerShopService } from "@souk/contracts/seller/v1/shop_service";
import { newId } from "@souk/ids/id";
import { serviceToken } from "@souk/testing/principals";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openShop } from "./applying.ts";
import { type SellerHarness, startSeller } from "./harness.ts";

let harness: SellerHarness;
beforeAll(async () => {
  harness = await startSeller();
});
afterAll(() => harness.stop());

test("a service learns where parcels are collected: a shop's default location; who has none is left out, nobody else may ask", async () => {
  const owner = await harness.person("owner@shop.example");
  const { sellerId } = await openShop(harness, owner);
  const settings = harness.network.client(SellerShopService, "seller", owner.token);
  const logistics = harness.network.client(SellerService, "seller", await serviceToken("logistics"));
  const ask = { sellerIds: [sellerId, newId()] };
  expect((await logistics.batchGetPickups(ask)).pickups).toEqual([]);
  const save = (name: string, isDefault: boolean) =>
    settings.saveLocation({
      requestId: newId(),
      sellerId,
      location: {
        ...{ id: newId(), name, isDefault, recipient: "Verde", phone: "+351 912 345 678" },
        ...{ line1: `Rua Nova 1, ${name}`, city: "Porto", postalCode: "4050-262", countryCode: "PT" },
      },
    });
  await save("Shop", true);
  await save("Warehouse", true);
  const { seller } = await harness.network
    .client(SellerService, "seller")
    .batchGetSellers({ sellerIds: [sellerId] })
    .then(({ sellers: [only] }) => ({ seller: only }));
  expect((await logistics.batchGetPickups(ask)).pickups).toMatchObject([
    {
      sellerId,
      sellerName: seller?.name,
      location: {
        name: "Warehouse",
        line1: "Rua Nova 1, Warehouse",
        postalCode: "4050-262",
        phone: "+351 912 345 678",
      },
    },
  ]);
  const asOwner = harness.network.client(SellerService, "seller", owner.token);
  await expect(asOwner.batchGetPickups(ask)).rejects.toThrow(/permission_denied/);
});
