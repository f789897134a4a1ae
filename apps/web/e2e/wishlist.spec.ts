import { expect, type Page, test } from "@playwright/test";
import { expectAccessible } from "@souk/testing/accessible";
import { register, signIn, signOut } from "./account.ts";
import { openProduct } from "./shopper.ts";

const heart = (page: Page, title: RegExp) => page.getByRole("main").getByRole("button", { name: title }).first();
const seeds = /^Save Giant sunflower/;
const plate = /^Save Place setting/;

/** Saves the product whose page is open, and waits until the list has it. */
async function save(page: Page, title: RegExp): Promise<void> {
  const saved = page.waitForResponse((answer) => answer.url().includes("wishlist.add") && answer.ok());
  await heart(page, title).click();
  await expect(heart(page, title)).toHaveAttribute("aria-pressed", "true");
  await saved;
}

test("a guest's heart outlives a reload and comes along when they sign in", async ({ page }) => {
  const account = await register(page);
  await signOut(page);
  await openProduct(page, "en", "seeds");
  await save(page, seeds);
  await page.reload();
  await expect(heart(page, seeds)).toHaveAttribute("aria-pressed", "true");
  await page.goto("/en/wishlist");
  await expect(page.getByText("Saved in this browser")).toBeVisible();
  await signIn(page, account, "/wishlist");
  await expect(page.getByRole("link", { name: /^Giant sunflower/ })).toBeVisible();
  await expect(page.getByText("Saved in this browser")).toBeHidden();
  await signOut(page);
  await page.goto("/en/wishlist");
  await expect(page.getByRole("heading", { name: "Nothing saved yet" })).toBeVisible();
});

test("what is removed can be brought back, and what is moved to the cart is there", async ({ page }) => {
  await openProduct(page, "en", "seeds");
  await save(page, seeds);
  await openProduct(page, "en", "plate");
  await save(page, plate);
  await page.goto("/en/wishlist");
  await page.waitForLoadState("networkidle");
  await page.getByRole("button", { name: /^Remove Place setting/ }).click();
  await expect(page.getByRole("link", { name: /^Place setting/ })).toBeHidden();
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByRole("link", { name: /^Place setting/ })).toBeVisible();
  const row = page.getByRole("main").getByRole("listitem").filter({ hasText: "Giant sunflower" });
  await row.getByRole("button", { name: "Move to cart" }).click();
  await expect(page.getByText("Moved to your cart", { exact: true })).toBeVisible();
  await expect(row).toBeHidden();
  await page.goto("/en/cart");
  await expect(page.getByRole("textbox", { name: /^How many of Giant sunflower/ })).toHaveValue("1");
});

test("a heart that cannot be kept is taken back and said", async ({ page }) => {
  await openProduct(page, "en", "seeds");
  await page.route("**/api/trpc/wishlist.add*", (route) => route.abort());
  await heart(page, seeds).click();
  await expect(page.getByText("Your wishlist did not change", { exact: true })).toBeVisible();
  await expect(heart(page, seeds)).toHaveAttribute("aria-pressed", "false");
});

test("what was looked at is on the next page's shelf, until it is cleared", async ({ page }) => {
  await openProduct(page, "en", "seeds");
  await openProduct(page, "en", "plate");
  const shelf = page.getByRole("list", { name: "Recently viewed" });
  // It is fetched when its place comes near.
  await page.keyboard.press("End");
  await expect(shelf.getByRole("link", { name: /^Giant sunflower/ })).toBeVisible();
  await expect(shelf.getByRole("link", { name: /^Place setting/ })).toBeHidden();
  await page.getByRole("button", { name: "Clear", exact: true }).click();
  await expect(shelf).toBeHidden();
});

test("signing out takes what was looked at and looked for from the browser", async ({ page }) => {
  await register(page);
  await openProduct(page, "en", "seeds");
  await page.getByRole("combobox", { name: "Search" }).fill("seeds");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/q=seeds/);
  const kept = (key: string) => page.evaluate((name) => localStorage.getItem(name) ?? "[]", key);
  expect(await kept("souk:searches")).toContain("seeds");
  await signOut(page);
  expect(await kept("souk:searches")).toBe("[]");
  expect(await kept("souk:recent")).toBe("[]");
});

for (const language of ["en", "ru"] as const) {
  test(`axe finds nothing on the wishlist, full and empty (${language})`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: "dark", reducedMotion: "reduce" });
    await page.setViewportSize({ width: 360, height: 800 });
    await page.goto(`/${language}/wishlist`);
    await expectAccessible(page);
    await openProduct(page, language, "seeds");
    const saved = page.waitForResponse((answer) => answer.url().includes("wishlist.add") && answer.ok());
    await heart(page, language === "en" ? seeds : /^Сохранить: Подсолнух/).click();
    await saved;
    await page.goto(`/${language}/wishlist`);
    await expectAccessible(page);
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(360);
  });
}
