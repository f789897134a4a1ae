import { type BrowserContext, expect, type Page, test } from "@playwright/test";
import type { StopView } from "../src/server/routers/courier/run-view.ts";
import { aRun, type CourierDouble, courierDouble, drop } from "./courier-double.ts";
import { courier } from "./people.ts";
import { open } from "./portal.ts";

const phone = { width: 360, height: 740 };

/** With the app kept on the device, as after the first morning. */
async function openKept(page: Page): Promise<void> {
  await page.setViewportSize(phone);
  await open(page, courier(), "/en/courier");
  await page.evaluate(async () => {
    const { active } = await navigator.serviceWorker.ready;
    if (active?.state === "activated") return;
    await new Promise((resolve) => active?.addEventListener("statechange", resolve, { once: true }));
  });
}

async function deliver(page: Page, stop: StopView): Promise<void> {
  await expect(page.getByRole("heading", { name: `Drop to ${stop.partyName}` })).toBeVisible();
  await page.getByRole("button", { name: "I am here" }).click();
  await page.getByRole("button", { name: "Scan", exact: true }).click();
  await page.getByLabel("Or type the code under the bars").fill(stop.parcels[0]?.code.toLowerCase() ?? "");
  await page.getByRole("button", { name: "Take", exact: true }).click();
  // The sheet closes by itself, and holds the keyboard until then.
  await expect(page.getByRole("dialog")).toBeHidden();
  await page.getByLabel("PIN", { exact: true }).fill("4711");
  await page.getByRole("button", { name: "Hand over" }).click();
}

/** The same phone after its browser died: what is on the disk is there, what was in memory is not. */
async function reopen(context: BrowserContext, dying: Page, double: CourierDouble): Promise<Page> {
  const page = await context.newPage();
  await dying.close({ runBeforeUnload: false });
  await page.setViewportSize(phone);
  await double.attach(page);
  await page.goto("/en/courier");
  return page;
}

test("ten stops done without a network, with the tab killed between, are ten deliveries once there is one", async ({
  page,
  context,
}) => {
  test.slow();
  const stops = Array.from({ length: 10 }, (_, index) => drop(index + 1));
  const double = courierDouble(aRun(stops));
  await double.attach(page);
  await openKept(page);
  await page.getByRole("button", { name: "Start the run" }).click();
  await expect(page.getByText("Run 118 · 0 of 10 done")).toBeVisible();
  await expect(page.getByText("All sent")).toBeVisible();

  await context.setOffline(true);
  for (const stop of stops.slice(0, 5)) await deliver(page, stop);
  await expect(page.getByText("Run 118 · 5 of 10 done")).toBeVisible();
  await expect(page.getByText("Offline · 15 queued")).toBeVisible();

  const later = await reopen(context, page, double);
  await expect(later.getByText("Offline · 15 queued")).toBeVisible();
  for (const stop of stops.slice(5)) await deliver(later, stop);
  await expect(later.getByRole("heading", { name: "Every stop has ended" })).toBeVisible();
  expect(double.done.filter(({ kind }) => kind === "handOver")).toEqual([]);

  // The first answer gets lost on the way.
  double.loseNextAnswer = true;
  await context.setOffline(false);
  await expect(later.getByText("All sent")).toBeVisible({ timeout: 60_000 });
  const handed = double.done.filter(({ kind }) => kind === "handOver");
  expect(handed.map(({ stopId }) => stopId)).toEqual(stops.map(({ id }) => id));
  expect(handed.every(({ pin }) => pin === "4711")).toBe(true);
  expect(double.done).toHaveLength(1 + 10 * 3);
  expect(new Set(double.done.map(({ id }) => id)).size).toBe(double.done.length);
  expect(double.received.length).toBeGreaterThan(double.done.length);
});

test("what was done at a stop that is another courier's by now is told, and not lost without a word", async ({
  page,
  context,
}) => {
  const stops = [drop(1), drop(2)] as const;
  const double = courierDouble(aRun(stops, { state: "started" }));
  await double.attach(page);
  await openKept(page);
  await context.setOffline(true);
  await deliver(page, stops[0]);
  await expect(page.getByText("Run 118 · 1 of 2 done")).toBeVisible();

  double.refuse = ({ stopId }) => (stopId === stops[0].id ? "STOP_REMOVED" : "");
  double.run = double.run && { ...double.run, stops: [{ ...stops[0], state: "removed" }, stops[1]] };
  await context.setOffline(false);
  const refusal = page.getByRole("alert").filter({ hasText: "Hand-over: not accepted at Anna 1, Rua do Almada 201" });
  await expect(refusal).toContainText("This stop was taken off your run.");
  await page.reload();
  await expect(refusal).toBeVisible();
  await expect(page.getByRole("heading", { name: "Drop to Anna 2" })).toBeVisible();
  await refusal.getByRole("button", { name: "Understood" }).click();
  await expect(refusal).toHaveCount(0);
});

test("nobody signs out while something is not sent", async ({ page, context }) => {
  const double = courierDouble(aRun([drop(1)], { state: "started" }));
  await double.attach(page);
  await openKept(page);
  await context.setOffline(true);
  await page.getByRole("button", { name: "I am here" }).click();
  await expect(page.getByText("Offline · 1 queued")).toBeVisible();
  await page.getByRole("link", { name: "Profile", exact: true }).click();
  await page.getByRole("button", { name: "Sign out" }).click();
  await expect(page.getByText("One thing is not settled yet", { exact: true })).toBeVisible();
  await expect(page).toHaveURL(/\/en\/courier/);
});

test("two tabs send everything once", async ({ page, context }) => {
  const double = courierDouble(aRun([drop(1)], { state: "started" }));
  await double.attach(page);
  await openKept(page);
  const other = await context.newPage();
  await double.attach(other);
  await other.goto("/en/courier");
  await expect(other.getByRole("button", { name: "I am here" })).toBeVisible();
  await context.setOffline(true);
  await deliver(page, drop(1));
  await expect(other.getByRole("heading", { name: "Every stop has ended" })).toBeVisible();
  await context.setOffline(false);
  await expect(page.getByText("All sent")).toBeVisible();
  await expect(other.getByText("All sent")).toBeVisible();
  expect(double.received).toHaveLength(new Set(double.received).size);
  expect(double.done.map(({ kind }) => kind)).toEqual(["arrive", "scan", "handOver"]);
});
