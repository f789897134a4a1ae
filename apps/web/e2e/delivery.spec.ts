import { join } from "node:path";
import { expect, type Page, type Route, test } from "@playwright/test";
import { expectNoViolations } from "@souk/testing/accessible";
import type { DropView } from "../src/server/routers/order/drop-view.ts";
import { addToCart, cards, expectOrder, fillCard, fillDelivery, goods, openCheckout, pay } from "./shopper.ts";
import type { Language } from "./words.ts";

const { SOUK_E2E_SHOTS = "" } = process.env;
const sellers = [goods.plate.seller, goods.seeds.seller];

async function order(page: Page): Promise<string> {
  await addToCart(page, "en", "plate");
  await addToCart(page, "en", "seeds");
  await openCheckout(page, "en");
  await fillDelivery(page, "en");
  await fillCard(page, "en", cards.good);
  await pay(page, "en");
  await expectOrder(page, "en", sellers);
  return page.url().split("?")[0] ?? "";
}

/** Puts drops into what the BFF answers, whatever else was asked with it. */
async function answerDrops(page: Page, drops: () => Partial<DropView>[]): Promise<void> {
  let parts: string[] = [];
  await page.route(/\/api\/trpc\/[^?]*order\.(listDrops|get)\b/, async (route: Route) => {
    const names = new URL(route.request().url()).pathname.split("/").at(-1)?.split(",") ?? [];
    const answers = await answered(route).catch(() => undefined);
    // The page that asked is not there any more.
    if (answers === undefined) return void route.abort().catch(() => {});
    const found = answers[names.indexOf("order.get")]?.result?.data?.sellerOrders;
    if (found) parts = found.map(({ id }: { id: string }) => id);
    const at = names.indexOf("order.listDrops");
    if (at >= 0) answers[at] = { result: { data: drops().map((each) => ({ ...drop(parts), ...each })) } };
    await route.fulfill({ status: 200, contentType: "application/json", body: JSON.stringify(answers) });
  });
}

async function answered(route: Route) {
  const response = await route.fetch();
  return response.json();
}

function drop(sellerOrderIds: string[]): DropView {
  return {
    ...{
      id: "drop",
      state: "waiting",
      parcelCount: 2,
      sellerOrderIds,
      collectedSellerOrderIds: [],
      pin: "4719",
      note: "",
      failure: null,
      steps: [],
    },
    ...{ estimatedArrival: null, window: null, courierName: null, courier: null, place: null, stopsBefore: 0 },
    ...{ deliveredAt: null, receivedBy: "", trackingNumber: "", trackingUrl: null },
  };
}

const inMinutes = (count: number) => new Date(Date.now() + count * 60_000).toISOString();
const home = { latitude: 41.1496, longitude: -8.6109 };
const states: Record<string, Partial<DropView>> = {
  waiting: { state: "waiting", window: { from: inMinutes(60), until: inMinutes(300) } },
  planned: { state: "planned", estimatedArrival: inMinutes(120), courierName: "Rita", stopsBefore: 6 },
  "on-the-way": { state: "on_the_way", estimatedArrival: inMinutes(45), courierName: "Rita", stopsBefore: 2 },
  next: {
    ...{ state: "next", estimatedArrival: inMinutes(7), courierName: "Rita", place: home, note: "ring Pinto" },
    courier: { latitude: 41.1536, longitude: -8.6169, at: inMinutes(0) },
  },
  arrived: { state: "arrived", courierName: "Rita" },
  "attempt-failed": {
    ...{ state: "attempt_failed", failure: "nobody_there" },
    steps: [{ kind: "attempt_failed", at: inMinutes(0), sellerOrderIds: [], failure: "nobody_there" }],
  },
  delivered: { state: "delivered", pin: null, deliveredAt: inMinutes(-3), receivedBy: "Maria, 2nd floor" },
  returned: { state: "returned", pin: null },
  carrier: {
    state: "with_carrier",
    pin: null,
    trackingNumber: "PT4711",
    trackingUrl: "https://carrier.example/PT4711",
  },
};

const looks: { language: Language; scheme: "light" | "dark"; width: number }[] = [
  { language: "en", scheme: "light", width: 1440 },
  { language: "ru", scheme: "dark", width: 360 },
  { language: "ru", scheme: "light", width: 768 },
  { language: "en", scheme: "dark", width: 360 },
];

test("each station of a delivery is told in both languages, light and dark, on phones and desks, and axe finds nothing", async ({
  page,
}) => {
  test.setTimeout(400_000);
  const address = await order(page);
  let state = "waiting";
  await answerDrops(page, () => [states[state] ?? {}]);
  for (const [at, { language, scheme, width }] of looks.entries()) {
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme: scheme });
    for (const name of Object.keys(states)) {
      state = name;
      // Every station in the first look; in the others those that are drawn most differently.
      if (at > 0 && !["next", "attempt-failed", "delivered"].includes(name)) continue;
      await page.goto(address.replace("/en/", `/${language}/`));
      const card = page.getByRole("group", { name: language === "en" ? /^Delivery from/ : /^Доставка:/ });
      await expect(card).toBeVisible();
      await test.step(name, () => expectNoViolations(page));
      const sideways = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect.soft(sideways, `${name} at ${width}`).toBeLessThanOrEqual(0);
      if (SOUK_E2E_SHOTS === "") continue;
      const file = `drop-${name}-${language}-${scheme}-${width}.png`;
      await page.screenshot({ path: join(SOUK_E2E_SHOTS, file), fullPage: at > 0 || name === "next" });
    }
  }
  await page.unrouteAll({ behavior: "ignoreErrors" });
});

test("the PIN is for the shopper alone: not on the page of a link, and not for a stranger", async ({
  page,
  browser,
}) => {
  const address = await order(page);
  const orderId = address.split("/").at(-1);
  const asked = `/api/trpc/order.listDrops?input=${encodeURIComponent(JSON.stringify({ orderId }))}`;
  const stranger = await browser.newContext();
  const answer = await stranger.request.get(new URL(asked, address).href);
  expect(await answer.json()).toMatchObject({ result: { data: [] } });
  await stranger.close();
});

test("an order that is cancelled in one tab is cancelled in the other without anybody asking", async ({
  page,
  context,
}) => {
  const address = await order(page);
  const other = await context.newPage();
  const heard = other.waitForResponse((answer) => answer.url().includes("order.follow"));
  await other.goto(address);
  expect((await heard).headers()["content-type"]).toContain("text/event-stream");
  await expect(other.getByText("Waiting to be packed").first()).toBeVisible();
  // Both tabs are seen at once, as on two screens.
  await page.bringToFront();
  await page.getByRole("button", { name: "Cancel this parcel" }).first().click();
  await page.getByRole("dialog").getByRole("button", { name: "Cancel the parcel" }).click();
  const startedAt = Date.now();
  await expect(other.getByText("Cancelled", { exact: true }).first()).toBeVisible({ timeout: 10_000 });
  process.stdout.write(`the other tab showed it ${Date.now() - startedAt} ms later\n`);
});
