import { randomUUID } from "node:crypto";
import { expect, test } from "@playwright/test";
import { expectAccessible } from "@souk/testing/accessible";
import { linkOf, mailTo } from "../../web/e2e/mailbox.ts";
import { enter, open } from "./console.ts";
import { newPerson, openNewShop } from "./new-shop.ts";
import { newMember } from "./people.ts";

test("who is invited joins with the link of the mail, sees what their role needs, and nothing once they are removed", async ({
  page,
  browser,
}) => {
  test.slow();
  const invited = await newPerson(browser);
  await open(page, await newMember(["tilia"]), "/en/tilia/team");
  await page.getByRole("button", { name: "Invite" }).click();
  const dialog = page.getByRole("dialog", { name: "Invite somebody" });
  await dialog.getByLabel("Email").fill(invited.email);
  await dialog.getByLabel("Role").selectOption({ label: "Orders" });
  await expectAccessible(page);
  await dialog.getByRole("button", { name: "Send the invitation" }).click();
  await expect(page.getByRole("button", { name: `Revoke the invitation for ${invited.email}` })).toBeVisible();

  const theirs = await (await browser.newContext()).newPage();
  const link = linkOf(await mailTo(invited.email, /invites you to its team$/));
  await theirs.goto(link);
  await enter(theirs, invited);
  await expect(theirs.getByText(/^Tilia invites you to its team\. Role: Orders\./)).toBeVisible();
  await expectAccessible(theirs);
  await theirs.getByRole("button", { name: "Join" }).click();
  await openNewShop(theirs, "tilia");

  await theirs.goto("/en/tilia/money");
  await expect(theirs.getByRole("heading", { name: "Only owners and finance members see the money" })).toBeVisible();
  await theirs.goto("/en/tilia/team");
  await expect(theirs.getByText("Only owners of the shop can change the team.")).toBeVisible();
  await expect(theirs.getByRole("button", { name: "Invite" })).toHaveCount(0);
  const refused = await theirs.request.post("/api/trpc/team.invite", {
    headers: { "sec-fetch-site": "same-origin" },
    data: { shop: "tilia", requestId: randomUUID(), email: "friend@example.com", role: "owner" },
  });
  expect(refused.status()).toBe(404);
  // The link worked once.
  await theirs.goto(link);
  await expect(theirs.getByRole("button", { name: "Join" })).toHaveCount(0);

  await page.reload();
  await page
    .getByRole("button", { name: new RegExp(`^Remove (Ana Sousa|${invited.email})$`) })
    .last()
    .click();
  await page.getByRole("dialog").getByRole("button", { name: "Remove", exact: true }).click();
  await expect(page.getByText(invited.email)).toHaveCount(0);
  await expect(async () => expect((await theirs.goto("/en/tilia"))?.status()).toBe(404)).toPass({ timeout: 60_000 });
  await theirs.context().close();
});
