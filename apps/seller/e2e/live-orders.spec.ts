import { expect, test } from "@playwright/test";
import { open } from "./console.ts";
import { newMember } from "./people.ts";
import { sold } from "./sold.ts";

test("an order that is placed meanwhile shows without a reload, also after a break, and in no other shop", async ({
  browser,
}) => {
  test.slow();
  const [own, others] = [await browser.newContext(), await browser.newContext()];
  const [page, elsewhere] = [await own.newPage(), await others.newPage()];
  // Only what is heard counts: nothing is asked for from time to time.
  for (const each of [page, elsewhere]) await each.clock.install();
  const stream = page.waitForResponse((response) => response.url().includes("orders.follow"));
  await open(page, await newMember(["norte"]), "/en/norte/orders");
  await stream;
  await open(elsewhere, await newMember(["tilia"]), "/en/tilia/orders");
  const { number } = await sold();
  await expect(page.getByRole("row").filter({ hasText: number })).toBeVisible();

  await own.setOffline(true);
  const missed = await sold();
  await own.setOffline(false);
  await page.clock.fastForward("01:00");
  await expect(page.getByRole("row").filter({ hasText: missed.number })).toBeVisible({ timeout: 30_000 });
  await expect(elsewhere.getByRole("main")).not.toContainText(number);
  await own.close();
  await others.close();
});
