import { randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";

export interface Account {
  readonly email: string;
  readonly password: string;
}

/** Makes an account as a visitor does, and stays signed in. */
export async function register(page: Page): Promise<Account> {
  const account = { email: `e2e-${randomUUID()}@example.com`, password: `teapot ${randomUUID()}` };
  await page.goto("/en/register");
  await page.waitForLoadState("networkidle");
  await page.getByLabel("Name", { exact: true }).fill("Ana Sousa");
  await page.getByLabel("Email", { exact: true }).fill(account.email);
  await page.getByLabel("Password", { exact: true }).fill(account.password);
  await page.getByRole("button", { name: "Create account" }).click();
  await page.waitForURL("**/en");
  return account;
}

export async function signOut(page: Page): Promise<void> {
  await page.goto("/en/account");
  await page.waitForLoadState("networkidle");
  await page.getByRole("button", { name: "Sign out" }).first().click();
  await page.waitForURL("**/en");
}

export async function signIn(page: Page, { email, password }: Account, next: string): Promise<void> {
  await page.goto(`/en/sign-in?next=${next}`);
  await page.waitForLoadState("networkidle");
  await page.getByLabel("Email", { exact: true }).fill(email);
  await page.getByLabel("Password", { exact: true }).fill(password);
  await page.getByRole("main").getByRole("button", { name: "Sign in", exact: true }).click();
  await page.waitForURL(`**/en${next}`);
}
