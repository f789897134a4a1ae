import { createClient, createRouterTransport } from "@connectrpc/connect";
import { InventoryService } from "@souk/contracts/inventory/v1/inventory_service";
import { expect, test, vi } from "vitest";
import { offerLevels } from "./stock-levels.ts";

vi.mock("server-only", () => ({}));

function openInventory() {
  const asked: string[][] = [];
  let available = 5n;
  const transport = createRouterTransport(({ service }) => {
    service(InventoryService, {
      batchGetAvailability: ({ offerIds }) => {
        asked.push(offerIds);
        if (offerIds.includes("broken")) throw new Error("broken");
        return { availabilities: offerIds.filter((id) => id !== "none").map((offerId) => ({ offerId, available })) };
      },
    });
  });
  const sell = () => {
    available--;
  };
  return { inventory: createClient(InventoryService, transport), asked, sell };
}

test("who asks at the same time shares a call, and each is told of their own offers", async () => {
  const { inventory, asked } = openInventory();
  const [first, second] = await Promise.all([
    offerLevels({ inventory }, ["a", "b", "none"]),
    offerLevels({ inventory }, ["b", "c"]),
  ]);
  expect(asked).toEqual([["a", "b", "none", "c"]]);
  expect([...first]).toEqual([
    ["a", 5],
    ["b", 5],
    ["none", 0],
  ]);
  expect([...second]).toEqual([
    ["b", 5],
    ["c", 5],
  ]);
});

test("stock is never remembered: whoever asks after a sale is told of it", async () => {
  const { inventory, sell } = openInventory();
  const before = offerLevels({ inventory }, ["a"]);
  await before;
  sell();
  expect((await offerLevels({ inventory }, ["a"])).get("a")).toBe(4);
});

test("a failure is told to who asked, and the next is asked for anew", async () => {
  const { inventory } = openInventory();
  await expect(offerLevels({ inventory }, ["broken"])).rejects.toThrow();
  expect((await offerLevels({ inventory }, ["a"])).get("a")).toBe(5);
});

test("more offers than one call takes are asked for in several", async () => {
  const { inventory, asked } = openInventory();
  const ids = Array.from({ length: 1_100 }, (_, n) => `offer-${n}`);
  expect((await offerLevels({ inventory }, ids)).size).toBe(1_100);
  expect(asked.map((each) => each.length)).toEqual([500, 500, 100]);
});
