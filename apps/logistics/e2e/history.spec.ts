import { expect, test } from "@playwright/test";
import { aRun, courierDouble, drop } from "./courier-double.ts";
import { courier } from "./people.ts";
import { open } from "./portal.ts";

test.use({ viewport: { width: 320, height: 720 } });

const finished = (number: number) =>
  aRun([drop(1, { state: "done" }), drop(2, { state: "failed", failureReason: "noAccess" })], {
    ...{ number, state: "finished", finishedAt: "2026-11-21T17:20:00Z" },
  });

test("what was earned stands by day, and past runs come a page at a time", async ({ page }) => {
  const double = courierDouble(null);
  const earned = { currencyCode: "EUR", minorUnits: "3420", text: "€34.20" };
  double.earnings = [{ day: "2026-11-21", runCount: 2, stopCount: 14, distanceMeters: 23_100, earned }];
  double.history = [[finished(9), finished(8)], [finished(7)]];
  await double.attach(page);
  await open(page, courier(), "/en/courier?view=history");
  await expect(page.getByText("Saturday, Nov 21")).toBeVisible();
  await expect(page.getByText("14 stops")).toBeVisible();
  await expect(page.getByRole("listitem").filter({ hasText: "Run 9" })).toContainText("one stop not done");
  await expect(page.getByText("Run 7")).toHaveCount(0);
  await page.getByRole("button", { name: "Earlier runs" }).click();
  await expect(page.getByText("Run 7")).toBeVisible();
  await expect(page.getByRole("button", { name: "Earlier runs" })).toHaveCount(0);
});

test("earnings that do not come say so and can be asked for again; the runs stand beside", async ({ page }) => {
  const double = courierDouble(null);
  double.broken.add("earnings");
  double.history = [[finished(9)]];
  await double.attach(page);
  await open(page, courier(), "/en/courier?view=history");
  await expect(page.getByText("Run 9")).toBeVisible();
  await expect(page.getByRole("alert").getByRole("button")).toBeVisible({ timeout: 30_000 });
  double.broken.clear();
  await page.getByRole("alert").getByRole("button").click();
  await expect(page.getByText("What you earn stands here, day by day.")).toBeVisible();
});
