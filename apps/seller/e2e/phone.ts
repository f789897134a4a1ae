import { type Browser, expect, type Page } from "@playwright/test";
import type { Run, Stop } from "@souk/contracts/logistics/v1/logistics";
import { type Account, open } from "../../logistics/e2e/portal.ts";

const { SOUK_PORTAL_URL = "http://127.0.0.1:4102" } = process.env;

/** A courier's phone, somewhere in Porto, with the run that they were given. */
export async function openPhone(browser: Browser, courier: Account): Promise<Page> {
  const context = await browser.newContext({
    baseURL: SOUK_PORTAL_URL,
    viewport: { width: 360, height: 740 },
    geolocation: { latitude: 41.1536, longitude: -8.6169 },
    permissions: ["geolocation"],
  });
  const page = await context.newPage();
  await open(page, courier, "/en/courier");
  return page;
}

export async function startRun(page: Page, { number }: Run): Promise<void> {
  await page.getByRole("button", { name: "Start the run" }).click();
  await expect(page.getByText(new RegExp(`^Run ${number} · 0 of`))).toBeVisible();
}

/** Comes to a stop and types the code of each of its parcels. */
export async function arriveAndScan(page: Page, { parcels, partyName }: Stop): Promise<void> {
  await expect(page.getByRole("heading", { level: 1, name: new RegExp(partyName) })).toBeVisible();
  await page.getByRole("button", { name: "I am here" }).click();
  await page.getByRole("button", { name: "Scan", exact: true }).click();
  for (const { code } of parcels) {
    await page.getByLabel("Or type the code under the bars").fill(code.toLowerCase());
    await page.getByRole("button", { name: "Take", exact: true }).click();
  }
  // The sheet closes by itself, and holds the keyboard until then.
  await expect(page.getByRole("dialog")).toBeHidden();
}

export async function collect(page: Page, stop: Stop): Promise<void> {
  await arriveAndScan(page, stop);
  await page.getByRole("button", { name: "Collected" }).click();
}

export async function handOver(page: Page, pin: string): Promise<void> {
  await page.getByLabel("PIN", { exact: true }).fill(pin);
  await page.getByRole("button", { name: "Hand over" }).click();
}

export async function finishRun(page: Page): Promise<void> {
  await expect(page.getByRole("heading", { name: "Every stop has ended" })).toBeVisible();
  await expect(page.getByText("All sent")).toBeVisible();
  await page.getByRole("button", { name: "Finish the run" }).click();
}
