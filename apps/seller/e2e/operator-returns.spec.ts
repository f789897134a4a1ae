import { expect, type Page, test } from "@playwright/test";
import { expectAccessible } from "@souk/testing/accessible";
import { demoAccount } from "@souk/testing/demo-account";
import { open } from "./console.ts";
import { askBack, enterShop } from "./sends-back.ts";
import { shot } from "./shots.ts";
import { soldAndHandedOver } from "./sold.ts";

const { SOUK_WEB_URL = "http://127.0.0.1:4100" } = process.env;
const seller = demoAccount("norte@souk.example");
const operator = demoAccount("operator@souk.example");
const why = "The pictures show a broken handle";

test("a shop refuses a return, the operator overrules it, receives and refunds it: both sides, the ledger and the audit log know", async ({
  page,
  browser,
}) => {
  test.setTimeout(300_000);
  const sold = await soldAndHandedOver();
  const shopper = await browser.newContext({ baseURL: SOUK_WEB_URL });
  const shop = await shopper.newPage();
  await enterShop(shop, sold, `/orders/${sold.orderId}`);
  await shop.getByRole("link", { name: "Return items" }).click();
  await expect(shop.getByRole("heading", { level: 1, name: "Return items" })).toBeVisible();
  await askBack(shop);
  await expect(shop.getByRole("region", { name: "Returns" })).toContainText("Waiting for the seller");

  const keeper = await (await browser.newContext()).newPage();
  const ofShop = await refuse(keeper, sold.number);

  await open(page, operator, "/en/operator/returns?view=declined");
  const row = page.getByRole("row").filter({ hasText: sold.number });
  await expect(row).toContainText("Norte");
  await expectAccessible(page);
  await shot(page, "operator-returns");
  await row.getByRole("link").click();
  await expect(page.getByRole("heading", { level: 1, name: `Return ${sold.number}-R1` })).toBeVisible();
  await expect(page.getByRole("main")).toContainText("The handle is broken.");
  await shot(page, "operator-return-declined");
  await overrule(page);
  await receive(page);
  await refund(page);

  await shot(page, "operator-return-refunded");
  const log = page.getByRole("region", { name: "What operators did" });
  await expect(log.getByRole("row").filter({ hasText: "Return approved" })).toContainText(why);
  await expect(log.getByRole("row").filter({ hasText: "Return approved" })).toContainText("declined");
  await expectAccessible(page);
  await page
    .getByRole("link", { name: `Order ${sold.number}` })
    .first()
    .click();
  const ledger = page.getByRole("region", { name: "Ledger" }).getByRole("row");
  await expect(ledger.filter({ hasText: "Payment provider" }).filter({ hasText: "-€" })).toHaveCount(1);

  await shop.goto(`/en/orders/${sold.orderId}`);
  const returned = shop.getByRole("region", { name: "Returns" });
  await expect(returned).toContainText("Refunded");
  await expect(returned).toContainText("Souk decided this in the seller’s place: The shop does not refund it");
  await expectAccessible(shop);

  await keeper.goto(ofShop);
  await expect(keeper.getByRole("main")).toContainText("The marketplace took this step in the shop’s place");
  await keeper
    .getByRole("banner")
    .getByRole("button", { name: /^Notifications/ })
    .click();
  const told = `The marketplace decided on a return from order ${sold.number}`;
  const panel = keeper.getByRole("dialog", { name: "Notifications" });
  await expect(panel.getByText(told).first()).toBeVisible();
  await keeper.context().close();
  await shopper.close();
});

/** The shop says no; where its return is. */
async function refuse(keeper: Page, number: string): Promise<string> {
  await open(keeper, seller, "/en/norte/returns");
  await keeper.getByRole("row").filter({ hasText: number }).getByRole("link").click();
  await keeper.getByRole("button", { name: "Decline", exact: true }).click();
  const dialog = keeper.getByRole("dialog");
  await dialog.getByLabel("Why not").fill("It looks used.");
  await dialog.getByRole("button", { name: "Decline return" }).click();
  await expect(keeper.getByRole("main").getByText("Declined", { exact: true })).toBeVisible();
  return keeper.url();
}

async function overrule(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Approve after all" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("How to send it").fill("To Rua do Almada 1, Porto.");
  await expect(dialog.getByRole("button", { name: "Approve return" })).toBeDisabled();
  await dialog.getByLabel("Why you act in the shop’s place").fill(why);
  await expectAccessible(page);
  await dialog.getByRole("button", { name: "Approve return" }).click();
  await expect(dialog).toBeHidden();
}

async function receive(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Mark received" }).click();
  await expect(page.getByText("Say why.")).toBeVisible();
  await page.getByLabel("Why you act in the shop’s place").fill("It lies at the shop since Monday");
  await page.getByRole("button", { name: "Mark received" }).click();
  await expect(page.getByRole("heading", { name: "What goes back" })).toBeVisible();
}

async function refund(page: Page): Promise<void> {
  await page.getByLabel("Why you act in the shop’s place").fill("The shop does not refund it");
  await expect(page.getByText("It costs the shop’s balance")).toBeVisible();
  await shot(page, "operator-return-refund");
  await expectAccessible(page);
  await page.getByRole("button", { name: /^Refund €/ }).click();
  await expect(page.getByRole("main").getByText("Refunded", { exact: true }).first()).toBeVisible({ timeout: 30_000 });
}
