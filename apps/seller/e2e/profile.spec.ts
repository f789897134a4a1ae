import { expect, type Page, test } from "@playwright/test";
import { Membership_Role } from "@souk/contracts/seller/v1/seller";
import { demoAccount } from "@souk/testing/demo-account";
import { open } from "./console.ts";
import { newMember } from "./people.ts";

const seller = demoAccount("norte@souk.example");
const about = (page: Page) => page.getByLabel("About the shop, in English");

test("what a shop says of itself is saved, and shoppers read it", async ({ page }) => {
  await open(page, seller, "/en/norte/profile");
  const before = await about(page).inputValue();
  const text = `${before} Written at ${new Date().toISOString()}.`;
  await about(page).fill(text);
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.getByText("Saved", { exact: true }).first()).toBeVisible();
  await page.reload();
  await expect(about(page)).toHaveValue(text);
  const storefront = await page.getByRole("link", { name: "See it as shoppers do" }).getAttribute("href");
  await expect.poll(async () => (await (await page.request.get(storefront ?? "")).text()).includes(text)).toBe(true);
  await page.waitForLoadState("networkidle");
  await about(page).fill(before);
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.getByText("Saved", { exact: true }).first()).toBeVisible();
});

test("what could not be saved is still there to be saved again", async ({ page }) => {
  await open(page, seller, "/en/norte/profile");
  await page.route("**/api/trpc/shop.updateProfile**", (route) => route.abort());
  await about(page).fill("Written while the line was cut.");
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.getByText("This was not saved")).toBeVisible();
  await expect(about(page)).toHaveValue("Written while the line was cut.");
  await expect(page.getByRole("button", { name: "Save", exact: true })).toBeEnabled();
});

test("a shop without a name is refused before anything is sent", async ({ page }) => {
  await open(page, seller, "/en/norte/profile");
  await page.getByLabel("Name of the shop").fill("  ");
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.getByText("Shoppers need a name to know you by.")).toBeVisible();
  await expect(page.getByLabel("Name of the shop")).toBeFocused();
});

test("a member who is not the owner reads the profile and changes nothing", async ({ page }) => {
  await open(page, await newMember(["verde"], Membership_Role.ORDERS), "/en/verde/profile");
  await expect(page.getByLabel("Name of the shop")).toBeDisabled();
  await expect(page.getByText("Only the owner of the shop can change its profile.")).toBeVisible();
  const noText = { en: "", ru: "" };
  const refused = await page.request.post("/api/trpc/shop.updateProfile", {
    headers: { "sec-fetch-site": "same-origin" },
    data: {
      ...{ shop: "verde", requestId: crypto.randomUUID(), name: "Taken", city: "" },
      ...{ description: noText, returnsPolicy: noText, shippingPolicy: noText },
    },
  });
  expect(refused.status()).toBe(404);
});
