import { expect, test } from "vitest";
import { contentSecurityPolicy } from "./content-security-policy.ts";

const rendered = contentSecurityPolicy(
  { kind: "rendered", nonce: "abc", frameOrigins: ["https://pay.example"] },
  { inlineScripts: ["theme()"] },
);

test("a rendered page runs no script without its nonce", () => {
  const scripts = rendered.split("; ").find((directive) => directive.startsWith("script-src "));
  expect(scripts).toMatch(/^script-src 'nonce-abc' 'strict-dynamic' 'sha256-[\w+/]{43}='$/);
});

test("only the payment provider may be framed, and nobody frames the shop", () => {
  expect(rendered).toContain("frame-src https://pay.example;");
  expect(rendered).toContain("frame-ancestors 'none'");
  expect(contentSecurityPolicy({ kind: "static" })).toContain("frame-src 'none'");
});

test.each(["object-src", "base-uri"])("%s is forbidden everywhere", (directive) => {
  for (const policy of [rendered, contentSecurityPolicy({ kind: "static" })])
    expect(policy).toContain(`${directive} 'none'`);
});

test("production allows no eval", () => {
  expect(rendered).not.toContain("unsafe-eval");
  expect(contentSecurityPolicy({ kind: "static" })).not.toContain("unsafe-eval");
});

test("WebAssembly runs only where it was asked for", () => {
  const policy = { kind: "rendered", nonce: "n", frameOrigins: [] } as const;
  expect(contentSecurityPolicy(policy)).not.toContain("wasm-unsafe-eval");
  expect(contentSecurityPolicy(policy, { allowsWasm: true })).toContain("'wasm-unsafe-eval'");
});
