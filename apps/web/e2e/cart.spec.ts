import { expect, test } from "@playwright/test";
import { addToCart, openProduct } from "./shopper.ts";

test("a double click adds one", async ({ page }) => {
  await openProduct(page, "en", "seeds");
  await page.getByRole("button", { name: /^Add to cart/ }).dblclick();
  await expect(page.getByRole("link", { name: /^In your cart/ })).toBeVisible();
  await page.goto("/en/cart");
  await expect(page.getByRole("textbox", { name: /^How many of Giant sunflower/ })).toHaveValue("1");
});

test("more than there is is explained, and what is left can be taken", async ({ page }) => {
  await addToCart(page, "en", "plate");
  await page.goto("/en/cart");
  await page.waitForLoadState("networkidle");
  const quantity = page.getByRole("textbox", { name: /^How many of Place setting/ });
  await quantity.fill("99");
  await quantity.press("Enter");
  await expect(page.getByText(/^Only \d+ are left\./)).toBeVisible();
  await expect(page.getByRole("link", { name: "Continue to checkout" })).toBeHidden();
  const take = page.getByRole("button", { name: /^Take the \d+ left$/ });
  const left = /\d+/.exec((await take.textContent()) ?? "")?.[0] ?? "";
  await take.click();
  await expect(page.getByRole("link", { name: "Continue to checkout" })).toBeVisible();
  await expect(quantity).toHaveValue(left);
});

test("what is removed can be brought back", async ({ page }) => {
  await addToCart(page, "en", "seeds");
  await page.goto("/en/cart");
  await page.waitForLoadState("networkidle");
  await page.getByRole("button", { name: /^One more of/ }).click();
  await expect(page.getByRole("main").getByText("2 things")).toBeVisible();
  await page.getByRole("button", { name: /^Remove Giant sunflower/ }).click();
  await expect(page.getByRole("heading", { name: "Your cart is empty" })).toBeVisible();
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByRole("textbox", { name: /^How many of Giant sunflower/ })).toHaveValue("2");
});

test("a change that does not reach the shop is taken back on the screen", async ({ page }) => {
  await addToCart(page, "en", "seeds");
  await page.goto("/en/cart");
  await page.waitForLoadState("networkidle");
  await page.route("**/api/trpc/cart.setQuantity**", (route) => route.abort());
  const quantity = page.getByRole("textbox", { name: /^How many of Giant sunflower/ });
  await page.getByRole("button", { name: /^One more of/ }).click();
  await expect(page.getByText("The cart was not changed", { exact: true })).toBeVisible();
  await expect(quantity).toHaveValue("1");
});
