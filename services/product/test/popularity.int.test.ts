import { ListProductCardsRequest_Sort as Sort } from "@souk/contracts/product/v1/product_service";
import { newId } from "@souk/ids/id";
import { afterAll, beforeAll, expect, test } from "vitest";
import { countSales, uncountSales } from "../src/use-cases/count-sales.ts";
import { fillDictionary, shoe, upsert } from "./catalogue.ts";
import { type Harness, startProduct } from "./harness.ts";

let product: Harness;
const day = (n: number) => new Date(Date.UTC(2026, 10, n));
const names = ["first", "second", "third"] as const;
const shoes = names.map((name) => shoe(name));

beforeAll(async () => {
  product = await startProduct();
  await fillDictionary(product.catalogue);
  for (const each of shoes) await upsert(product.catalogue, [each]);
});
afterAll(() => product.stop());

async function order(name: (typeof names)[number], quantity: number, placedAt: Date): Promise<string> {
  const orderId = newId();
  const offerId = shoes[names.indexOf(name)]?.variants[0]?.offers[0]?.id ?? "";
  const placed = { orderId, placedAt, lines: [{ offerId, quantity }] };
  await product.database.db.transaction((tx) => countSales(tx, placed));
  return orderId;
}

async function popular(pageSize = 10): Promise<string[]> {
  const slugs: string[] = [];
  for (let pageToken = ""; ; ) {
    const page = await product.as().listProductCards({ sort: Sort.POPULAR, pageSize, pageToken });
    slugs.push(...page.cards.map(({ slug }) => slug));
    pageToken = page.nextPageToken;
    if (!pageToken) return slugs;
  }
}

test("what was ordered of late comes first, then the newest; a cancelled order counts for nothing", async () => {
  expect(await popular()).toEqual(["third", "second", "first"]);
  await order("first", 3, day(1));
  const lately = await order("second", 2, day(20));
  expect(await popular()).toEqual(["second", "first", "third"]);
  expect(await popular(1)).toEqual(["second", "first", "third"]);
  const { cards } = await product.as().listProductCards({ sort: Sort.POPULAR, orderedOnly: true });
  expect(cards.map(({ slug }) => slug)).toEqual(["second", "first"]);
  await product.database.db.transaction((tx) => uncountSales(tx, lately));
  expect(await popular()).toEqual(["first", "third", "second"]);
});

test("a change of the product leaves it as popular as it was, and lines of unknown offers count for nothing", async () => {
  const [first] = shoes;
  if (!first) throw new Error("no shoe");
  await upsert(product.catalogue, [{ ...first, brand: "Another" }]);
  const lines = [{ offerId: newId(), quantity: 9 }];
  await product.database.db.transaction((tx) => countSales(tx, { orderId: newId(), placedAt: day(21), lines }));
  expect(await popular()).toEqual(["first", "third", "second"]);
});

test("a former slug leads to the product until another takes it", async () => {
  const [, , third] = shoes;
  if (!third) throw new Error("no shoe");
  await upsert(product.catalogue, [{ ...third, slug: "third-renamed" }]);
  await upsert(product.catalogue, [{ ...third, slug: "third-again" }]);
  for (const slug of ["third", "third-renamed", "third-again"]) {
    expect((await product.as().getProduct({ slug })).product?.slug).toBe("third-again");
  }
  const heir = shoe("third");
  await upsert(product.catalogue, [heir]);
  expect((await product.as().getProduct({ slug: "third" })).product?.id).toBe(heir.id);
  await upsert(product.catalogue, [{ ...heir, slug: "heir" }]);
  expect((await product.as().getProduct({ slug: "third" })).product?.id).toBe(heir.id);
});
