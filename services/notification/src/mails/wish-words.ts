import type { WishNewsKind } from "../wishes/news-kind.ts";
import type { Locale } from "./content.ts";

interface WishWords {
  readonly subject: Readonly<Record<WishNewsKind, string>>;
  readonly subjectMany: string;
  readonly title: string;
  readonly text: string;
  readonly back: string;
  readonly before: string;
  readonly action: string;
  readonly reason: string;
  readonly unsubscribe: string;
}

/** `{title}` and `{price}` are filled in. */
export const wishWords: Readonly<Record<Locale, WishWords>> = {
  en: {
    subject: { cheaper: "Cheaper now: {title}", back: "In stock again: {title}" },
    subjectMany: "News from your wishlist",
    title: "News from your wishlist",
    text: "Prices and stock as they were when we sent this mail.",
    back: "In stock again",
    before: "was {price} when you last saw it",
    action: "Open your wishlist",
    reason: "You get this mail because you asked for news from your wishlist. There is one a day at most.",
    unsubscribe: "Stop these mails",
  },
  ru: {
    subject: { cheaper: "Подешевело: {title}", back: "Снова в наличии: {title}" },
    subjectMany: "Новости вашего списка желаний",
    title: "Новости вашего списка желаний",
    text: "Цены и наличие указаны на момент отправки письма.",
    back: "Снова в наличии",
    before: "раньше вы видели цену {price}",
    action: "Открыть список желаний",
    reason:
      "Вы получили это письмо, потому что попросили сообщать новости списка желаний. Не чаще одного письма в день.",
    unsubscribe: "Больше не присылать такие письма",
  },
};
