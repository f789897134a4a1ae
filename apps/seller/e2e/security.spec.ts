import { expect, test } from "@playwright/test";
import { demoAccount } from "@souk/testing/demo-account";
import { open } from "./console.ts";

test("every page has a policy with a nonce of its own, also those that are not there", async ({ page }) => {
  const said: string[] = [];
  page.on("console", (message) => {
    if (message.text().includes("Content Security Policy")) said.push(message.text());
  });
  await open(page, demoAccount("norte@souk.example"), "/en/norte");
  const nonces = new Set<string>();
  const paths = ["/en/norte", "/en/norte/profile", "/en/norte/nowhere", "/en/verde", "/en/sign-in"];
  for (const path of paths) {
    const policy = (await page.goto(path))?.headers()["content-security-policy"] ?? "";
    const scripts = policy.split("; ").find((directive) => directive.startsWith("script-src "));
    expect(scripts, path).toMatch(/^script-src 'nonce-[\w+/=]+' 'strict-dynamic' 'sha256-[\w+/]{43}='$/);
    expect(policy, path).toContain("frame-ancestors 'none'");
    nonces.add(/script-src 'nonce-([^']+)'/.exec(policy)?.[1] ?? "");
  }
  expect(nonces.size).toBe(paths.length);
  expect(nonces).not.toContain("");
  await page.keyboard.press("Control+k");
  await expect(page.getByRole("combobox")).toBeVisible();
  await page.keyboard.press("Escape");
  expect(said).toEqual([]);
});

test("cookies are out of reach of scripts and other sites, and are not the storefront's", async ({ page, context }) => {
  await open(page, demoAccount("norte@souk.example"), "/en/norte");
  const cookies = await context.cookies();
  const session = cookies.find(({ name }) => name.includes("session-token"));
  expect(session?.name).toBe("souk-seller.session-token");
  for (const cookie of cookies) {
    expect(cookie.httpOnly, cookie.name).toBe(true);
    expect(cookie.sameSite, cookie.name).toBe("Lax");
    expect(cookie.name).toMatch(/^souk-seller\./);
  }
});
