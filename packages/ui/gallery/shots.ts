import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { chromium } from "playwright-core";

const flags = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/**
 * Screenshots of the gallery in both themes at 360 and 1440 px, by Debian's Chromium. Gives their file names, and
 * names what is wider than the page.
 */
export async function takeShots(page: string, folder: string): Promise<string[]> {
  const browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: flags });
  const lines: string[] = [];
  for (const colorScheme of ["light", "dark"] as const) {
    for (const width of [360, 1440]) {
      const tab = await browser.newPage({ colorScheme, viewport: { width, height: 900 }, reducedMotion: "reduce" });
      tab.on("pageerror", (error) => lines.push(`page error: ${error.message}`));
      tab.on("console", (message) => message.type() === "error" && lines.push(`console: ${message.text()}`));
      await tab.goto(pathToFileURL(page).href);
      await tab.evaluate(() => document.fonts.ready);
      const overflowPx = await tab.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      if (overflowPx > 0) lines.push(`${colorScheme} ${width}: the page is ${overflowPx} px too wide`);
      for (const section of await tab.locator("[data-shot]").all()) {
        const path = join(folder, `${await section.getAttribute("data-shot")}-${width}-${colorScheme}.png`);
        await section.screenshot({ path });
        lines.push(path);
      }
      await tab.close();
    }
  }
  await browser.close();
  return lines;
}
