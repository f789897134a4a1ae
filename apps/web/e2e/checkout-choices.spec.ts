import { expect, type Page, test } from "@playwright/test";
import { register } from "./account.ts";
import { addToCart, cards, expectOrder, fillCard, fillDelivery, goods, openCheckout, pay } from "./shopper.ts";

async function payAmount(page: Page): Promise<number> {
  const text = (await page.getByRole("button", { name: /^Pay / }).textContent()) ?? "";
  return Number(text.replace(/\D/g, ""));
}

test("a faster delivery is chosen, costs what it says, and is in what is paid", async ({ page }) => {
  await addToCart(page, "en", "plate");
  await openCheckout(page, "en");
  await page.waitForLoadState("networkidle");
  const standard = await payAmount(page);
  const express = page.getByRole("radio", { name: /^Express/ });
  const price = (await page.locator("label").filter({ has: express }).textContent())?.match(/€\d+\.\d\d/)?.[0] ?? "";
  await express.check();
  const difference = Number(price.replace(/\D/g, "")) - 390;
  await expect.poll(() => payAmount(page)).toBe(standard + difference);
  await page.reload();
  await expect(express).toBeChecked();
  await expect.poll(() => payAmount(page)).toBe(standard + difference);
  await fillDelivery(page, "en");
  await fillCard(page, "en", cards.good);
  const text = (await page.getByRole("button", { name: /^Pay / }).textContent())?.replace("Pay ", "") ?? "";
  await pay(page, "en");
  await expectOrder(page, "en", [goods.plate.seller]);
  await expect(page.getByText(text).first()).toBeVisible();
});

test("a coupon entered in the checkout lowers what is paid, and the VAT in it is told by rate", async ({ page }) => {
  await addToCart(page, "en", "plate");
  await openCheckout(page, "en");
  await page.waitForLoadState("networkidle");
  const before = await payAmount(page);
  await page.getByRole("button", { name: "Have a coupon code?" }).click();
  await page.getByLabel("Coupon code").fill("WELCOME10");
  await page.getByRole("button", { name: "Apply" }).click();
  await expect(page.getByRole("term").filter({ hasText: "Welcome gift: 10% off" })).toBeVisible();
  await expect.poll(() => payAmount(page)).toBeLessThan(before);
  await page.getByText("VAT in the total").click();
  await expect(page.getByText(/^\d+(\.\d+)?% of €/)).toBeVisible();
  await fillDelivery(page, "en");
  await fillCard(page, "en", cards.good);
  const text = (await page.getByRole("button", { name: /^Pay / }).textContent())?.replace("Pay ", "") ?? "";
  await pay(page, "en");
  await expectOrder(page, "en", [goods.plate.seller]);
  await expect(page.getByText(text).first()).toBeVisible();
  await page.goto("/en/cart");
  await expect(page.getByRole("heading", { name: "Your cart is empty" })).toBeVisible();
});

test("a card and an address that were saved pay the next order without typing", async ({ page }) => {
  const { email } = await register(page);
  await addToCart(page, "en", "seeds");
  await openCheckout(page, "en");
  await page.waitForLoadState("networkidle");
  await fillDelivery(page, "en", email);
  await page.getByRole("checkbox", { name: /^Save this card/ }).check();
  await fillCard(page, "en", cards.good);
  await pay(page, "en");
  await expectOrder(page, "en", [goods.seeds.seller]);
  await addToCart(page, "en", "seeds");
  await openCheckout(page, "en");
  await expect(page.getByRole("radio", { name: /Rua das Flores 12/ })).toBeChecked();
  await expect(page.getByRole("radio", { name: /ending in 4242/ })).toBeChecked();
  await expect(page.locator("iframe")).toHaveCount(0);
  await page.waitForLoadState("networkidle");
  await pay(page, "en");
  await expectOrder(page, "en", [goods.seeds.seller]);
});

test("the card fields follow the theme, and keep what is typed in them", async ({ page }) => {
  await addToCart(page, "en", "seeds");
  await openCheckout(page, "en");
  await page.waitForLoadState("networkidle");
  await fillCard(page, "en", cards.good);
  await page.getByRole("button", { name: /^Dark/ }).click();
  await expect(page.frameLocator("iframe").locator("html")).toHaveAttribute("data-theme", "dark");
  await expect(page.frameLocator("iframe").getByLabel("Card number")).toHaveValue(/4242$/);
});
