import { isDomainError } from "@souk/errors/domain-error";
import type { HttpAnswer } from "../../shopping/http-client.ts";
import { type Finding, works } from "./outcome.ts";

const raw = /Internal Server Error|Application error|^\s+at .+:\d+:\d+\)?$|ECONN|ConnectError/m;
/** How Next answers when a page cannot be made: the browser draws the app's error page, with words and a button, into it. */
const drawnByBrowser = /<html id="__next_error__">.*<script/s;
const cutToChars = 80;

/** A page as it came: it must be the shop's own, in one piece. */
export function judgePage(path: string, { status, body }: HttpAnswer): Finding {
  const html = body.toString();
  const seen = (what: string): Finding => ({ outcome: "broken", detail: `${path} ${status}: ${what}` });
  if (status === 500 && drawnByBrowser.test(html)) return { outcome: "rests", detail: `${path} did not load` };
  if (!html.includes("<main") || !html.includes("<header") || !html.trimEnd().endsWith("</html>")) {
    return seen(`no page of the shop: ${html.slice(0, cutToChars)}`);
  }
  if (raw.test(withoutScripts(html))) return seen("a raw error on the page");
  if (status === 200) return works();
  return seen("no page that says what is wrong");
}

const withoutScripts = (html: string) => html.replace(/<script\b[^>]*>.*?<\/script>/gs, "");

/** A refusal: it must carry a reason that the storefront has words for. */
export function judgeFailure(error: unknown, reasonsWithWords: ReadonlySet<string>): Finding {
  if (!isDomainError(error)) return { outcome: "broken", detail: String(error).slice(0, cutToChars) };
  if (error.reason === "INTERNAL" || !reasonsWithWords.has(error.reason)) {
    return { outcome: "broken", detail: `the reason ${error.reason} has no words` };
  }
  return { outcome: "rests", detail: error.reason };
}

/** Does something, and judges its refusal. */
export async function judged(act: () => Promise<Finding>, reasonsWithWords: ReadonlySet<string>): Promise<Finding> {
  try {
    return await act();
  } catch (error) {
    return judgeFailure(error, reasonsWithWords);
  }
}
