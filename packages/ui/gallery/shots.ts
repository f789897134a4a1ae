import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { AxeBuilder } from "@axe-core/playwright";
import { chromium, type Page } from "playwright-core";
import { takeOverlayShots } from "./overlay-shots.ts";

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
 * names what axe finds and what is wider than the page.
 */
export async function takeShots(page: string, folder: string): Promise<string[]> {
  const browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: flags });
  const lines: string[] = [];
  for (const colorScheme of ["light", "dark"] as const) {
    for (const width of [360, 1440]) {
      const context = await browser.newContext({
        colorScheme,
        viewport: { width, height: 900 },
        reducedMotion: "reduce",
      });
      const tab = await context.newPage();
      tab.on("pageerror", (error) => lines.push(`page error: ${error.message}`));
      tab.on("console", (message) => message.type() === "error" && lines.push(`console: ${message.text()}`));
      await tab.goto(pathToFileURL(page).href);
      await tab.evaluate(() => document.fonts.ready);
      const overflowPx = await tab.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      if (overflowPx > 0) lines.push(`${colorScheme} ${width}: the page is ${overflowPx} px too wide`);
      lines.push(...(await findBarriers(tab)).map((barrier) => `${colorScheme} ${width}: ${barrier}`));
      for (const section of await tab.locator("[data-shot]").all()) {
        const path = join(folder, `${await section.getAttribute("data-shot")}-${width}-${colorScheme}.png`);
        await section.screenshot({ path });
        lines.push(path);
      }
      lines.push(...(await takeOverlayShots(tab, folder, `${width}-${colorScheme}`)));
      await context.close();
    }
  }
  await browser.close();
  return lines;
}

/** What axe finds against WCAG 2.2 AA, one line each. */
async function findBarriers(tab: Page): Promise<string[]> {
  const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
  const { violations } = await new AxeBuilder({ page: tab }).options({ preload: false }).withTags(tags).analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(" ")} ${node.html}`));
}
