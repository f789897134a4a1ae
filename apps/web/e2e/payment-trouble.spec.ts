import { expect, type Page, test } from "@playwright/test";
import { addToCart, cards, expectOrder, fillCard, fillDelivery, goods, openCheckout, pay } from "./shopper.ts";

const startCall = "**/api/trpc/checkout.start**";

async function readyToPay(page: Page, card: string): Promise<void> {
  await addToCart(page, "en", "seeds");
  await openCheckout(page, "en");
  await fillDelivery(page, "en");
  await fillCard(page, "en", card);
}

async function expectOneOrder(page: Page): Promise<void> {
  await page.goto("/en/orders");
  await expect(page.getByRole("link", { name: /Order S-/ })).toHaveCount(1);
}

test("a reload while it is being paid joins the same order", async ({ page }) => {
  await readyToPay(page, cards.slow);
  const started = page.waitForRequest(startCall);
  await pay(page, "en");
  await started;
  await page.reload();
  await expectOrder(page, "en", [goods.seeds.seller]);
  await expectOneOrder(page);
});

test("an answer that got lost is asked for again, and nothing is ordered twice", async ({ page }) => {
  await readyToPay(page, cards.good);
  await page.route(
    startCall,
    async (route) => {
      await route.fetch();
      await route.abort();
    },
    { times: 1 },
  );
  await pay(page, "en");
  await expect(page.getByText("We do not know yet whether your order went through")).toBeVisible();
  await page.getByRole("button", { name: "Ask again" }).click();
  await expectOrder(page, "en", [goods.seeds.seller]);
  await expectOneOrder(page);
});

test("a double click pays once", async ({ page }) => {
  await readyToPay(page, cards.good);
  await page.getByRole("button", { name: /^Pay / }).dblclick();
  await expectOrder(page, "en", [goods.seeds.seller]);
  await expectOneOrder(page);
});

test("a total that moved is shown before anything is paid, and can be paid then", async ({ page }) => {
  await readyToPay(page, cards.good);
  await page.route(
    startCall,
    (route) => {
      const outdated = (route.request().postData() ?? "").replace(/"minorUnits":"\d+"/, '"minorUnits":"1"');
      return route.continue({ postData: outdated });
    },
    { times: 1 },
  );
  await pay(page, "en");
  await expect(page.getByText("Your order has changed")).toBeVisible();
  await expect(page.getByText(/^The new total is €/)).toBeVisible();
  await fillCard(page, "en", cards.good);
  await pay(page, "en");
  await expectOrder(page, "en", [goods.seeds.seller]);
});

test("Back from the bank's page without an answer says that the bank is waiting", async ({ page }) => {
  await readyToPay(page, cards.threeDs);
  await pay(page, "en");
  await expect(page.getByRole("button", { name: "Approve payment" })).toBeVisible();
  await page.goBack();
  await expect(page.getByText("Your bank is waiting for your answer")).toBeVisible();
  await page.getByRole("button", { name: "Go to the bank" }).click();
  await page.getByRole("button", { name: "Approve payment" }).click();
  await expectOrder(page, "en", [goods.seeds.seller]);
  await expectOneOrder(page);
});
