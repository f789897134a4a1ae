import { type BrowserContext, expect, type Page, test } from "@playwright/test";
import { register, signIn, signOut } from "./account.ts";
import { addToCart, cards, expectOrder, fillCard, fillDelivery, goods, openCheckout, pay } from "./shopper.ts";

async function readyToPay(page: Page, card: string): Promise<void> {
  await page.goto("/en/checkout");
  await page.waitForLoadState("networkidle");
  await fillDelivery(page, "en");
  await fillCard(page, "en", card);
}

/** Two tabs of one browser at the checkout of the same cart. */
async function twoTabs(context: BrowserContext, first: Page, firstCard: string): Promise<Page> {
  await addToCart(first, "en", "seeds");
  await readyToPay(first, firstCard);
  const second = await context.newPage();
  await readyToPay(second, cards.good);
  return second;
}

async function expectOneOrder(page: Page): Promise<void> {
  await page.goto("/en/orders");
  await expect(page.getByRole("link", { name: /Order S-/ })).toHaveCount(1);
}

test("two tabs that pay the same cart at once make one order", async ({ page, context }) => {
  const other = await twoTabs(context, page, cards.slow);
  await Promise.all([pay(page, "en"), pay(other, "en")]);
  const settled = /\/orders\/[^/]+\?placed=1|\/checkout$/;
  for (const tab of [page, other]) {
    await tab.waitForURL(settled, { timeout: 45_000 });
    const ordered = tab.getByRole("heading", { name: "Thank you, your order is placed" });
    await expect(ordered.or(tab.getByText("This cart was ordered already"))).toBeVisible({ timeout: 45_000 });
  }
  await expectOneOrder(page);
});

test("a tab left over from an order that was placed does not order it again", async ({ page, context }) => {
  const other = await twoTabs(context, page, cards.good);
  await pay(page, "en");
  await expectOrder(page, "en", [goods.seeds.seller]);
  await pay(other, "en");
  await expect(other.getByText("This cart was ordered already")).toBeVisible();
  await other.getByRole("link", { name: "See the order" }).click();
  await other.waitForURL("**/en/orders/**");
  await expectOneOrder(page);
});

test("while one tab waits at the bank another says so, and may let it go and pay another way", async ({
  page,
  context,
}) => {
  const other = await twoTabs(context, page, cards.threeDs);
  await pay(page, "en");
  await expect(page.getByRole("button", { name: "Approve payment" })).toBeVisible();
  await pay(other, "en");
  await expect(other.getByText("You are paying for an order already")).toBeVisible();
  await other.getByRole("button", { name: "Pay with another card" }).click();
  await expect(other.getByText("You are paying for an order already")).toBeHidden();
  await fillCard(other, "en", cards.good);
  await pay(other, "en");
  await expectOrder(other, "en", [goods.seeds.seller]);
  await expectOneOrder(other);
});

test("a guest who signs in while the bank waits finds the order in the account", async ({ page, context }) => {
  const account = await register(page);
  await signOut(page);
  await addToCart(page, "en", "seeds");
  await openCheckout(page, "en");
  await page.waitForLoadState("networkidle");
  await fillDelivery(page, "en");
  await fillCard(page, "en", cards.threeDs);
  await pay(page, "en");
  await expect(page.getByRole("button", { name: "Approve payment" })).toBeVisible();
  const other = await context.newPage();
  await signIn(other, account, "/cart");
  await page.getByRole("button", { name: "Approve payment" }).click();
  await expectOrder(page, "en", [goods.seeds.seller]);
  await expectOneOrder(page);
  await page.goto("/en/cart");
  await expect(page.getByRole("heading", { name: "Your cart is empty" })).toBeVisible();
});
