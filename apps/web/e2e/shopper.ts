import { expect, type Page } from "@playwright/test";
import { type Language, words } from "./words.ts";

/** Products of the demo catalogue that are never short, each from a seller of its own. */
export const goods = {
  plate: {
    search: { en: "place setting plate", ru: "прибор на одного тарелка" },
    title: { en: /^Place setting/, ru: /^Прибор на одного/ },
    seller: "Oficina",
  },
  seeds: {
    search: { en: "giant sunflower", ru: "подсолнух" },
    title: { en: /^Giant sunflower/, ru: /^Подсолнух-гигант/ },
    seller: "Verde",
  },
} as const;

export type Good = keyof typeof goods;

export const cards = {
  good: "4242424242424242",
  noMoney: "4000000000009995",
  threeDs: "4000002500003155",
  slow: "4000000000000119",
} as const;

/** Looks for a product as a shopper does. */
export async function openProduct(page: Page, language: Language, good: Good): Promise<void> {
  await page.goto(`/${language}/search?q=${encodeURIComponent(goods[good].search[language])}`);
  await page.getByRole("main").getByRole("link", { name: goods[good].title[language] }).first().click();
  await page.waitForURL(`**/${language}/p/**`);
  await page.waitForLoadState("networkidle");
}

export async function addToCart(page: Page, language: Language, good: Good): Promise<void> {
  const t = words[language];
  await openProduct(page, language, good);
  await page.getByRole("button", { name: t.addToCart }).click();
  await expect(page.getByRole("link", { name: t.inCart })).toBeVisible();
}

export async function openCheckout(page: Page, language: Language): Promise<void> {
  await page.goto(`/${language}/cart`);
  await page.getByRole("link", { name: words[language].toCheckout }).click();
  await page.waitForURL(`**/${language}/checkout`);
}

export async function fillDelivery(page: Page, language: Language, email = "ana@example.com"): Promise<void> {
  const t = words[language];
  await page.getByLabel(t.email, { exact: true }).fill(email);
  await page.getByLabel(t.name).fill("Ana Sousa");
  await page.getByLabel(t.line1).fill("Rua das Flores 12");
  await page.getByLabel(t.postalCode).fill("4050-262");
  await page.getByLabel(t.city).fill("Porto");
}

/** Types a card into the provider's own fields. */
export async function fillCard(page: Page, language: Language, number: string): Promise<void> {
  const t = words[language];
  const fields = page.frameLocator("iframe");
  await fields.getByLabel(t.cardNumber).fill(number);
  await fields.getByLabel(t.expiry).fill("12 / 39");
  await fields.getByLabel(t.cvc).fill("123");
}

export async function pay(page: Page, language: Language): Promise<void> {
  await page.getByRole("button", { name: words[language].pay }).click();
}

/** The order page of an order that was placed a moment ago. */
export async function expectOrder(page: Page, language: Language, sellers: readonly string[]): Promise<void> {
  const t = words[language];
  await page.waitForURL(`**/${language}/orders/*?placed=1`, { timeout: 45_000 });
  await expect(page.getByRole("heading", { name: t.thanks })).toBeVisible();
  for (const seller of sellers) {
    await expect(page.getByRole("group", { name: t.soldBy(seller) })).toBeVisible();
  }
}
