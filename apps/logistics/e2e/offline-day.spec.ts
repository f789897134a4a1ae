import { type BrowserContext, expect, type Page, test } from "@playwright/test";
import { Delivery_State, type Stop } from "@souk/contracts/logistics/v1/logistics";
import { aRun, courierDouble, drop } from "./courier-double.ts";
import { courier } from "./people.ts";
import { type Account, open } from "./portal.ts";
import { newRun } from "./real-run.ts";

const phone = { width: 360, height: 740 };

/** With the app kept on the device, as after the first morning. */
async function openKept(page: Page, person: Account = courier()): Promise<void> {
  await page.setViewportSize(phone);
  await open(page, person, "/en/courier");
  await page.evaluate(async () => {
    const { active } = await navigator.serviceWorker.ready;
    if (active?.state === "activated") return;
    await new Promise((resolve) => active?.addEventListener("statechange", resolve, { once: true }));
  });
}

interface Door {
  readonly partyName: string;
  readonly code: string;
  readonly pin: string;
}

const doorOf = ({ partyName, parcels }: Pick<Stop, "partyName"> & { parcels: readonly { code: string }[] }) => ({
  partyName,
  code: parcels[0]?.code ?? "",
});

async function arriveAndScan(page: Page, code: string): Promise<void> {
  await page.getByRole("button", { name: "I am here" }).click();
  await page.getByRole("button", { name: "Scan", exact: true }).click();
  await page.getByLabel("Or type the code under the bars").fill(code.toLowerCase());
  await page.getByRole("button", { name: "Take", exact: true }).click();
  // The sheet closes by itself, and holds the keyboard until then.
  await expect(page.getByRole("dialog")).toBeHidden();
}

async function deliver(page: Page, { partyName, code, pin }: Door): Promise<void> {
  await expect(page.getByRole("heading", { name: `Drop to ${partyName}`, exact: true })).toBeVisible();
  await arriveAndScan(page, code);
  await page.getByLabel("PIN", { exact: true }).fill(pin);
  await page.getByRole("button", { name: "Hand over" }).click();
}

/** The same phone after its browser died: what is on the disk is there, what was in memory is not. */
async function reopen(context: BrowserContext, dying: Page): Promise<Page> {
  const page = await context.newPage();
  await dying.close({ runBeforeUnload: false });
  await page.setViewportSize(phone);
  await page.goto("/en/courier");
  return page;
}

test("ten stops done without a network, with the tab killed between, are ten deliveries once there is one", async ({
  page,
  context,
}) => {
  test.setTimeout(600_000);
  const day = await newRun(10);
  await day.collectAll();
  const pins = await Promise.all(day.drops.map(day.pinOf));
  const doors = day.drops.map((stop, at) => ({ stop, pin: pins[at] ?? "" }));
  expect(doors).toHaveLength(10);
  await openKept(page, day.person);
  const title = `Run ${day.run.number}`;
  await expect(page.getByText(new RegExp(`^${title} · 1 of 11`))).toBeVisible();

  await context.setOffline(true);
  for (const { stop, pin } of doors.slice(0, 5)) await deliver(page, { ...doorOf(stop), pin });
  await expect(page.getByText("Offline · 15 queued")).toBeVisible();

  const later = await reopen(context, page);
  await expect(later.getByText("Offline · 15 queued")).toBeVisible();
  for (const { stop, pin } of doors.slice(5)) await deliver(later, { ...doorOf(stop), pin });
  await expect(later.getByRole("heading", { name: "Every stop has ended" })).toBeVisible();
  const before = await day.deliveries();
  expect(before.map(({ delivery }) => delivery?.state)).toEqual(before.map(() => Delivery_State.COLLECTED));

  // The service does what it is told, and its first answer gets lost on the way.
  let lost = 0;
  await later.route("**/api/trpc/courier.recordActions*", async (route) => {
    if (lost++ > 0) return route.fallback();
    await route.fetch();
    await route.abort("connectionreset");
  });
  await context.setOffline(false);
  await expect(later.getByText("All sent")).toBeVisible({ timeout: 120_000 });
  expect(lost).toBeGreaterThan(1);
  const after = await day.deliveries();
  expect(after.map(({ delivery }) => delivery?.state)).toEqual(after.map(() => Delivery_State.DELIVERED));
  for (const { steps, proofs } of after) {
    expect(steps.filter(({ state }) => state === Delivery_State.DELIVERED)).toHaveLength(1);
    expect(proofs).toHaveLength(1);
    expect(proofs[0]?.pinMatched).toBe(true);
  }
});

test("what was done on a run that is another courier's by now is told, and not lost without a word", async ({
  page,
  context,
}) => {
  test.setTimeout(300_000);
  const day = await newRun(1);
  const [pickup] = day.pickups;
  if (!pickup) throw new Error("a run begins at a seller");
  await openKept(page, day.person);
  await page.getByRole("button", { name: "Start the run" }).click();
  await expect(page.getByText("All sent")).toBeVisible();

  await context.setOffline(true);
  await arriveAndScan(page, pickup.parcels[0]?.code ?? "");
  await page.getByRole("button", { name: "Collected" }).click();
  await day.reassign();
  await context.setOffline(false);
  const refusal = page.getByRole("alert").filter({ hasText: `Pickup: not accepted at ${pickup.partyName}` });
  await expect(refusal).toContainText("This run is another courier’s by now.", { timeout: 60_000 });
  await page.reload();
  await expect(refusal).toBeVisible();
  await refusal.getByRole("button", { name: "Understood" }).click();
  await expect(refusal).toHaveCount(0);
  const [{ delivery } = {}] = await day.deliveries();
  expect(delivery?.state).toBe(Delivery_State.PLANNED);
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
  await deliver(page, { ...doorOf(drop(1)), pin: "4711" });
  await expect(other.getByRole("heading", { name: "Every stop has ended" })).toBeVisible();
  await context.setOffline(false);
  await expect(page.getByText("All sent")).toBeVisible();
  await expect(other.getByText("All sent")).toBeVisible();
  expect(double.received).toHaveLength(new Set(double.received).size);
  expect(double.done.map(({ kind }) => kind)).toEqual(["arrive", "scan", "handOver"]);
});
