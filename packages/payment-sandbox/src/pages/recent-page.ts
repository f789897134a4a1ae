import escapeHtml from "escape-html";
import type { Reply } from "../http/exchange.ts";
import type { Payment } from "../payments/payment.ts";
import { htmlPage } from "./html.ts";
import { formatAmount } from "./locale.ts";
import { recentStyles } from "./styles.ts";
import { brandNames } from "./words.ts";

/** What happened lately, for the people who run a demo. */
export function recentPage(payments: Payment[], owedWebhooks: number): Reply {
  const head = ["Time (UTC)", "Order", "Card", "Status"].map((name) => `<th scope="col">${name}</th>`).join("");
  const moneyHead = ["Amount", "Captured", "Refunded"]
    .map((name) => `<th scope="col" class="money">${name}</th>`)
    .join("");
  const table = `<table><thead><tr>${head}${moneyHead}</tr></thead><tbody>${payments.map(row).join("")}</tbody></table>`;
  return htmlPage({
    title: "Payment sandbox",
    locale: "en",
    theme: "auto",
    styles: recentStyles,
    body: `<main><h1>Payment sandbox</h1>
<p class="lead">A test payment provider. The latest ${payments.length} payments; ${owedWebhooks} webhooks waiting to be delivered.</p>
<div class="scroll" tabindex="0" role="region" aria-label="Payments">${payments.length === 0 ? '<p class="empty">No payments yet. Pay in the shop with card 4242 4242 4242 4242.</p>' : table}</div></main>`,
  });
}

function row(payment: Payment): string {
  const cells = [
    new Date(payment.createdAt).toISOString().slice(0, 19).replace("T", " "),
    payment.reference,
    `${brandNames[payment.cardBrand] ?? "Card"} •••• ${payment.cardLast4}`,
  ].map((cell) => `<td>${escapeHtml(cell)}</td>`);
  const tone = payment.status === "declined" ? "bad" : payment.status === "captured" ? "good" : "";
  const reason = payment.declineCode ? `: ${payment.declineCode.replaceAll("_", " ")}` : "";
  const amounts = [payment.amount, payment.captured, payment.refunded].map(
    (amount) => `<td class="money">${escapeHtml(formatAmount(amount, payment.currency, "en"))}</td>`,
  );
  return `<tr>${cells.join("")}<td class="${tone}">${payment.status.replaceAll("_", " ")}${reason}</td>${amounts.join("")}</tr>`;
}
