import escapeHtml from "escape-html";
import { ApiError } from "../api-error.ts";
import type { Exchange, Reply } from "../http/exchange.ts";
import { htmlPage } from "./html.ts";
import { localeOf, themeOf } from "./locale.ts";
import { fieldsStyles } from "./styles.ts";
import { brandNames, words } from "./words.ts";

type Deps = { publishableKey: string; allowedOrigins: ReadonlySet<string> };
type Input = {
  id: string;
  label: string;
  autocomplete: string;
  placeholder: string;
  maxLength: number;
  extra?: string;
};

/** The card fields, to be framed by exactly the origin named in the query, which must be an allowed one. */
export function fieldsPage({ publishableKey, allowedOrigins }: Deps, { url }: Exchange): Reply {
  const query = url.searchParams;
  const parentOrigin = query.get("origin") ?? "";
  if (!allowedOrigins.has(parentOrigin)) {
    throw new ApiError(403, "origin_not_allowed", "This origin may not frame the card fields.");
  }
  if (query.get("key") !== publishableKey) throw new ApiError(401, "unauthorized", "The publishable key is wrong.");
  const locale = localeOf(query.get("locale"));
  const text = words[locale];
  const setup = { key: publishableKey, parentOrigin, text, brandNames };
  const inputs = [
    field({
      id: "number",
      label: text.number,
      autocomplete: "cc-number",
      placeholder: "0000 0000 0000 0000",
      maxLength: 23,
      extra: '<span class="brand" id="brand" aria-live="polite"></span>',
    }),
    field({ id: "expiry", label: text.expiry, autocomplete: "cc-exp", placeholder: text.expiryHint, maxLength: 9 }),
    field({ id: "cvc", label: text.cvc, autocomplete: "cc-csc", placeholder: "000", maxLength: 4 }),
  ];
  return htmlPage({
    title: text.fieldsTitle,
    locale,
    theme: themeOf(query.get("theme"), "light"),
    styles: query.get("ground") === "paper" ? `${fieldsStyles}body { background: var(--paper); }` : fieldsStyles,
    script: "/assets/fields.js",
    frameAncestors: parentOrigin,
    body: `<form id="card" novalidate autocomplete="on" aria-label="${text.fieldsTitle}"
      data-setup="${escapeHtml(JSON.stringify(setup))}">${inputs.join("")}</form>`,
  });
}

function field({ id, label, autocomplete, placeholder, maxLength, extra = "" }: Input): string {
  return `<div class="field${id === "number" ? " wide" : ""}">
    <label for="${id}">${label}</label>
    <div class="box"><input id="${id}" name="${id}" type="text" inputmode="numeric" required
      autocomplete="${autocomplete}" placeholder="${placeholder}" maxlength="${maxLength}" spellcheck="false"
      autocorrect="off" aria-describedby="${id}-problem">${extra}</div>
    <p class="problem" id="${id}-problem" role="alert"></p>
  </div>`;
}
