import { type Browser, expect, type Page } from "@playwright/test";
import { demoAccount } from "@souk/testing/demo-account";
import { register } from "../../web/e2e/account.ts";
import { linkOf, mailTo } from "../../web/e2e/mailbox.ts";
import { type Account, enter, open } from "./console.ts";
import { shot } from "./shots.ts";

const { SOUK_WEB_URL = "http://127.0.0.1:4100" } = process.env;

export interface NewShop {
  readonly name: string;
  readonly slug: string;
}

/** Somebody who made an account in the storefront and confirmed its address. */
export async function newPerson(browser: Browser): Promise<Account> {
  const visitor = await browser.newContext({ baseURL: SOUK_WEB_URL });
  const page = await visitor.newPage();
  const account = await register(page);
  await page.goto(linkOf(await mailTo(account.email, /^Confirm your email/)));
  await page.waitForLoadState("networkidle");
  await page.getByRole("button", { name: "Confirm the address" }).click();
  await expect(page.getByText("The address is confirmed")).toBeVisible();
  await visitor.close();
  return account;
}

/** Applies in the page of somebody who signs in there, with everything that is asked for. */
export async function apply(page: Page, account: Account, { name, slug }: NewShop): Promise<void> {
  await page.goto("/en/sign-in");
  await enter(page, account);
  await page.getByRole("link", { name: "Open a shop" }).click();
  await page.waitForLoadState("networkidle");
  await page.getByRole("button", { name: "Begin" }).click();
  await expect(page.getByLabel("Name of the shop")).toBeVisible();
  await expect(page.getByRole("button", { name: "Submit the application" })).toBeDisabled();
  for (const [label, text] of Object.entries(businessOf({ name, slug, email: account.email }))) {
    await page.getByLabel(label, { exact: true }).fill(text);
  }
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.getByText("Saved", { exact: true }).first()).toBeVisible();
  for (const document of ["Extract of the register", "Identity document of who represents the business"]) {
    const file = { name: `${document}.pdf`, mimeType: "application/pdf", buffer: emptyPdf };
    await page.getByLabel(document).setInputFiles(file);
    await expect(page.getByRole("button", { name: `Remove ${document}.pdf` })).toBeVisible();
  }
  await page.getByLabel("IBAN", { exact: true }).fill("DE89370400440532013000");
  await page.getByLabel("Account holder", { exact: true }).fill(name);
  await page.getByRole("button", { name: "Save the account" }).click();
  await expect(page.getByText("Account in DE ending in 3000")).toBeVisible();
  await shot(page, "01-application");
  await page.getByRole("button", { name: "Submit the application" }).click();
  await expect(page.getByText("We are checking your application")).toBeVisible();
}

/** The operator looks at the documents, and the bank says whose the account is. */
export async function approveShop(browser: Browser, { name }: NewShop): Promise<void> {
  const desk = await (await browser.newContext()).newPage();
  await open(desk, demoAccount("operator@souk.example"), "/en/operator/applications");
  await desk.getByRole("link", { name, exact: true }).click();
  await desk.getByRole("button", { name: "Approve: Business data" }).click();
  await desk.getByRole("button", { name: "Approve: Documents" }).click();
  const approve = desk.getByRole("button", { name: "Approve and open the shop" });
  await expect(approve).toBeEnabled({ timeout: 30_000 });
  await shot(desk, "02-approval");
  await approve.click();
  await expect(approve).toHaveCount(0);
  await desk.context().close();
}

/** Opens the shop by what is shown for it; that the account may work in it is told to its sessions, which takes a moment. */
export async function openNewShop(page: Page, slug: string): Promise<void> {
  const inside = (url: URL) => url.pathname === `/en/${slug}`;
  await page.getByRole("link", { name: "Open the shop" }).click({ timeout: 30_000 });
  await expect(async () => {
    if (inside(new URL(page.url()))) return;
    const again = page.getByRole("link", { name: "Look again" });
    if (await again.isVisible()) await again.click();
    await page.waitForURL(inside, { timeout: 3_000 });
  }).toPass({ timeout: 60_000 });
}

const businessOf = ({ name, slug, email }: NewShop & { email: string }) => ({
  ...{ "Name of the shop": name, "Address of the shop": slug },
  ...{ "About the shop, in English": "Lanterns of paper, folded by hand.", "Legal name": `${name} Lda` },
  ...{ Country: "PT", "Registration number": "501442600", "VAT number, if there is one": "PT501442600" },
  ...{ "Street and number": "Rua do Almada 1", "Postal code": "4050-036", City: "Porto" },
  ...{ "Contact person": "Ana Sousa", "Contact email": email, "Contact phone": "+351 222 000 111" },
});

const emptyPdf = Buffer.from(
  "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n" +
    "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 72 72]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n",
);
