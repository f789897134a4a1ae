import { expect, test } from "@playwright/test";
import { aRun, courierDouble, drop } from "./courier-double.ts";
import { courier } from "./people.ts";
import { open } from "./portal.ts";

test.use({ viewport: { width: 320, height: 720 } });

test("a stop that comes or goes while the page is open is told, and stays told until it was read", async ({ page }) => {
  await page.clock.install();
  const [first, second, third] = [drop(1), drop(2), drop(3)];
  const double = courierDouble(aRun([first, second], { state: "started" }));
  await double.attach(page);
  await open(page, courier(), "/en/courier");
  await expect(page.getByText("Run 118 · 0 of 2 done")).toBeVisible();
  await expect(page.getByText("All sent")).toBeVisible();

  double.run = double.run && { ...double.run, stops: [{ ...first, state: "removed" }, second, third] };
  await page.clock.runFor(31_000);
  const news = page.getByRole("region", { name: "Your run has changed" });
  await expect(news).toContainText("New: Drop to Anna 3");
  await expect(news).toContainText("Taken off: Drop to Anna 1");
  await expect(page.getByRole("heading", { name: "Drop to Anna 2" })).toBeVisible();
  await page.reload();
  await expect(news).toBeVisible();
  await news.getByRole("button", { name: "Understood" }).click();
  await expect(news).toHaveCount(0);
  await page.reload();
  await expect(page.getByRole("heading", { name: "Drop to Anna 2" })).toBeVisible();
  await expect(news).toHaveCount(0);
});
