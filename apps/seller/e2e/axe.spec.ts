import { expect, test } from "@playwright/test";
import { expectAccessible } from "@souk/testing/accessible";
import { demoAccount } from "@souk/testing/demo-account";
import { open, words } from "./console.ts";

const pages = [
  {
    account: "norte@souk.example",
    paths: [
      "/norte/profile",
      "/norte/orders",
      "/norte/products",
      "/norte/products/new",
      "/norte/products/offer",
      "/norte/money",
      "/norte/numbers",
      "/norte/team",
      "/norte/stock",
      "/norte/stock/grid",
      "/norte/stock/import",
      "/norte/settings/places",
      "/norte/settings/keys",
      "/norte/settings/webhooks",
      "/norte/nowhere",
      "/norte",
    ],
  },
  {
    account: "operator@souk.example",
    paths: [
      ...(["/operator", "/operator/orders", "/operator/shops", "/operator/applications", "/operator/payouts"] as const),
      ...([
        "/operator/numbers",
        "/operator/checkouts?view=all",
        "/operator/dead-letters",
        "/operator/audit",
        "/operator/delivery",
      ] as const),
    ],
  },
] as const;

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
    await outside.close();
    for (const { account, paths } of pages) {
      const context = await browser.newContext({ colorScheme, reducedMotion: "reduce" });
      const page = await context.newPage();
      for (const path of paths) {
        await open(page, demoAccount(account), `/${language}${path}`);
        await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
        await expectAccessible(page);
      }
      await page.keyboard.press("Control+k");
      await expect(page.getByRole("combobox")).toBeVisible();
      await expectAccessible(page);
      await context.close();
    }
  });
}
