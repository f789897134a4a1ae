import { randomUUID } from "node:crypto";
import { expect, test } from "@playwright/test";
import { register, signIn, signOut } from "./account.ts";
import { addToCart, cards, expectOrder, fillCard, fillDelivery, goods, openCheckout, pay } from "./shopper.ts";

const bothSellers = [goods.plate.seller, goods.seeds.seller];

for (const language of ["en", "ru"] as const) {
  test(`a guest buys from two sellers in one checkout (${language})`, async ({ page }) => {
    await addToCart(page, language, "plate");
    await addToCart(page, language, "seeds");
    await openCheckout(page, language);
    await fillDelivery(page, language);
    await fillCard(page, language, cards.good);
    await pay(page, language);
    await expectOrder(page, language, bothSellers);
    await page.goto(`/${language}/cart`);
    const emptyTitle = language === "en" ? "Your cart is empty" : "В корзине пусто";
    await expect(page.getByRole("heading", { name: emptyTitle })).toBeVisible();
  });
}

test("a declined card is explained, and another one pays the same checkout", async ({ page }) => {
  await addToCart(page, "en", "plate");
  await openCheckout(page, "en");
  await fillDelivery(page, "en");
  await fillCard(page, "en", cards.noMoney);
  await pay(page, "en");
  await expect(page.getByRole("alert").getByText("There is not enough money on the card.")).toBeVisible();
  await expect(page.getByLabel("City")).toHaveValue("Porto");
  await fillCard(page, "en", cards.good);
  await pay(page, "en");
  await expectOrder(page, "en", [goods.plate.seller]);
});

test("a payment that the bank wants confirmed becomes an order when it is", async ({ page }) => {
  await addToCart(page, "en", "seeds");
  await openCheckout(page, "en");
  await fillDelivery(page, "en");
  await fillCard(page, "en", cards.threeDs);
  await pay(page, "en");
  await page.getByRole("button", { name: "Approve payment" }).click();
  await expectOrder(page, "en", [goods.seeds.seller]);
});

test("a payment that is refused at the bank leads back to the checkout with what was typed", async ({ page }) => {
  await addToCart(page, "en", "seeds");
  await openCheckout(page, "en");
  await fillDelivery(page, "en");
  await fillCard(page, "en", cards.threeDs);
  await pay(page, "en");
  await page.getByRole("button", { name: "Refuse" }).click();
  await page.waitForURL("**/en/checkout", { timeout: 45_000 });
  await expect(page.getByText("It was not confirmed at your bank.")).toBeVisible();
  await expect(page.getByLabel("City")).toHaveValue("Porto");
});

test("what is missing is named, and nothing is sent", async ({ page }) => {
  await addToCart(page, "en", "seeds");
  await openCheckout(page, "en");
  await page.waitForLoadState("networkidle");
  await pay(page, "en");
  const summary = page.getByRole("alert").filter({ hasText: "before you can pay" });
  await expect(summary).toBeFocused();
  await summary.getByRole("button", { name: "Enter your email address" }).click();
  await expect(page.getByLabel("Email", { exact: true })).toBeFocused();
});

test("signing in brings the guest's cart along, and the account keeps the order, which can be cancelled", async ({
  page,
}) => {
  const account = await register(page);
  await signOut(page);
  await addToCart(page, "en", "plate");
  await signIn(page, account, "/cart");
  await expect(page.getByText("One line from this browser is now in your cart.", { exact: true })).toBeVisible();
  await expect(page.getByRole("group", { name: `Sold by ${goods.plate.seller}` })).toBeVisible();

  await openCheckout(page, "en");
  await expect(page.getByLabel("Email", { exact: true })).toHaveValue(account.email);
  await fillDelivery(page, "en", account.email);
  await fillCard(page, "en", cards.good);
  await pay(page, "en");
  await expectOrder(page, "en", [goods.plate.seller]);

  const orderUrl = page.url();
  await addToCart(page, "en", "seeds");
  await openCheckout(page, "en");
  await expect(page.getByRole("radio", { name: /Rua das Flores 12/ })).toBeChecked();

  await page.goto(orderUrl);
  await page.waitForLoadState("networkidle");
  await page.getByRole("button", { name: "Cancel order" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Cancel the order" }).click();
  await expect(page.getByRole("group", { name: `Sold by ${goods.plate.seller}` })).toContainText("Cancelled");
  await page.reload();
  await expect(page.getByRole("group", { name: `Sold by ${goods.plate.seller}` })).toContainText("Cancelled");
});

test("a wrong password is refused without saying what was wrong", async ({ page }) => {
  await page.goto("/en/sign-in");
  await page.waitForLoadState("networkidle");
  await page.getByLabel("Email").fill(`e2e-${randomUUID()}@example.com`);
  await page.getByLabel("Password").fill("not the password");
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByRole("alert").getByText("Email and password do not match.")).toBeVisible();
});

test("an order of somebody else is not there", async ({ page, browser }) => {
  await addToCart(page, "en", "seeds");
  await openCheckout(page, "en");
  await fillDelivery(page, "en");
  await fillCard(page, "en", cards.good);
  await pay(page, "en");
  await expectOrder(page, "en", [goods.seeds.seller]);
  const stranger = await browser.newContext();
  const other = await stranger.newPage();
  await other.goto(page.url());
  await expect(other.getByRole("heading", { name: "This order is not here" })).toBeVisible();
  await stranger.close();
});
