import { chromium, expect, type Page, test } from "@playwright/test";
import { filmOfBarcode } from "./barcode-film.ts";
import { aRun, courierDouble, drop } from "./courier-double.ts";
import { courier } from "./people.ts";
import { open } from "./portal.ts";
import { shot } from "./shots.ts";

const viewport = { width: 320, height: 720 };

/** A phone whose camera looks at a label all the time. */
async function withCamera(code: string, use: (page: Page) => Promise<void>): Promise<void> {
  const { launchOptions = {}, baseURL = "" } = test.info().project.use;
  const film = await filmOfBarcode(code);
  const browser = await chromium.launch({
    ...launchOptions,
    args: [
      ...(launchOptions.args ?? []),
      "--use-fake-device-for-media-stream",
      `--use-file-for-fake-video-capture=${film}`,
    ],
  });
  try {
    await use(await browser.newPage({ baseURL, viewport, permissions: ["camera"] }));
  } finally {
    await browser.close();
  }
}

test("a parcel in front of the camera is taken, and the scanner is gone when it was the last", async () => {
  const stop = drop(1, { state: "arrived" });
  await withCamera("SK-D1", async (page) => {
    const double = courierDouble(aRun([stop, drop(2)], { state: "started" }));
    await double.attach(page);
    await open(page, courier(), "/en/courier");
    await page.getByRole("button", { name: "Scan", exact: true }).click();
    await expect(page.getByRole("dialog")).toBeHidden();
    await expect(page.getByText("Pace · scanned")).toBeVisible();
    await expect
      .poll(() => double.done.map(({ kind, code }) => ({ kind, code })))
      .toEqual([{ kind: "scan", code: "SK-D1" }]);
  });
});

test("a parcel of elsewhere in front of the camera is said to be wrong once, and nothing is taken", async () => {
  await withCamera("SK-ELSEWHERE", async (page) => {
    const double = courierDouble(aRun([drop(1, { state: "arrived" })], { state: "started" }));
    await double.attach(page);
    await open(page, courier(), "/en/courier");
    await page.getByRole("button", { name: "Scan", exact: true }).click();
    await expect(page.getByRole("alert").filter({ hasText: "Wrong parcel" })).toContainText("SK-ELSEWHERE");
    await shot(page, "320-camera-wrong");
    await page.getByRole("button", { name: "Close" }).click();
    await expect(page.getByText("0 of 1 scanned")).toBeVisible();
    expect(double.done).toEqual([]);
  });
});

test("who does not allow the camera types the code", async ({ page }) => {
  await page.setViewportSize(viewport);
  await page.addInitScript(() => {
    navigator.mediaDevices.getUserMedia = () => Promise.reject(new DOMException("no", "NotAllowedError"));
  });
  const double = courierDouble(aRun([drop(1, { state: "arrived" })], { state: "started" }));
  await double.attach(page);
  await open(page, courier(), "/en/courier");
  await page.getByRole("button", { name: "Scan", exact: true }).click();
  await expect(page.getByText("The camera is not allowed. Allow it in the browser, or type the code.")).toBeVisible();
  await page.getByLabel("Or type the code under the bars").fill(" sk-d1 ");
  await page.getByRole("button", { name: "Take", exact: true }).click();
  await expect(page.getByRole("dialog")).toBeHidden();
  await expect.poll(() => double.done.map(({ kind }) => kind)).toEqual(["scan"]);
});
