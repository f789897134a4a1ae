import { create } from "@bufbuild/protobuf";
import {
  BulkUpsertProductsRequestSchema,
  UpsertCategoriesRequestSchema,
} from "@souk/contracts/product/v1/product_service";
import { SuggestRequestSchema } from "@souk/contracts/search/v1/search_service";
import { expect, test } from "vitest";
import { unstorableText } from "./unstorable-text.ts";

const category = (name: string) => ({ slug: "lamps", name: { byLanguage: { en: "Lamps", ru: name } } });

test("a text with U+0000 is found wherever it is, by its path", () => {
  const flat = create(SuggestRequestSchema, { text: "lamp\0" });
  expect(unstorableText(SuggestRequestSchema, flat)).toBe("text");
  const deep = create(UpsertCategoriesRequestSchema, { categories: [category("Лампы"), category("Лам\0пы")] });
  expect(unstorableText(UpsertCategoriesRequestSchema, deep)).toBe("categories[1].name.byLanguage.ru");
});

test("any other text is let through, other control characters and half a surrogate pair too", () => {
  const request = create(UpsertCategoriesRequestSchema, { categories: [category("\u0001 \u007f \ud800 �")] });
  expect(unstorableText(UpsertCategoriesRequestSchema, request)).toBeUndefined();
});

test("what a service checks one by one is left to it", () => {
  const request = create(BulkUpsertProductsRequestSchema, { products: [{ slug: "lamp\0" }] });
  expect(unstorableText(BulkUpsertProductsRequestSchema, request)).toBeUndefined();
});
