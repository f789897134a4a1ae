import { expect, type Page, test } from "@playwright/test";
import { expectNoViolations } from "@souk/testing/accessible";
import { register } from "./account.ts";
import { addToCart, cards, expectOrder, fillCard, fillDelivery, goods, openCheckout, pay } from "./shopper.ts";

const declined = "4000000000000002";

async function openCards(page: Page, language = "en"): Promise<void> {
  await page.goto(`/${language}/account/cards`);
  await page.waitForLoadState("networkidle");
}

async function addCard(page: Page, number: string): Promise<void> {
  await page.getByRole("button", { name: "Add a card" }).click();
  await fillCard(page, "en", number);
  await page.getByRole("button", { name: "Save card" }).click();
}

const cardItems = (page: Page) => page.getByRole("main").getByRole("listitem").filter({ hasText: "ending in" });

test("a card is added without paying, once however often, and pays the next checkout", async ({ page }) => {
  const account = await register(page);
  await openCards(page);
  await addCard(page, cards.good);
  await expect(page.getByText("Visa ending in 4242 is saved", { exact: true })).toBeVisible();
  await expect(cardItems(page)).toHaveCount(1);
  await expect(cardItems(page)).toContainText("Offered first");
  await test.step("the same card again is the same", async () => {
    await addCard(page, cards.good);
    await expect(page.getByRole("button", { name: "Save card" })).toBeHidden();
    await expect(cardItems(page)).toHaveCount(1);
  });
  await addToCart(page, "en", "seeds");
  await openCheckout(page, "en");
  await fillDelivery(page, "en", account.email);
  await expect(page.getByRole("radio", { name: /Visa ending in 4242/ })).toBeChecked();
  await pay(page, "en");
  await expectOrder(page, "en", [goods.seeds.seller]);
});

test("a card that its bank declines is explained and not kept, and another one is, to be offered first", async ({
  page,
}) => {
  await register(page);
  await openCards(page);
  await addCard(page, cards.good);
  await expect(cardItems(page)).toHaveCount(1);
  await addCard(page, declined);
  await expect(page.getByRole("alert").getByText("Your bank did not allow it and did not say why.")).toBeVisible();
  await fillCard(page, "en", "5555555555554444");
  await page.getByLabel("Offer this card first").check();
  await page.getByRole("button", { name: "Save card" }).click();
  await expect(cardItems(page)).toHaveCount(2);
  await expect(cardItems(page).first()).toContainText("Mastercard ending in 4444");
  await expect(cardItems(page).first()).toContainText("Offered first");
});

test("a card that the bank wants confirmed is kept when it is, and not when it is refused", async ({ page }) => {
  await register(page);
  await openCards(page);
  await addCard(page, cards.threeDs);
  await expect(page.getByText("Nothing is charged.")).toBeVisible();
  await page.getByRole("button", { name: "Refuse" }).click();
  await expect(page.getByText("You did not confirm it at your bank.")).toBeVisible();
  await page.getByRole("link", { name: "Your cards" }).click();
  await expect(page.getByRole("heading", { name: "No card is saved" })).toBeVisible();
  await addCard(page, cards.threeDs);
  await page.getByRole("button", { name: "Confirm the card" }).click();
  await page.waitForURL("**/en/account/cards");
  await expect(cardItems(page)).toContainText("Visa ending in 3155");
});

for (const language of ["en", "ru"] as const) {
  test(`axe finds nothing in the form for a card, and it fits a phone (${language})`, async ({ page }) => {
    await register(page);
    await page.setViewportSize({ width: 360, height: 800 });
    await page.emulateMedia({ colorScheme: language === "en" ? "light" : "dark", reducedMotion: "reduce" });
    await openCards(page, language);
    await page.getByRole("button", { name: language === "en" ? "Add a card" : "Добавить карту" }).click();
    const number = language === "en" ? "Card number" : "Номер карты";
    await expect(page.frameLocator("iframe").getByLabel(number)).toBeVisible();
    await expectNoViolations(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  });
}
