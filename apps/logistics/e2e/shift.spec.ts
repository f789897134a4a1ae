import { expect, test } from "@playwright/test";
import { aRun, courierDouble, drop } from "./courier-double.ts";
import { courier } from "./people.ts";
import { open } from "./portal.ts";

test.use({ viewport: { width: 320, height: 720 } });

const offer = (number: number, forMs = 90_000) =>
  aRun([drop(1), drop(2)], { number, state: "offered", offerEndsAt: new Date(Date.now() + forMs).toISOString() });

test("a shift begins for as long as was chosen, brings offers, and ends", async ({ page }) => {
  const double = courierDouble(null);
  double.shift = { ...double.shift, startedAt: null, endsAt: null };
  await double.attach(page);
  await open(page, courier(), "/en/courier");
  await expect(page.getByRole("heading", { name: "You are off shift" })).toBeVisible();
  await page.getByText("4 h", { exact: true }).click();
  await page.getByRole("button", { name: "Start the shift" }).click();
  await expect(page.getByText(/^On shift until /)).toBeVisible();
  const hours = (Date.parse(double.shift.endsAt ?? "") - Date.now()) / 3_600_000;
  expect(hours).toBeGreaterThan(3.9);
  expect(hours).toBeLessThanOrEqual(4);
  await expect(page.getByRole("heading", { name: "No run now" })).toBeVisible();
  await page.getByRole("button", { name: "End the shift" }).click();
  await expect(page.getByRole("heading", { name: "You are off shift" })).toBeVisible();
  expect(double.shift.startedAt).toBeNull();
});

test("a shift that does not begin says why, and can be tried again", async ({ page }) => {
  const double = courierDouble(null);
  double.shift = { ...double.shift, startedAt: null, endsAt: null };
  double.broken.add("startShift");
  await double.attach(page);
  await open(page, courier(), "/en/courier");
  await page.getByRole("button", { name: "Start the shift" }).click();
  await expect(page.getByText("That did not work", { exact: true })).toBeVisible();
  double.broken.clear();
  await page.getByRole("button", { name: "Start the shift" }).click();
  await expect(page.getByText(/^On shift until /)).toBeVisible();
});

test("one run is declined, another accepted and begun", async ({ page }) => {
  const double = courierDouble(null);
  double.offers = [offer(41), offer(42)];
  await double.attach(page);
  await open(page, courier(), "/en/courier");
  const card = (number: number) => page.getByRole("listitem").filter({ hasText: `Run ${number}` });
  await expect(card(41).getByRole("timer")).toHaveText(/^1:[0-2]\d$/);
  await card(41).getByRole("button", { name: "Decline" }).click();
  await expect(card(41)).toHaveCount(0);
  await card(42).getByRole("button", { name: "Accept" }).click();
  await expect(page.getByRole("heading", { name: "Run 42" })).toBeVisible();
  await page.getByRole("button", { name: "Start the run" }).click();
  await expect(page.getByRole("heading", { name: "Drop to Anna 1" })).toBeVisible();
  expect(double.answers.map(({ isAccepted }) => isAccepted)).toEqual([false, true]);
});

test("an offer that appears while the page is open is shown, and one whose time is over can no longer be had", async ({
  page,
}) => {
  await page.clock.install();
  const double = courierDouble(null);
  await double.attach(page);
  await open(page, courier(), "/en/courier");
  await expect(page.getByRole("heading", { name: "No run now" })).toBeVisible();
  double.offers = [offer(43, 60_000)];
  await page.clock.runFor(11_000);
  await expect(page.getByRole("timer")).toBeVisible();
  await page.clock.runFor(58_000);
  await expect(page.getByText("Time is up")).toBeVisible();
  await expect(page.getByRole("button", { name: "Accept" })).toHaveCount(0);
  double.offers = [];
  await page.clock.runFor(11_000);
  await expect(page.getByRole("heading", { name: "No run now" })).toBeVisible();
  expect(double.answers).toEqual([]);
});
