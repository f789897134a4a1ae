import { join } from "node:path";
import type { Page } from "@playwright/test";

const { SOUK_E2E_SHOTS = "" } = process.env;

/** A picture of the whole page as it is now, when a folder for them is named: SOUK_E2E_SHOTS. */
export async function shot(page: Page, name: string): Promise<void> {
  if (SOUK_E2E_SHOTS !== "") await page.screenshot({ path: join(SOUK_E2E_SHOTS, `${name}.png`), fullPage: true });
}
