import { type APIRequestContext, expect, type Page, test } from "@playwright/test";
import { expectAccessible } from "@souk/testing/accessible";
import { demoAccount } from "@souk/testing/demo-account";
import { register, signIn } from "./account.ts";
import { addToCart, cards, expectOrder, fillCard, fillDelivery, openCheckout, pay } from "./shopper.ts";

/** Delivered to Anna by the demo data, in the first of her orders. */
const knife = { path: "/en/p/cooks-knife-20", category: "/en/c/knives" };
const main = (page: Page) => page.getByRole("main");

/** What the static page says, without a browser. */
async function ratingOn(request: APIRequestContext, path: string) {
  const html = await (await request.get(path)).text();
  const rating = /"aggregateRating":(\{[^}]*\})/.exec(html)?.[1] ?? "{}";
  const { reviewCount = 0, ratingValue = 0 } = JSON.parse(rating) as { reviewCount?: number; ratingValue?: number };
  return { count: Number(reviewCount), mean: Number(ratingValue) };
}

/** How many gave one star, as the histogram has it. */
async function onesIn(page: Page): Promise<number> {
  const row = page.locator("#reviews").getByRole("listitem").filter({ hasText: "1 star" }).first();
  return Number(/star(\d+)$/.exec((await row.textContent()) ?? "")?.[1]);
}

async function openDeliveredOrder(page: Page): Promise<string> {
  await page.goto("/en/orders?show=completed");
  await main(page)
    .getByRole("link", { name: /^Order / })
    .last()
    .click();
  await page.waitForURL(/\/en\/orders\/[0-9a-f-]{36}$/);
  await expect(page.getByText("Cook's knife").first()).toBeVisible();
  return page.url();
}

async function openReview(page: Page, name: RegExp): Promise<void> {
  await main(page).getByRole("link", { name }).first().click();
  await page.waitForURL("**/review/**");
  await page.waitForLoadState("networkidle");
}

async function removeReview(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Remove review" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Remove it" }).click();
  await page.waitForURL(/\/en\/orders\/[0-9a-f-]{36}$/);
}

test("who got what they ordered says what it is like, and every page that rates it follows", async ({
  page,
  request,
}) => {
  await signIn(page, demoAccount("anna@souk.example"), "/orders");
  const orderUrl = await openDeliveredOrder(page);
  const change = main(page).getByRole("link", { name: /^Change your review.*Cook's knife/ });
  const write = main(page).getByRole("link", { name: /^Write a review.*Cook's knife/ });
  await expect(change.or(write)).toBeVisible();
  if (await change.isVisible()) {
    await openReview(page, /^Change your review.*Cook's knife/);
    await removeReview(page);
    await expect(write).toBeVisible();
  }
  await page.goto(knife.path);
  await page.waitForLoadState("networkidle");
  const before = await ratingOn(request, knife.path);
  expect(before.count).toBeGreaterThan(0);
  const ones = await onesIn(page);

  await page.goto(orderUrl);
  await openReview(page, /^Write a review.*Cook's knife/);
  await page.getByRole("button", { name: "Publish" }).click();
  await expect(page.getByText("Choose one to five stars")).toBeVisible();
  await page.getByRole("radio", { name: "1 star", exact: true }).check();
  await page.getByLabel("Your review").fill("The tip bent on the first pumpkin.");
  await expectAccessible(page);
  await page.getByRole("button", { name: "Publish" }).click();
  await page.waitForURL(orderUrl);
  await expect(change).toBeVisible();

  const sum = Math.round(before.mean * before.count) + 1;
  await expect.poll(async () => (await ratingOn(request, knife.path)).count).toBe(before.count + 1);
  expect((await ratingOn(request, knife.path)).mean).toBeCloseTo(sum / (before.count + 1), 1);
  const inList = `${(sum / (before.count + 1)).toFixed(1)} (${before.count + 1})`;
  await expect.poll(async () => (await request.get(knife.category)).text()).toContain(inList);
  await page.goto(knife.path);
  await expect(page.locator("#reviews").getByText("The tip bent on the first pumpkin.")).toBeVisible();
  expect(await onesIn(page)).toBe(ones + 1);

  await page.goto(orderUrl);
  await openReview(page, /^Change your review.*Cook's knife/);
  await removeReview(page);
  await expect.poll(async () => ratingOn(request, knife.path)).toEqual(before);
});

test("nobody reviews what is not theirs, or what has not come yet", async ({ page, browser }) => {
  const annas = await browser.newPage();
  await signIn(annas, demoAccount("anna@souk.example"), "/orders");
  await openDeliveredOrder(annas);
  const link = main(annas).getByRole("link", { name: /review.*Cook's knife/ });
  const theirs = (await link.getAttribute("href")) ?? "";
  expect(theirs).toContain("/review/");
  await annas.context().close();

  const { email } = await register(page);
  await page.goto(theirs);
  await expect(page.getByRole("heading", { name: "The review cannot be written now" })).toBeVisible();
  await expect(page.getByRole("button", { name: "Publish" })).toBeHidden();

  await addToCart(page, "en", "seeds");
  await openCheckout(page, "en");
  await fillDelivery(page, "en", email);
  await fillCard(page, "en", cards.good);
  await pay(page, "en");
  await expectOrder(page, "en", ["Verde"]);
  const orderUrl = page.url().replace(/\?.*/, "");
  const asked = page.waitForResponse((answer) => answer.url().includes("review.ofOrder") && answer.ok());
  await page.goto(orderUrl);
  await asked;
  await expect(main(page).getByRole("link", { name: /review/ })).toHaveCount(0);
});
