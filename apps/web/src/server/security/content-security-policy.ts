import { createHash } from "node:crypto";
import { themeScript } from "@souk/ui/lib/theme-script";

/** Static HTML is the same for everybody, so its inline data scripts can have no nonce; the rest is as strict as elsewhere. */
export type Policy =
  | { readonly kind: "static" }
  | { readonly kind: "rendered"; readonly nonce: string; readonly frameOrigins: readonly string[] };

const themeHash = `'sha256-${createHash("sha256").update(themeScript).digest("base64")}'`;

/**
 * The Content-Security-Policy of a page (https://www.w3.org/TR/CSP3/). Rendered pages run only scripts with the nonce and
 * what these load; frames are the payment provider's only. `isDevelopment` allows what `next dev` needs.
 */
export function contentSecurityPolicy(policy: Policy, { isDevelopment = false } = {}): string {
  const directives: Record<string, readonly string[]> = {
    "default-src": ["'self'"],
    "script-src": [...scriptSources(policy), ...(isDevelopment ? ["'unsafe-eval'"] : [])],
    // React sets widths and grounds by style="…"; an open dialog adds a style element that stops the page from scrolling.
    "style-src": ["'self'", isDevelopment || policy.kind === "static" ? "'unsafe-inline'" : `'nonce-${policy.nonce}'`],
    "style-src-attr": ["'unsafe-inline'"],
    "img-src": ["'self'", "data:", "blob:"],
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

function scriptSources(policy: Policy): readonly string[] {
  if (policy.kind === "static") return ["'self'", "'unsafe-inline'"];
  return [`'nonce-${policy.nonce}'`, "'strict-dynamic'", themeHash];
}
