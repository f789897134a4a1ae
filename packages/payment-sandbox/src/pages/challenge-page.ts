import escapeHtml from "escape-html";
import type { Reply } from "../http/exchange.ts";
import type { Challenge } from "./challenge.ts";
import { htmlPage } from "./html.ts";
import { formatAmount, type Locale, type Theme } from "./locale.ts";
import { challengeStyles } from "./styles.ts";
import { brandNames, words } from "./words.ts";

/** The bank's question. The form leads back here, and from here to the shop's return URL only. */
export function challengePage({ brand, last4, returnUrl, payment }: Challenge, locale: Locale, theme: Theme): Reply {
  const text = words[locale];
  const card = `${brandNames[brand] ?? ""} •••• ${last4}`;
  const returnOrigin = returnUrl ? new URL(returnUrl).origin : "";
  const shop = returnUrl ? new URL(returnUrl).host : "";
  const title = payment ? text.challengeTitle : text.setupTitle;
  return htmlPage({
    title,
    locale,
    theme,
    styles: challengeStyles,
    formAction: `'self' ${returnOrigin}`.trim(),
    body: `<main>
  <p class="bank">${text.bank}</p>
  <h1>${title}</h1>
  <p class="why">${payment ? text.challengeWhy : text.setupWhy}</p>
  <dl>
    ${shop && `<dt>${text.shop}</dt><dd>${escapeHtml(shop)}</dd>`}
    ${payment ? `<dt>${text.amount}</dt><dd class="amount">${escapeHtml(formatAmount(payment.amount, payment.currency, locale))}</dd>` : ""}
    <dt>${text.card}</dt><dd>${escapeHtml(card)}</dd>
    ${payment ? `<dt>${text.order}</dt><dd>${escapeHtml(payment.description)}</dd>` : ""}
  </dl>
  <form method="post">
    <button class="yes" name="answer" value="approve">${payment ? text.approve : text.setupApprove}</button>
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
