import { expect, test } from "@playwright/test";
import { aRun, courierDouble, drop } from "./courier-double.ts";
import { courier } from "./people.ts";
import { open } from "./portal.ts";

test.use({
  viewport: { width: 320, height: 720 },
  permissions: ["geolocation"],
  geolocation: { latitude: 41.15, longitude: -8.61 },
});

test("a phone that stands still tells where it is while its run is under way, and neither before nor after", async ({
  page,
}) => {
  await page.clock.install();
  const double = courierDouble(aRun([drop(1)]));
  await double.attach(page);
  await open(page, courier(), "/en/courier");
  await expect(page.getByRole("button", { name: "Start the run" })).toBeVisible();
  await page.clock.runFor(40_000);
  expect(double.positions).toEqual([]);

  await page.getByRole("button", { name: "Start the run" }).click();
  await expect.poll(() => double.positions.length).toBe(1);
  for (const told of [2, 3]) {
    await page.clock.runFor(16_000);
    await expect.poll(() => double.positions.length).toBe(told);
  }
  await page.getByRole("button", { name: "I am here" }).click();
  await expect.poll(() => double.done.at(-1)).toMatchObject({ place: { latitude: 41.15, longitude: -8.61 } });

  await page.getByRole("button", { name: "Could not deliver" }).click();
  await page.getByRole("radio", { name: "Nobody is there" }).check();
  await page.getByRole("button", { name: "Report and go on" }).click();
  await page.getByRole("button", { name: "Finish the run" }).click();
  await expect(page.getByRole("heading", { name: "Shift" })).toBeVisible();
  const told = double.positions.length;
  await page.clock.runFor(40_000);
  expect(double.positions).toHaveLength(told);
});
