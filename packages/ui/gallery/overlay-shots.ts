import { join } from "node:path";
import type { Page } from "playwright-core";

const overlays = [
  { opener: "Dialog", opened: '[data-slot="dialog"]' },
  { opener: "Sheet right", opened: '[data-slot="sheet"]' },
  { opener: "Sheet bottom", opened: '[data-slot="sheet"]' },
  { opener: "Menu", opened: '[data-slot="dropdown-menu"]' },
  { opener: "Toast", opened: '[data-slot="toast"]' },
];

/** Opens each overlay by its button, takes a picture of the window and closes it. Gives the file names. */
export async function takeOverlayShots(tab: Page, folder: string, suffix: string): Promise<string[]> {
  const paths: string[] = [];
  for (const { opener, opened } of overlays) {
    await tab.getByRole("button", { name: opener, exact: true }).click();
    await tab.locator(opened).waitFor();
    const path = join(folder, `${opener.toLowerCase().replace(" ", "-")}-${suffix}.png`);
    await tab.screenshot({ path });
    paths.push(path);
    await tab.keyboard.press("Escape");
  }
  return paths;
}
