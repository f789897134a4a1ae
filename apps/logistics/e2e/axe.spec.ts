import { expect, test } from "@playwright/test";
import { expectAccessible } from "@souk/testing/accessible";
import { aRun, courierDouble, drop } from "./courier-double.ts";
import { courier, dispatcher, shopper } from "./people.ts";
import { open, words } from "./portal.ts";
import { shot } from "./shots.ts";
import { expectReadableOutdoors } from "./sunlight.ts";

const courierPaths = ["/courier", "/courier?view=history", "/courier?view=profile"];
const deskPaths = [
  "/desk",
  "/desk/exceptions",
  "/desk/hub",
  "/desk/carrier",
  "/desk/runs",
  "/desk/fleet",
  "/desk/nowhere",
];
const name = (path: string) => path.replaceAll(/\W+/g, "-").replaceAll(/^-|-$/g, "");

// Names differ by language and contrast by theme: each language and each theme once.
for (const [colorScheme, language] of [
  ["light", "en"],
  ["dark", "ru"],
] as const) {
  test(`axe finds nothing, ${colorScheme}, ${language}`, async ({ browser }) => {
    test.slow();
    const outside = await browser.newContext({ colorScheme });
    const entrance = await outside.newPage();
    await entrance.goto(`/${language}/sign-in`);
    await expect(entrance.getByRole("button", { name: words[language].signIn })).toBeVisible();
    await expectAccessible(entrance);
    await open(entrance, shopper(), `/${language}`);
    await expectAccessible(entrance);
    await outside.close();

    const phone = await browser.newContext({ colorScheme, viewport: { width: 320, height: 720 } });
    const pocket = await phone.newPage();
    await courierDouble(aRun([drop(1), drop(2)])).attach(pocket);
    for (const path of courierPaths) {
      await open(pocket, courier(), `/${language}${path}`);
      await expect(pocket.getByRole("heading", { level: 1 })).toBeVisible();
      await expectAccessible(pocket);
      await expectReadableOutdoors(pocket);
      await shot(pocket, `320-${colorScheme}-${language}-${name(path)}`);
    }
    await phone.close();

    const desk = await browser.newContext({ colorScheme, viewport: { width: 1440, height: 900 } });
    const page = await desk.newPage();
    for (const path of deskPaths) {
      await open(page, dispatcher(), `/${language}${path}`);
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      await expectAccessible(page);
      await shot(page, `1440-${colorScheme}-${language}-${name(path)}`);
    }
    await desk.close();
  });
}
