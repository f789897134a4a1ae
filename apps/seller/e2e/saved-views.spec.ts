import { expect, type Page, test } from "@playwright/test";
import { Membership_Role } from "@souk/contracts/seller/v1/seller";
import { expectAccessible } from "@souk/testing/accessible";
import { demoAccount } from "@souk/testing/demo-account";
import { open } from "./console.ts";
import { newMember } from "./people.ts";
import { shot } from "./shots.ts";

const viewsOf = (page: Page) => page.getByRole("button", { name: "Views", exact: true });

async function menu(page: Page) {
  await viewsOf(page).click();
  return page.getByRole("menu");
}

async function save(page: Page, name: string, isShared = false): Promise<void> {
  await (await menu(page)).getByRole("menuitem", { name: "Save this view…" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Name of the view").fill(name);
  if (isShared) await dialog.getByRole("checkbox", { name: /^Share with colleagues/ }).check();
  await dialog.getByRole("button", { name: "Save", exact: true }).click();
  await expect(dialog).toBeHidden();
}

test("views are kept for a member on every machine: those of the browser move over, they are taken, renamed, put into order, deleted and brought back", async ({
  page,
  browser,
}) => {
  test.slow();
  const member = await newMember(["norte"]);
  await open(page, member, "/en/norte");
  await page.evaluate(() =>
    localStorage.setItem("souk:product-views:norte", JSON.stringify([{ name: "Old drafts", search: "view=draft" }])),
  );
  await page.goto("/en/norte/products");
  await expect.poll(() => page.evaluate(() => localStorage.getItem("souk:product-views:norte"))).toBeNull();
  await page.goto("/en/norte/products?q=axe");
  await save(page, "Axes");
  await page.goto("/en/norte/products");

  const elsewhere = await (await browser.newContext()).newPage();
  await open(elsewhere, member, "/en/norte/products");
  const found = await menu(elsewhere);
  await expect(found.getByRole("menuitem")).toHaveText(["Old drafts", "Axes", "Save this view…", "Manage views…"]);
  await found.getByRole("menuitem", { name: "Axes" }).click();
  await elsewhere.waitForURL("**/en/norte/products?q=axe");
  await expect(elsewhere.getByRole("searchbox").last()).toHaveValue("axe");

  await (await menu(elsewhere)).getByRole("menuitem", { name: "Manage views…" }).click();
  const manage = elsewhere.getByRole("dialog");
  const own = manage.getByRole("list", { name: "Your views" }).getByRole("listitem");
  await expectAccessible(elsewhere);
  await shot(elsewhere, "manage-views");
  await manage.getByRole("button", { name: "Move “Axes” up" }).click();
  await expect(own).toHaveText(["Axes", "Old drafts"]);
  await manage.getByRole("button", { name: "Rename or share “Old drafts”" }).click();
  await elsewhere.getByLabel("Name of the view").fill("Axes");
  await elsewhere.getByRole("button", { name: "Save", exact: true }).click();
  await expect(elsewhere.getByText("You have another view of that name.")).toBeVisible();
  await elsewhere.getByLabel("Name of the view").fill("Drafts");
  await elsewhere.getByRole("button", { name: "Save", exact: true }).click();
  await expect(own).toHaveText(["Axes", "Drafts"]);
  await manage.getByRole("button", { name: "Delete “Axes”" }).click();
  await expect(own).toHaveText(["Drafts"]);
  await elsewhere.getByRole("button", { name: "Undo" }).click();
  await expect(own).toHaveText(["Axes", "Drafts"]);
  await elsewhere.context().close();
});

test("a shared view of orders is there for colleagues, who cannot change it, and not for another shop", async ({
  page,
  browser,
}) => {
  test.slow();
  const [maker, colleague, outsider] = [
    await newMember(["norte"]),
    await newMember(["norte"], Membership_Role.ORDERS),
    await newMember(["verde"]),
  ];
  const name = `Late ${Date.now()}`;
  await open(page, maker, "/en/norte/orders?view=late");
  await save(page, name, true);
  await expectAccessible(page);

  const other = await (await browser.newContext()).newPage();
  await open(other, colleague, "/en/norte/orders");
  const shared = await menu(other);
  await expect(shared.getByText("Shared by colleagues")).toBeVisible();
  await shot(other, "shared-views");
  await shared.getByRole("menuitem", { name }).click();
  await other.waitForURL("**/en/norte/orders?view=late");
  await (await menu(other)).getByRole("menuitem", { name: "Manage views…" }).click();
  await expect(other.getByRole("dialog").getByText(name)).toBeVisible();
  await expect(other.getByRole("dialog").getByRole("button", { name: new RegExp(name) })).toHaveCount(0);
  await other.context().close();

  const stranger = await (await browser.newContext()).newPage();
  await open(stranger, outsider, "/en/verde/orders");
  await expect((await menu(stranger)).getByRole("menuitem", { name })).toHaveCount(0);
  await stranger.context().close();

  await (await menu(page)).getByRole("menuitem", { name: "Manage views…" }).click();
  await page.getByRole("button", { name: `Delete “${name}”` }).click();
  await expect(page.getByRole("dialog").getByText(name, { exact: true })).toHaveCount(0);
});

test("the operator's order search has views of its own", async ({ page }) => {
  await open(page, demoAccount("operator@souk.example"), "/en/operator/orders?state=completed&period=year");
  const name = `Completed ${Date.now()}`;
  await save(page, name);
  await page.goto("/en/operator/orders");
  await (await menu(page)).getByRole("menuitem", { name }).click();
  await page.waitForURL("**/en/operator/orders?state=completed&period=year");
  await (await menu(page)).getByRole("menuitem", { name: "Manage views…" }).click();
  await page.getByRole("button", { name: `Delete “${name}”` }).click();
  await expect(page.getByRole("dialog").getByText(name, { exact: true })).toHaveCount(0);
});
