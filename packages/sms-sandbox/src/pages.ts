import escapeHtml from "escape-html";
import type { StoredMessage } from "./message-store.ts";
import { segmentsOf } from "./segments.ts";

const styles = `
:root { color-scheme: light dark;
  --ink: light-dark(oklch(.22 .02 60), oklch(.955 .008 75)); --soft: light-dark(oklch(.48 .02 60), oklch(.71 .014 70));
  --line: light-dark(oklch(.915 .008 75), oklch(.285 .01 65)); --paper: light-dark(oklch(.985 .004 80), oklch(.185 .008 60));
  --card: light-dark(#fff, oklch(.215 .009 60)); }
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 15px/1.5 system-ui, sans-serif; }
main { max-width: 640px; margin: 0 auto; padding: 36px 20px 60px; }
h1 { margin: 0; font-size: 30px; font-weight: 680; letter-spacing: -.025em; line-height: 1.15; }
.lead { margin: 6px 0 26px; color: var(--soft); }
ul { margin: 0; padding: 0; list-style: none; display: grid; gap: 14px; }
li { padding: 14px 18px; border: 1px solid var(--line); border-radius: 20px; background: var(--card); }
.head { display: flex; flex-wrap: wrap; gap: 2px 16px; justify-content: space-between; color: var(--soft); font-size: 13px; }
.to { color: var(--ink); font-weight: 600; }
.body { margin: 8px 0 0; white-space: pre-wrap; overflow-wrap: anywhere; }
.empty { padding: 44px 20px; text-align: center; color: var(--soft); border: 1px solid var(--line); border-radius: 20px; background: var(--card); }
`;

/** All messages, newest first; what they hold is text and never markup. */
export function listPage(messages: readonly StoredMessage[]): string {
  const items = messages.map(({ from, to, body, acceptedAt }) => {
    const pieces = segmentsOf(body);
    return `<li><div class="head"><span class="to">${escapeHtml(to)}</span><span>${escapeHtml(from)} · ${pieces} SMS · ${time(acceptedAt)}</span></div><p class="body">${escapeHtml(body)}</p></li>`;
  });
  const list = items.length === 0 ? '<p class="empty">No message yet.</p>' : `<ul>${items.join("")}</ul>`;
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Text messages</title><style>${styles}</style></head><body><main><h1>Text messages</h1>
<p class="lead">What the shop sent to phones. Nothing here leaves this machine.</p>${list}</main></body></html>`;
}

function time(iso: string): string {
  return `<time datetime="${escapeHtml(iso)}">${escapeHtml(iso.slice(0, 19).replace("T", " "))} UTC</time>`;
}
