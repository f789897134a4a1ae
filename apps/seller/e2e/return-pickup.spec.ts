import { type Browser, expect, type Page, test } from "@playwright/test";
import { expectAccessible } from "@souk/testing/accessible";
import { demoAccount } from "@souk/testing/demo-account";
import { open as openPortal } from "../../logistics/e2e/portal.ts";
import { open } from "./console.ts";
import { drop, newCourier, newDispatcher, pickups } from "./couriers.ts";
import { arriveAndScan, collect, finishRun, openPhone, startRun } from "./phone.ts";
import { askBack, enterShop } from "./sends-back.ts";
import { shot } from "./shots.ts";
import { soldAndHandedOver } from "./sold.ts";

const { SOUK_WEB_URL = "http://127.0.0.1:4100", SOUK_PORTAL_URL = "http://127.0.0.1:4102" } = process.env;
const seller = demoAccount("norte@souk.example");

test("a courier collects at the shopper what its seller takes back, and shopper and seller see how far it is", async ({
  page,
  browser,
}) => {
  test.setTimeout(600_000);
  const sold = await soldAndHandedOver();
  const shop = await (await browser.newContext({ baseURL: SOUK_WEB_URL })).newPage();
  await enterShop(shop, sold, `/orders/${sold.orderId}`);
  await shop.getByRole("link", { name: "Return items" }).click();
  await expect(shop.getByRole("heading", { level: 1, name: "Return items" })).toBeVisible();
  await askBack(shop);
  const returned = shop.getByRole("region", { name: "Returns" });
  await expect(returned).toContainText("Waiting for the seller");
  await expect(returned.getByRole("button", { name: "Book a courier" })).toHaveCount(0);
  await test.step("its seller approves", () => approve(page, sold.number));

  const code = await test.step("the shopper books a courier, thinks again, and books one", async () => {
    await expect(returned.getByRole("button", { name: "Book a courier" })).toBeVisible({ timeout: 30_000 });
    await expectAccessible(shop);
    await returned.getByRole("button", { name: "Book a courier" }).click();
    await returned.getByRole("button", { name: "Call the courier off" }).click();
    await expect(returned).toContainText("Called off");
    await returned.getByLabel("Day").selectOption({ index: 1 });
    await returned.getByRole("button", { name: "Book a courier" }).click();
    await expect(returned).toContainText("Courier booked");
    await expectAccessible(shop);
    await shot(shop, "return-1-booked");
    return (await returned.locator("strong").textContent()) ?? "";
  });
  expect(code).toMatch(/^RT[0-9A-Z]{8}$/);

  const [desk, courier] = [await newDispatcher("Rita Duarte"), await newCourier("Tiago Lopes")];
  const run = await test.step("a dispatcher sees that it is a return, and gives it to a courier", async () => {
    await expect.poll(() => desk.returns(sold.number), { timeout: 60_000 }).toEqual([code]);
    await seeOnBoard(browser, { person: desk.person, code });
    return desk.collectReturns(sold.number, courier.id);
  });
  const [door] = pickups(run);
  if (!door) throw new Error("nobody is called on");

  const phone = await openPhone(browser, courier.person);
  await startRun(phone, run);
  await expect(returned).toContainText("The courier comes to you next", { timeout: 30_000 });
  await expect(phone.getByText("Return", { exact: true })).toBeVisible();
  await expectAccessible(phone);
  await shot(phone, "return-2-phone");
  await collect(phone, door);
  await expect(returned).toContainText("Collected", { timeout: 30_000 });
  await expect(returned.getByRole("button", { name: "Call the courier off" })).toHaveCount(0);
  await expect(returned.getByRole("button", { name: "Cancel return" })).toHaveCount(0);
  await arriveAndScan(phone, drop(run));
  await phone.getByRole("button", { name: "Hand over" }).click();
  await finishRun(phone);
  await expect(returned).toContainText("Brought to the seller", { timeout: 30_000 });
  await shot(shop, "return-3-brought");

  await test.step("its seller sees that it is there, and says what arrived", async () => {
    await expect(page.getByText("Brought to you")).toBeVisible({ timeout: 60_000 });
    await expectAccessible(page);
    await shot(page, "return-4-seller");
    await page.getByRole("button", { name: "Mark received" }).click();
    await expect(page.getByRole("button", { name: /^Refund €/ })).toBeVisible({ timeout: 30_000 });
  });
  await expect(returned).toContainText("Arrived at the seller", { timeout: 30_000 });
  for (const each of [shop, phone]) await each.context().close();
});

async function approve(page: Page, number: string): Promise<void> {
  await open(page, seller, "/en/norte/returns");
  await page.getByRole("row").filter({ hasText: number }).getByRole("link").click();
  await expect(page.getByRole("heading", { level: 1, name: `Return ${number}-R1` })).toBeVisible();
  await page.getByRole("button", { name: "Approve", exact: true }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Approve return" }).click();
  await expect(page.getByRole("dialog")).toBeHidden();
}

interface Seen {
  readonly person: { readonly email: string; readonly password: string };
  readonly code: string;
}

async function seeOnBoard(browser: Browser, { person, code }: Seen): Promise<void> {
  const desk = await (await browser.newContext({ baseURL: SOUK_PORTAL_URL })).newPage();
  await openPortal(desk, person, "/en/desk");
  const row = desk.getByRole("listitem").filter({ hasText: code });
  await expect(row.getByText("Return", { exact: true })).toBeVisible({ timeout: 30_000 });
  await row.getByRole("link", { name: `Details of ${code}` }).click();
  await expect(desk.getByRole("heading", { level: 1, name: `Delivery ${code}` })).toBeVisible();
  await expect(desk.getByText("Collected at", { exact: true })).toBeVisible();
  await expectAccessible(desk);
  await shot(desk, "return-2-desk");
  await desk.context().close();
}
