import { randomUUID } from "node:crypto";
import { type Browser, expect, type Page, test } from "@playwright/test";
import { demoAccount } from "@souk/testing/demo-account";
import { type Account, open as openPortal } from "../../logistics/e2e/portal.ts";
import { register } from "../../web/e2e/account.ts";
import {
  addToCart,
  cards,
  expectOrder,
  fillCard,
  fillDelivery,
  goods,
  openCheckout,
  pay,
} from "../../web/e2e/shopper.ts";
import { textsTo, wantTexts } from "../../web/e2e/sms.ts";
import { open } from "./console.ts";
import { drop, newCourier, newDispatcher, pickups } from "./couriers.ts";
import { balance, openMoney, payOut, untilAvailable } from "./payout.ts";
import { newMember } from "./people.ts";
import { arriveAndScan, collect, finishRun, handOver, openPhone, startRun } from "./phone.ts";
import { shot } from "./shots.ts";

const { SOUK_WEB_URL = "http://127.0.0.1:4100", SOUK_PORTAL_URL = "http://127.0.0.1:4102" } = process.env;
const operator = demoAccount("operator@souk.example");
const shops = { [goods.plate.seller]: "oficina", [goods.seeds.seller]: "verde" };

test("what a shopper orders from two sellers is packed, collected, brought against the PIN on one page that nobody reloads, and paid out", async ({
  browser,
}) => {
  test.setTimeout(600_000);
  const recipient = `Ana-${randomUUID().slice(0, 8)}`;
  const shopper = await (await browser.newContext({ baseURL: SOUK_WEB_URL })).newPage();
  const mobile = await test.step("a shopper wants text messages", async () => {
    await register(shopper);
    return wantTexts(shopper);
  });
  const number = await test.step("a shopper orders from two sellers in one checkout", () => buy(shopper, recipient));
  const sellers = await test.step("each seller packs a parcel", async () => {
    const pages: Page[] = [];
    for (const slug of Object.values(shops)) pages.push(await pack(browser, { slug, recipient }));
    return pages;
  });
  await expect(parcel(shopper, goods.plate.seller)).toContainText("Packed");
  await expect(parcel(shopper, goods.seeds.seller)).toContainText("Packed");

  const name = `Tiago ${randomUUID().slice(0, 4)}`;
  const [dispatcher, courier] = [await newDispatcher("Rita Duarte"), await newCourier(name)];
  await test.step("a dispatcher offers both parcels to one courier", async () => {
    await expect.poll(async () => (await dispatcher.waiting(number)).length, { timeout: 60_000 }).toBe(2);
    await offer(browser, { dispatcher: dispatcher.person, codes: await dispatcher.waiting(number), to: name });
  });
  const phone = await openPhone(browser, courier.person);
  const run = await test.step("the courier accepts", async () => {
    await phone.getByRole("button", { name: "Accept" }).click();
    await expect(phone.getByRole("button", { name: "Start the run" })).toBeVisible();
    return dispatcher.runOf(courier.id);
  });
  const card = shopper.getByRole("group", { name: /^Delivery from/ });
  await expect(card).toContainText("2 parcels");
  await expect(card).toContainText("Courier planned");
  const pin = ((await card.getByTestId("pin").textContent()) ?? "").replaceAll(/\D/g, "");
  expect(pin).toMatch(/^\d{4}$/);
  await shot(shopper, "job-3-planned");

  await test.step("the courier collects at both sellers", async () => {
    await startRun(phone, run);
    for (const stop of pickups(run)) await collect(phone, stop);
  });
  await shot(phone, "job-4-phone");
  for (const name of Object.keys(shops)) await expect(parcel(shopper, name)).toContainText("With the courier");
  await expect(card).toContainText(/You are next|On the way/);
  await expect(card).toContainText("Tiago");
  await expect(shopper.getByRole("link", { name: "Return items" })).toHaveCount(0);
  await test.step("the courier drives, and the shopper sees where", async () => {
    let latitude = 41.1536;
    const map = card.getByRole("img", { name: /^The courier is about/ });
    // A phone tells where it is now and then, not at each step.
    await expect(async () => {
      latitude -= 0.0002;
      await phone.context().setGeolocation({ latitude, longitude: -8.6151 });
      await expect(map).toBeVisible({ timeout: 6_000 });
    }).toPass({ timeout: 90_000 });
  });
  await shot(shopper, "job-4-next");

  await test.step("it is handed over against the PIN, and against no other", async () => {
    await arriveAndScan(phone, drop(run));
    await expect(card).toContainText("At your door");
    await shot(shopper, "job-5-at-the-door");
    await handOver(phone, pin === "0000" ? "0001" : "0000");
    await expect(phone.getByRole("alert").filter({ hasText: "The PIN was wrong." })).toBeVisible();
    await shot(phone, "job-5-phone-wrong-pin");
    await phone.getByRole("button", { name: "Understood" }).click();
    await handOver(phone, pin);
    await finishRun(phone);
    await shot(phone, "job-6-phone-finished");
  });
  await expect(card.getByRole("heading", { name: /^Delivered/ })).toBeVisible();
  await expect(card.getByTestId("pin")).toHaveCount(0);
  for (const name of Object.keys(shops)) await expect(parcel(shopper, name)).toContainText("Delivered");
  await expect(shopper.getByRole("link", { name: "Return items" })).toHaveCount(Object.keys(shops).length);
  await shot(shopper, "job-6-delivered");
  await test.step("two text messages told of it, and led to the page of the order", async () => {
    const told = async () => (await textsTo(mobile)).filter((text) => text.includes(number));
    await expect.poll(told, { timeout: 30_000 }).toHaveLength(2);
    const [delivered = "", next = ""] = await told();
    expect(next).toContain("comes to you next");
    expect(delivered).toContain("is delivered");
    expect(delivered).not.toContain(pin);
    const link = await shopper.request.get(/https?:\S+/.exec(delivered)?.[0] ?? "", { maxRedirects: 0 });
    expect(link.headers().location).toBe(new URL(shopper.url()).pathname);
  });

  await test.step("each seller sees it delivered", async () => {
    for (const [at, page] of sellers.entries()) {
      await expect(
        page
          .getByRole("main")
          .getByText(/^Delivered [A-Z]/)
          .first(),
      ).toBeVisible({ timeout: 60_000 });
      await shot(page, `job-7-seller-${at + 1}`);
    }
  });
  await test.step("so does an operator", async () => {
    const page = await (await browser.newContext()).newPage();
    await open(page, operator, `/en/operator/orders?q=${number}`);
    await page
      .getByRole("link", { name: new RegExp(number) })
      .first()
      .click();
    await expect(page.getByText("Delivered").first()).toBeVisible();
    await shot(page, "job-8-operator");
    await page.context().close();
  });
  await test.step("each seller is paid out", async () => {
    const due: Record<string, string> = {};
    for (const [at, page] of sellers.entries()) {
      const [name = "", slug = ""] = Object.entries(shops)[at] ?? [];
      await openMoney(page, slug);
      await expect(page.getByRole("row").filter({ hasText: number }).first()).toBeVisible();
      due[name] = await untilAvailable(page);
      expect(due[name]).not.toBe("€0.00");
    }
    await payOut(await (await browser.newContext()).newPage(), due);
    for (const [at, page] of sellers.entries()) {
      await expect(async () => {
        await page.reload();
        await expect(balance(page)).toContainText("Owed to you€0.00", { timeout: 5_000 });
      }).toPass({ timeout: 60_000 });
      await shot(page, `job-9-paid-${at + 1}`);
    }
  });
});

