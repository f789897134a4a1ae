import { randomBytes } from "node:crypto";
import escapeHtml from "escape-html";
import type { Reply } from "../http/exchange.ts";
import type { Theme } from "./locale.ts";
import { baseStyles } from "./styles.ts";

export type Page = {
  status?: number;
  title: string;
  locale: string;
  theme: Theme;
  styles: string;
  /** Already escaped. */
  body: string;
  /** An asset run as a module. */
  script?: string;
  /** Content-Security-Policy sources of who may frame the page and where its form may lead. */
  frameAncestors?: string;
  formAction?: string;
};

/** One self-contained page: nothing from elsewhere, no inline script, styles by nonce. */
export function htmlPage(page: Page): Reply {
  const nonce = randomBytes(16).toString("base64");
  const script = page.script ? `<script type="module" nonce="${nonce}" src="${page.script}"></script>` : "";
  const policy = [
    "default-src 'none'",
    `script-src ${page.script ? `'nonce-${nonce}'` : "'none'"}`,
    `style-src 'nonce-${nonce}'`,
    "font-src 'self'",
    `connect-src ${page.script ? "'self'" : "'none'"}`,
    `frame-ancestors ${page.frameAncestors ?? "'none'"}`,
    `form-action ${page.formAction ?? "'none'"}`,
    "base-uri 'none'",
  ];
  return {
    status: page.status ?? 200,
    headers: {
      "content-type": "text/html; charset=utf-8",
      "content-security-policy": policy.join("; "),
      "referrer-policy": "same-origin",
      "permissions-policy": "camera=(), geolocation=(), microphone=()",
      "cache-control": "no-store",
    },
    body: `<!doctype html>
<html lang="${page.locale}" data-theme="${page.theme}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(page.title)}</title>
<style nonce="${nonce}">${baseStyles}${page.styles}</style>
${script}
</head>
<body>${page.body}</body>
</html>`,
  };
}
