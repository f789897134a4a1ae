import { expect, test } from "@playwright/test";
import { demoAccount } from "@souk/testing/demo-account";
import { open } from "./console.ts";

const pages = [
  {
    account: "norte@souk.example",
    paths: [
      "/norte",
      "/norte/orders",
      "/norte/orders?view=all",
      "/norte/returns",
      "/norte/returns?view=all",
      "/norte/products",
      "/norte/products/new",
      "/norte/products/offer",
      "/norte/money",
      "/norte/numbers",
      "/norte/team",
      "/norte/stock",
      "/norte/stock/grid",
      "/norte/stock/import",
      "/norte/products/import",
      "/norte/settings/places",
      "/norte/settings/keys",
      "/norte/settings/webhooks",
      "/norte/profile",
      "/norte/decisions",
    ],
  },
  {
    account: "operator@souk.example",
    paths: [
      ...(["/operator", "/operator/orders", "/operator/shops", "/operator/applications", "/operator/payouts"] as const),
      ...([
        "/operator/checkouts?view=all",
        "/operator/dead-letters",
        "/operator/audit",
        "/operator/commission",
        "/operator/categories",
        "/operator/attributes",
        "/operator/delivery",
      ] as const),
      "/operator/moderation",
      "/operator/moderation/terms",
    ],
  },
  { account: "moderator@souk.example", paths: ["/operator/moderation", "/operator/moderation?view=approved"] },
] as const;

test("no page complains in the browser, not of another first drawing than the server's either", async ({ browser }) => {
  test.slow();
  for (const { account, paths } of pages) {
    const page = await (await browser.newContext()).newPage();
    const complaints: string[] = [];
    page.on("pageerror", (error) => complaints.push(`${page.url()}: ${error.message}`));
    page.on("console", (message) => {
      if (message.type() === "error") complaints.push(`${page.url()}: ${message.text()}`);
    });
    for (const path of paths) await open(page, demoAccount(account), `/en${path}`);
    expect(complaints).toEqual([]);
    await page.context().close();
  }
});