const parcel = (page: Page, seller: string) => page.getByRole("group", { name: `Sold by ${seller}` });

async function buy(page: Page, recipient: string): Promise<string> {
  await addToCart(page, "en", "plate");
  await addToCart(page, "en", "seeds");
  await page.goto("/en/cart");
  await page.waitForLoadState("networkidle");
  // One packet of seeds comes to less than is paid out at once.
  const packets = page.getByRole("textbox", { name: /^How many of Giant sunflower/ });
  await packets.fill("4");
  await packets.press("Enter");
  await expect(page.getByRole("main").getByText("5 things")).toBeVisible();
  await page.waitForLoadState("networkidle");
  await openCheckout(page, "en");
  await fillDelivery(page, "en");
  await page.getByLabel("Full name").fill(recipient);
  await fillCard(page, "en", cards.good);
  await pay(page, "en");
  await expectOrder(page, "en", Object.keys(shops));
  await shot(page, "job-1-ordered");
  const title = await page.getByRole("heading", { name: /S-\w{4}-\w{4}/ }).textContent();
  return /S-\w{4}-\w{4}/.exec(title ?? "")?.[0] ?? "";
}

interface Offer {
  readonly dispatcher: Account;
  readonly codes: readonly string[];
  readonly to: string;
}

async function offer(browser: Browser, { dispatcher, codes, to }: Offer): Promise<void> {
  const context = await browser.newContext({ baseURL: SOUK_PORTAL_URL, viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  await openPortal(page, dispatcher, "/en/desk");
  for (const code of codes) await page.getByRole("listitem").filter({ hasText: code }).getByRole("checkbox").check();
  await shot(page, "job-3-desk");
  await page.getByRole("button", { name: `Assign ${codes.length}`, exact: true }).click();
  await page.getByRole("menuitem", { name: to }).click();
  await expect(page.getByText(`${codes.length} deliveries offered to ${to}`).first()).toBeVisible();
  await context.close();
}

/** The page of the order in the seller's console, which stays open. */
async function pack(browser: Browser, { slug, recipient }: { slug: string; recipient: string }): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  await open(page, await newMember([slug]), `/en/${slug}/orders?q=${encodeURIComponent(recipient)}`);
  await page.getByRole("row").filter({ hasText: recipient }).getByRole("link").click();
  await expect(page.getByRole("heading", { level: 1, name: /^Order / })).toBeVisible();
  await page.waitForLoadState("networkidle");
  await page.getByRole("main").getByRole("button", { name: "Pack", exact: true }).click();
  const dialog = page.getByRole("dialog", { name: /^Pack order/ });
  await dialog.getByLabel("Weight, kg").fill("0.9");
  await dialog.getByRole("button", { name: "Pack parcel" }).click();
  await expect(dialog).toBeHidden();
  await shot(page, `job-2-packed-${slug}`);
  return page;
}
