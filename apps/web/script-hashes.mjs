import { createHash } from "node:crypto";
import { isHtml } from "./page-answer.mjs";

const scripts = /<script\b([^>]*)>([\s\S]*?)<\/script>/gi;
const isData = (attributes) => /\stype="application\/(ld\+)?json"/i.test(attributes);
const hasSource = (attributes) => /\ssrc=/i.test(attributes);
const anyInline = /(script-src [^;]*?)'unsafe-inline'/;

/**
 * A page that is the same for everybody can have no nonce. Instead its policy names the hash of each script that it came with
 * (https://www.w3.org/TR/CSP3/#external-hash): what is slipped in later, as a script or in an attribute, does not run.
 */
export function allowingOnlyItsScripts(page) {
  const policy = String(page.headers["content-security-policy"] ?? "");
  if (!isHtml(page) || !page.isWhole || !anyInline.test(policy)) return page;
  const strict = policy.replace(anyInline, (_, before) => before + hashesOf(page.body.toString()).join(" "));
  return { ...page, headers: { ...page.headers, "content-security-policy": strict } };
}

function hashesOf(html) {
  const inline = [...html.matchAll(scripts)].filter(([, attributes]) => !isData(attributes) && !hasSource(attributes));
  const hash = (text) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
  return [...new Set(inline.map(([, , text]) => hash(text)))];
}
