import escapeHtml from "escape-html";
import type { MailSummary, StoredMail } from "./mail-store.ts";

const styles = `
:root { color-scheme: light dark;
  --ink: light-dark(oklch(.22 .02 60), oklch(.955 .008 75)); --soft: light-dark(oklch(.48 .02 60), oklch(.71 .014 70));
  --line: light-dark(oklch(.915 .008 75), oklch(.285 .01 65)); --paper: light-dark(oklch(.985 .004 80), oklch(.185 .008 60));
  --wash: light-dark(oklch(.965 .008 80), oklch(.24 .01 60)); --card: light-dark(#fff, oklch(.215 .009 60)); }
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 15px/1.5 system-ui, sans-serif; }
main { max-width: 860px; margin: 0 auto; padding: 36px 20px 60px; }
h1 { margin: 0; font-size: 30px; font-weight: 680; letter-spacing: -.025em; line-height: 1.15; overflow-wrap: anywhere; }
.lead { margin: 6px 0 26px; color: var(--soft); }
ul { margin: 0; padding: 0; list-style: none; border: 1px solid var(--line); border-radius: 20px; background: var(--card); overflow: hidden; }
li + li { border-top: 1px solid var(--line); }
li a { display: grid; grid-template-columns: 1fr auto; gap: 2px 16px; padding: 14px 18px; color: inherit; text-decoration: none; }
@media (width < 560px) { li a { grid-template-columns: 1fr; } }
li a:hover { background: var(--wash); }
a:focus-visible { outline: 2px solid var(--ink); outline-offset: -2px; border-radius: 12px; }
.subject { font-weight: 600; overflow-wrap: anywhere; }
.to, time, dt { color: var(--soft); font-size: 13px; }
.to { grid-column: 1 / -1; overflow-wrap: anywhere; }
.empty { padding: 44px 20px; text-align: center; color: var(--soft); border: 1px solid var(--line); border-radius: 20px; background: var(--card); }
.back { color: var(--soft); } dl { display: grid; grid-template-columns: auto 1fr; gap: 4px 16px; margin: 16px 0 22px; }
dd { margin: 0; overflow-wrap: anywhere; }
iframe { display: block; width: 100%; height: 720px; border: 1px solid var(--line); border-radius: 20px; background: #fff; }
h2 { margin: 30px 0 10px; font-size: 18px; font-weight: 680; letter-spacing: -.02em; }
pre { margin: 0; padding: 18px; border: 1px solid var(--line); border-radius: 20px; background: var(--card); white-space: pre-wrap; overflow-wrap: anywhere; font: 13px/1.6 ui-monospace, monospace; }
`;

export function listPage(mails: readonly MailSummary[]): string {
  const items = mails.map(
    ({ id, subject, to, receivedAt }) =>
      `<li><a href="/mails/${id}"><span class="subject">${escapeHtml(subject || "(no subject)")}</span>${time(receivedAt)}<span class="to">${escapeHtml(to)}</span></a></li>`,
  );
  const list = items.length === 0 ? '<p class="empty">No mail yet.</p>' : `<ul>${items.join("")}</ul>`;
  return page(
    "Mailbox",
    `<h1>Mailbox</h1><p class="lead">What the shop sent. Nothing here leaves this machine.</p>${list}`,
  );
}

export function mailPage({ id, from, to, subject, receivedAt, text, html }: StoredMail): string {
  // Without allow-scripts and allow-same-origin: what a mail holds can do nothing but open its links.
  const frame = html
    ? `<iframe title="The mail" sandbox="allow-popups allow-popups-to-escape-sandbox" referrerpolicy="no-referrer" src="/mails/${id}/html"></iframe>`
    : "";
  return page(
    subject || "(no subject)",
    `<p><a class="back" href="/">All mails</a></p><h1>${escapeHtml(subject || "(no subject)")}</h1>
<dl><dt>From</dt><dd>${escapeHtml(from)}</dd><dt>To</dt><dd>${escapeHtml(to)}</dd><dt>Received</dt><dd>${time(receivedAt)}</dd></dl>
${frame}<h2>As text</h2><pre>${escapeHtml(text)}</pre>`,
  );
}

/** The mail's own HTML, with links that open beside. */
export function mailHtml(html: string): string {
  return `<base target="_blank">${html}`;
}

function time(iso: string): string {
  return `<time datetime="${escapeHtml(iso)}">${escapeHtml(iso.slice(0, 19).replace("T", " "))} UTC</time>`;
}

function page(title: string, body: string): string {
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title><style>${styles}</style></head><body><main>${body}</main></body></html>`;
}
