import { expect, test } from "@playwright/test";
import { courier, dispatcher } from "./people.ts";
import { open } from "./portal.ts";

test("every page has a policy with a nonce of its own, also those that are not there", async ({ page }) => {
  const said: string[] = [];
  page.on("console", (message) => {
    if (message.text().includes("Content Security Policy")) said.push(message.text());
  });
  await open(page, dispatcher(), "/en/desk");
  const nonces = new Set<string>();
  const paths = ["/en/desk", "/en/desk/fleet", "/en/desk/nowhere", "/en/courier", "/en/sign-in"];
  for (const path of paths) {
    const policy = (await page.goto(path))?.headers()["content-security-policy"] ?? "";
    const scripts = policy.split("; ").find((directive) => directive.startsWith("script-src "));
    const wasm = path.endsWith("/courier") ? " 'wasm-unsafe-eval'" : "";
    expect(scripts?.replace(wasm, ""), path).toMatch(
      /^script-src 'nonce-[\w+/=]+' 'strict-dynamic' 'sha256-[\w+/]{43}='$/,
    );
    expect(policy, path).toContain("frame-ancestors 'none'");
    nonces.add(/script-src 'nonce-([^']+)'/.exec(policy)?.[1] ?? "");
  }
  expect(nonces.size).toBe(paths.length);
  expect(nonces).not.toContain("");
  expect(said).toEqual([]);
});

test("only the courier's page may ask for the camera and the position", async ({ page, context }) => {
  await open(page, courier(), "/en/courier");
  const permissions = async (path: string) => (await page.request.get(path)).headers()["permissions-policy"];
  expect(await permissions("/en/courier")).toBe("camera=(self), geolocation=(self), microphone=(), payment=()");
  await context.clearCookies();
  expect(await permissions("/en/sign-in")).toBe("camera=(), microphone=(), geolocation=(), payment=()");
});

test("cookies are out of reach of scripts and other sites, and are no other app's", async ({ page, context }) => {
  await open(page, courier(), "/en/courier");
  const cookies = await context.cookies();
  expect(cookies.find(({ name }) => name.includes("session-token"))?.name).toBe("souk-portal.session-token");
  for (const cookie of cookies) {
    expect(cookie.httpOnly, cookie.name).toBe(true);
    expect(cookie.sameSite, cookie.name).toBe("Lax");
    expect(cookie.name).toMatch(/^souk-portal\./);
  }
});

test("nothing of a courier stands in the document that stays on their phone", async ({ page }) => {
  await open(page, courier(), "/en/courier");
  const document = await (await page.request.get("/en/courier")).text();
  expect(document).not.toContain("tiago@souk.example");
  expect(document).not.toContain("Lopes");
});
