import { expect, test } from "@playwright/test";
import { courierDouble } from "./courier-double.ts";
import { courier } from "./people.ts";
import { open } from "./portal.ts";

test("Chromium finds nothing that keeps the app from being installed", async ({ page, context }) => {
  await courierDouble(null).attach(page);
  await open(page, courier(), "/en/courier");
  const devtools = await context.newCDPSession(page);
  const { errors } = await devtools.send("Page.getAppManifest");
  expect(errors).toEqual([]);
  const { installabilityErrors } = await devtools.send("Page.getInstallabilityErrors");
  // Every context of a spec is a private window, in which nothing is installed.
  expect(installabilityErrors.map(({ errorId }) => errorId).filter((id) => id !== "in-incognito")).toEqual([]);
});

test("where the browser offers it, the app is put on the home screen from the profile", async ({ page }) => {
  await courierDouble(null).attach(page);
  await open(page, courier(), "/en/courier?view=profile");
  await expect(page.getByRole("button", { name: "Put on the home screen" })).toHaveCount(0);
  await page.evaluate(() => {
    const prompt = () => {
      document.title = "asked";
      return Promise.resolve({ outcome: "accepted" });
    };
    window.dispatchEvent(Object.assign(new Event("beforeinstallprompt", { cancelable: true }), { prompt }));
  });
  await page.getByRole("button", { name: "Put on the home screen" }).click();
  await expect(page).toHaveTitle("asked");
  await expect(page.getByRole("button", { name: "Put on the home screen" })).toHaveCount(0);
});
