import { type APIRequestContext, expect, test } from "@playwright/test";
import { demoAccount } from "@souk/testing/demo-account";
import { open } from "./console.ts";
import { newMember } from "./people.ts";

const seller = demoAccount("norte@souk.example");

/** What the BFF says to whoever the page's cookies are. */
async function ask(request: APIRequestContext, procedure: string, input: object): Promise<[number, string]> {
  const answer = await request.get(`/api/trpc/${procedure}?input=${encodeURIComponent(JSON.stringify(input))}`);
  const { error } = await answer.json();
  return [answer.status(), error?.data?.reason ?? ""];
}

test("a member of two shops goes from one to the other, and each has pages of its own", async ({ page }) => {
  await open(page, await newMember(["verde", "tilia"]), "/en/verde/profile");
  await expect(page.getByLabel("Name of the shop")).toHaveValue("Verde");
  await page.getByRole("button", { name: /^Verde.*switch to another shop$/i }).click();
  await page.getByRole("menuitem", { name: "Tilia" }).click();
  await page.waitForURL("**/en/tilia");
  await page.getByRole("link", { name: "Shop profile" }).click();
  await expect(page.getByLabel("Name of the shop")).toHaveValue("Tilia");
});

test("another's shop is not there: neither its pages nor its answers", async ({ page }) => {
  await open(page, seller, "/en/norte");
  for (const path of ["/en/verde", "/en/verde/profile", "/en/no-such-shop"])
    expect((await page.goto(path))?.status(), path).toBe(404);
  expect(await ask(page.request, "shop.profile", { shop: "verde" })).toEqual([404, "SHOP_NOT_FOUND"]);
  expect(await ask(page.request, "shop.profile", { shop: "no-such-shop" })).toEqual([404, "SHOP_NOT_FOUND"]);
});

test("the operator's desk is not there for a seller, and a shop is not there for the operator", async ({
  page,
  browser,
}) => {
  await open(page, seller, "/en/norte");
  expect((await page.goto("/en/operator/shops"))?.status()).toBe(404);
  expect(await ask(page.request, "operator.listShops", {})).toEqual([403, "NOT_ALLOWED"]);
  const desk = await browser.newPage();
  await open(desk, demoAccount("operator@souk.example"), "/en/operator/shops");
  await expect(desk.getByRole("cell", { name: "Norte", exact: true })).toBeVisible();
  expect((await desk.goto("/en/norte"))?.status()).toBe(404);
  expect(await ask(desk.request, "shop.profile", { shop: "norte" })).toEqual([403, "NOT_ALLOWED"]);
  await desk.close();
});

test("nobody learns anything without signing in, and no other site changes anything", async ({ request }) => {
  for (const procedure of ["me", "shop.profile", "operator.listShops"])
    expect(await ask(request, procedure, {})).toEqual([401, "SIGN_IN_REQUIRED"]);
  const forged = await request.post("/api/trpc/shop.updateProfile", {
    data: {},
    headers: { origin: "https://evil.example", "sec-fetch-site": "cross-site" },
  });
  expect(forged.status()).toBe(403);
});
