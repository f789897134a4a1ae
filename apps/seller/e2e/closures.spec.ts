import { expect, test } from "@playwright/test";
import { expectAccessible } from "@souk/testing/accessible";
import { open } from "./console.ts";
import { newMember } from "./people.ts";
import { shot } from "./shots.ts";

const { SOUK_WEB_URL = "http://127.0.0.1:4100" } = process.env;
const dayMs = 24 * 60 * 60_000;
const dateIn = (days: number) => new Date(Date.now() + days * dayMs).toISOString().slice(0, 10);
/** The courier does not come on Sundays. */
const workingDayAfter = (date: string) => {
  const day = new Date(Date.parse(date) + dayMs);
  return (day.getUTCDay() === 0 ? new Date(day.getTime() + dayMs) : day).toISOString().slice(0, 10);
};
const monthOf = (date: string) =>
  new Intl.DateTimeFormat("en", { month: "long", timeZone: "UTC" }).format(new Date(date));
/** As the console writes it: "Monday, December 14". */
const dayIn = (date: string) =>
  new Intl.DateTimeFormat("en", { weekday: "long", month: "long", day: "numeric", timeZone: "UTC" }).format(
    new Date(date),
  );

test("what a shop takes back and when it is closed is read on its page and with its products; that and days to pack put arrival off", async ({
  page,
  browser,
}) => {
  test.slow();
  const owner = await newMember(["tilia"]);
  const terms = `Within 60 days, unworn. ${Date.now()}`;
  await open(page, owner, "/en/tilia/profile");
  await page.getByLabel("What you take back, in English").fill(terms);
  await expectAccessible(page);
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.getByText("Saved", { exact: true }).first()).toBeVisible();

  await open(page, owner, "/en/tilia/settings/places");
  const handling = page.getByRole("region", { name: "How soon you hand over" });
  const setDays = async (days: string) => {
    await handling.getByLabel("Working days you need to pack").selectOption(days);
    await handling.getByRole("button", { name: "Save the handling time" }).click();
    await expect(page.getByText("The handling time is saved").first()).toBeVisible();
    await expect(handling.getByRole("button")).toBeDisabled();
  };
  await setDays("2 working days");
  await page.getByRole("button", { name: "Plan a closure" }).click();
  const dialog = page.getByRole("dialog");
  const lastDay = dateIn(20);
  await dialog.getByLabel("First day").fill(dateIn(-1));
  await dialog.getByLabel("Last day").fill(lastDay);
  await dialog.getByLabel("For shoppers, in English").fill("We are at the fair.");
  await dialog.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("We are at the fair.")).toBeVisible();

  const visitor = await browser.newContext({ baseURL: SOUK_WEB_URL });
  const shop = await visitor.newPage();
  await expect(async () => {
    await shop.goto("/en/s/tilia");
    await expect(shop.getByText("We are at the fair.")).toBeVisible({ timeout: 3_000 });
    await expect(shop.getByText(terms)).toBeVisible({ timeout: 3_000 });
  }).toPass({ timeout: 90_000 });
  await expectAccessible(shop);
  await shot(shop, "shop-closed");
  const product = await shop.locator('main a[href*="/p/"]').first().getAttribute("href");
  const delivery = shop.getByRole("region", { name: "Delivery", exact: true });
  await expect(async () => {
    await shop.goto(product ?? "");
    await expect(delivery.getByText(/^Tilia is closed /)).toBeVisible({ timeout: 8_000 });
  }).toPass({ timeout: 120_000 });
  // Packing begins on the first day after and takes two more; it arrives on the next.
  const handOver = workingDayAfter(workingDayAfter(workingDayAfter(lastDay)));
  const arrives = workingDayAfter(handOver);
  await expect(handling.getByText(dayIn(handOver))).toBeVisible();
  await expect(handling.getByText(dayIn(arrives))).toBeVisible();
  await expectAccessible(page);
  await shot(page, "handling");
  const dayText = `${monthOf(arrives)}\u00a0${Number(arrives.slice(8))}`;
  await expect(delivery.getByText(dayText).first()).toBeVisible();
  await expect(delivery.getByRole("link", { name: "Returns and shipping at Tilia" })).toHaveAttribute(
    "href",
    "/en/s/tilia#terms",
  );
  await expectAccessible(shop);
  await shot(shop, "product-closed");
  await visitor.close();

  await page
    .getByRole("button", { name: /^Cancel the closure / })
    .last()
    .click();
  await expect(page.getByText("The closure is cancelled").first()).toBeVisible();
  // So that the demo shop is as it was.
  await setDays("None: the same day");
  await open(page, owner, "/en/tilia/profile");
  await page.getByLabel("What you take back, in English").fill("");
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.getByText("Saved", { exact: true }).first()).toBeVisible();
});
