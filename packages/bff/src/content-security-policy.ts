import { createHash } from "node:crypto";

/**
 * Static HTML is the same for everybody, so its inline data scripts can have no nonce: script-hashes.mjs puts their hashes in the
 * place of `'unsafe-inline'` as the page leaves. The rest is as strict as elsewhere.
 */
export type Policy =
  | { readonly kind: "static" }
  | { readonly kind: "rendered"; readonly nonce: string; readonly frameOrigins: readonly string[] };

export interface PolicySettings {
  /** Constant inline scripts, such as the one that sets the theme before the first paint: allowed by their hash. */
  readonly inlineScripts?: readonly string[];
  /** Allows WebAssembly to be compiled, and nothing else to be evaluated. */
  readonly allowsWasm?: boolean;
  /** Origins that pictures may come from beside our own. */
  readonly imageOrigins?: readonly string[];
  /** Allows what `next dev` needs. */
  readonly isDevelopment?: boolean;
}

/**
 * The Content-Security-Policy of a page (https://www.w3.org/TR/CSP3/). Rendered pages run only scripts with the nonce and
 * what these load; frames are those of `frameOrigins` only.
 */
export function contentSecurityPolicy(
  policy: Policy,
  { inlineScripts = [], allowsWasm = false, imageOrigins = [], isDevelopment = false }: PolicySettings = {},
): string {
  const directives: Record<string, readonly string[]> = {
    "default-src": ["'self'"],
    "script-src": [
      ...scriptSources(policy, inlineScripts),
      ...(allowsWasm ? ["'wasm-unsafe-eval'"] : []),
      ...(isDevelopment ? ["'unsafe-eval'"] : []),
    ],
    // React sets widths and grounds by style="…"; an open dialog adds a style element that stops the page from scrolling.
    "style-src": ["'self'", isDevelopment || policy.kind === "static" ? "'unsafe-inline'" : `'nonce-${policy.nonce}'`],
    "style-src-attr": ["'unsafe-inline'"],
    "img-src": ["'self'", "data:", "blob:", ...imageOrigins],
    "font-src": ["'self'"],
    "connect-src": ["'self'", ...(isDevelopment ? ["ws:"] : [])],
    "frame-src": policy.kind === "rendered" && policy.frameOrigins.length > 0 ? policy.frameOrigins : ["'none'"],
    "worker-src": ["'self'"],
    "manifest-src": ["'self'"],
    "object-src": ["'none'"],
    "base-uri": ["'none'"],
    "form-action": ["'self'"],
    "frame-ancestors": ["'none'"],
  };
  return Object.entries(directives)
    .map(([name, sources]) => `${name} ${sources.join(" ")}`)
    .join("; ");
}

function scriptSources(policy: Policy, inlineScripts: readonly string[]): readonly string[] {
  if (policy.kind === "static") return ["'self'", "'unsafe-inline'"];
  return [`'nonce-${policy.nonce}'`, "'strict-dynamic'", ...inlineScripts.map(hashOf)];
}

const hashOf = (script: string) => `'sha256-${createHash("sha256").update(script).digest("base64")}'`;
