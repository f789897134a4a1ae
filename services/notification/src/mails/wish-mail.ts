import type { ProductCard } from "@souk/contracts/product/v1/product";
import { formatMoney } from "@souk/money/format";
import type { Money } from "@souk/money/money";
import type { WishNewsKind } from "../wishes/news-kind.ts";
import { type Block, button, type Locale, type MailContent, text } from "./content.ts";
import type { ShopLinks } from "./shop-links.ts";
import { wishWords } from "./wish-words.ts";

/** A product of a wishlist and what is new about it. */
export interface WishItem {
  readonly productId: string;
  readonly card: ProductCard;
  readonly price: Money;
  /** What it cost when it was saved, or less in an earlier mail; null when it is not cheaper. */
  readonly before: Money | null;
  readonly news: readonly WishNewsKind[];
}

/** One mail about all that is new, with the way to have no more of them. */
export function wishMail(
  items: readonly WishItem[],
  locale: Locale,
  unsubscribeToken: string,
  links: ShopLinks,
): MailContent {
  const words = wishWords[locale];
  return {
    locale,
    subject: subjectOf(items, locale),
    title: words.title,
    blocks: [
      text(words.text),
      ...items.map((item) => itemBlock(item, locale, links)),
      button(words.action, links.wishlist(locale)),
    ],
    reason: words.reason,
    ending: { label: words.unsubscribe, url: links.unsubscribe(locale, unsubscribeToken) },
  };
}

function subjectOf(items: readonly WishItem[], locale: Locale): string {
  const words = wishWords[locale];
  const [first] = items;
  if (first === undefined || items.length > 1) return words.subjectMany;
  const [kind = "cheaper"] = first.news.toReversed();
  return words.subject[kind].replace("{title}", () => titleOf(first, locale));
}

function itemBlock(item: WishItem, locale: Locale, links: ShopLinks): Block {
  const words = wishWords[locale];
  const { price, before, news, card } = item;
  const facts = [
    ...(news.includes("back") ? [words.back] : []),
    formatMoney(price, locale),
    ...(before && news.includes("cheaper") ? [words.before.replace("{price}", () => formatMoney(before, locale))] : []),
  ];
  return { kind: "item", title: titleOf(item, locale), url: links.product(locale, card.slug), text: facts.join(" · ") };
}

function titleOf({ card }: WishItem, locale: Locale): string {
  const values = card.title?.byLanguage ?? {};
  return values[locale] ?? values.en ?? Object.values(values)[0] ?? "";
}
