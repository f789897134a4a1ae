import escapeHtml from "escape-html";
import type { Block, MailContent } from "./content.ts";

// Mail programs know neither custom properties nor oklch(); these are the shop's paper, ink and accent in sRGB.
const font = "font-family:Onest,'Segoe UI',system-ui,-apple-system,Helvetica,Arial,sans-serif";
const darkStyles = `
.paper{background:#171310!important}.card{background:#1f1a17!important;border-color:#332c27!important}
.ink{color:#f2eee9!important}.soft{color:#a89f97!important}.line{border-color:#332c27!important}`;

/** The mail in the shop's own dress: inline styles for all, a dark one where the mail program has one. */
export function renderHtml({ locale, subject, title, blocks, reason, ending }: MailContent): string {
  return `<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>${escapeHtml(subject)}</title>
<style>@media (prefers-color-scheme:dark){${darkStyles}}</style>
</head>
<body class="paper" style="margin:0;padding:0;background:#fbf9f6">
<table role="presentation" class="paper" width="100%" cellpadding="0" cellspacing="0" border="0" style="background:#fbf9f6">
<tr><td align="center" style="padding:32px 16px 40px">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="max-width:560px">
<tr><td class="ink" style="${font};padding:0 4px 18px;font-size:22px;font-weight:700;letter-spacing:-.03em;color:#2b231d">Souk</td></tr>
<tr><td class="card" style="background:#ffffff;border:1px solid #e7e1da;border-radius:24px;padding:32px 30px">
<h1 class="ink" style="${font};margin:0 0 18px;font-size:26px;line-height:1.2;font-weight:680;letter-spacing:-.025em;color:#2b231d">${escapeHtml(title)}</h1>
${blocks.map(blockHtml).join("\n")}
</td></tr>
<tr><td class="soft" style="${font};padding:20px 6px 0;font-size:13px;line-height:1.5;color:#6f655c">${escapeHtml(reason)}${ending ? endingHtml(ending) : ""}</td></tr>
</table>
</td></tr>
</table>
</body>
</html>
`;
}

function blockHtml(block: Block): string {
  switch (block.kind) {
    case "text":
      return `<p class="ink" style="${font};margin:0 0 16px;font-size:16px;line-height:1.55;color:#2b231d">${escapeHtml(block.text)}</p>`;
    case "note":
      return `<p class="soft" style="${font};margin:0 0 12px;font-size:14px;line-height:1.5;color:#6f655c">${escapeHtml(block.text)}</p>`;
    case "button":
      return buttonHtml(escapeHtml(block.label), escapeHtml(requireWebUrl(block.url)));
    case "item":
      return itemHtml(block.title, block.url, block.text);
    case "rows":
      return rowsHtml(block.rows);
  }
}

function buttonHtml(label: string, url: string): string {
  const style = `${font};display:inline-block;padding:14px 22px;border-radius:16px;background:#b8431f;color:#ffffff;font-size:16px;font-weight:600;text-decoration:none`;
  return `<p style="margin:24px 0"><a href="${url}" style="${style}">${label}</a></p>`;
}

function itemHtml(title: string, url: string, text: string): string {
  const link = `<a href="${escapeHtml(requireWebUrl(url))}" class="ink" style="color:#2b231d;font-weight:600">${escapeHtml(title)}</a>`;
  return `<p class="ink line" style="${font};margin:0;padding:14px 0;border-top:1px solid #e7e1da;font-size:16px;line-height:1.45;color:#2b231d">${link}<br><span class="soft" style="font-size:15px;color:#6f655c">${escapeHtml(text)}</span></p>`;
}

function endingHtml({ label, url }: NonNullable<MailContent["ending"]>): string {
  return ` <a href="${escapeHtml(requireWebUrl(url))}" class="soft" style="color:#6f655c">${escapeHtml(label)}</a>.`;
}

function rowsHtml(rows: readonly (readonly [string, string])[]): string {
  const cells = rows.map(
    ([label, value]) =>
      `<tr><td class="soft line" style="${font};padding:10px 16px 10px 0;border-top:1px solid #e7e1da;font-size:14px;line-height:1.4;color:#6f655c">${escapeHtml(label)}</td><td class="ink line" align="right" style="${font};padding:10px 0;border-top:1px solid #e7e1da;font-size:15px;line-height:1.4;font-weight:600;white-space:nowrap;color:#2b231d">${escapeHtml(value)}</td></tr>`,
  );
  return `<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="margin:6px 0 20px">${cells.join("")}</table>`;
}

/** A link that is no page of the web is a bug, and must not be sent. */
function requireWebUrl(url: string): string {
  if (URL.canParse(url) && /^https?:$/.test(new URL(url).protocol)) return url;
  throw new TypeError("the link of a mail has to be an address of the web");
}
