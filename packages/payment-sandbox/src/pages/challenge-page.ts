import escapeHtml from "escape-html";
import type { Reply } from "../http/exchange.ts";
import type { Payment } from "../payments/payment.ts";
import { htmlPage } from "./html.ts";
import { formatAmount, type Locale, type Theme } from "./locale.ts";
import { challengeStyles } from "./styles.ts";
import { brandNames, words } from "./words.ts";

/** The bank's question. The form leads back here, and from here to the payment's return URL only. */
export function challengePage(payment: Payment, locale: Locale, theme: Theme): Reply {
  const text = words[locale];
  const card = `${brandNames[payment.cardBrand] ?? ""} •••• ${payment.cardLast4}`;
  const returnOrigin = payment.returnUrl ? new URL(payment.returnUrl).origin : "";
  const shop = payment.returnUrl ? new URL(payment.returnUrl).host : "";
  return htmlPage({
    title: text.challengeTitle,
    locale,
    theme,
    styles: challengeStyles,
    formAction: `'self' ${returnOrigin}`.trim(),
    body: `<main>
  <p class="bank">${text.bank}</p>
  <h1>${text.challengeTitle}</h1>
  <p class="why">${text.challengeWhy}</p>
  <dl>
    ${shop && `<dt>${text.shop}</dt><dd>${escapeHtml(shop)}</dd>`}
    <dt>${text.amount}</dt><dd class="amount">${escapeHtml(formatAmount(payment.amount, payment.currency, locale))}</dd>
    <dt>${text.card}</dt><dd>${escapeHtml(card)}</dd>
    <dt>${text.order}</dt><dd>${escapeHtml(payment.description ?? payment.reference)}</dd>
  </dl>
  <form method="post">
    <button class="yes" name="answer" value="approve">${text.approve}</button>
    <button class="no" name="answer" value="refuse">${text.refuse}</button>
  </form>
  <p class="note">${text.challengeNote}</p>
</main>`,
  });
}

export function noChallengePage(locale: Locale, theme: Theme): Reply {
  const text = words[locale];
  return htmlPage({
    status: 404,
    title: text.notFoundTitle,
    locale,
    theme,
    styles: challengeStyles,
    body: `<main><p class="bank">${text.bank}</p><h1>${text.notFoundTitle}</h1><p class="why">${text.notFoundText}</p></main>`,
  });
}
