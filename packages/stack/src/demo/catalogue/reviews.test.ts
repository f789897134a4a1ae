import { expect, test } from "vitest";
import { demoAccounts } from "../accounts.ts";
import { demoCatalogue } from "./demo-catalogue.ts";
import { demoPurchases, demoReviewers, demoReviews } from "./reviews.ts";

const products = new Map(demoCatalogue.products.map((product) => [product.key, product]));

test("every review is of a product that is offered, by a known shopper, in their language, once", () => {
  const locales = new Map(demoReviewers.map(({ key, locale }) => [key, locale]));
  for (const { productKey, reviewerKey, text, title } of demoReviews) {
    expect(products.get(productKey)?.offers.length, productKey).toBeGreaterThan(0);
    expect(/\p{Script=Cyrillic}/u.test(title + text), `${reviewerKey} on ${productKey}`).toBe(
      locales.get(reviewerKey) === "ru",
    );
  }
  const lines = demoReviews.map(({ productKey, reviewerKey }) => `${reviewerKey} ${productKey}`);
  expect(new Set(lines).size).toBe(lines.length);
});

test("what the demo's shoppers may still review is offered, and they can sign in", () => {
  for (const [email, keys] of Object.entries(demoPurchases)) {
    expect(demoAccounts.map((account) => account.email as string)).toContain(email);
    for (const key of keys) expect(products.get(key)?.offers.length, key).toBeGreaterThan(0);
  }
});
