import { Membership_Role as Role } from "@souk/contracts/seller/v1/seller";
import { PrepareSellerMailResponse_Kind as Kind } from "@souk/contracts/seller/v1/team_service";
import { button, type Locale, type MailContent, note, text } from "./content.ts";
import { formatTime } from "./format-time.ts";
import { sellerWords } from "./seller-words.ts";
import type { ShopLinks } from "./shop-links.ts";

export interface SellerMail {
  readonly kind: Kind;
  readonly locale: Locale;
  readonly shopName: string;
  readonly token: string;
  readonly role: Role;
  readonly at: Date | undefined;
  readonly reason: string;
  readonly note: string;
  readonly productTitle: string;
  readonly orderNumber: string;
}

const shapes = {
  [Kind.INVITATION]: ["invitation", "invitation"],
  [Kind.APPLICATION_APPROVED]: ["approved", "console"],
  [Kind.APPLICATION_CHANGES_REQUESTED]: ["changesRequested", "application"],
  [Kind.APPLICATION_REJECTED]: ["rejected", "application"],
  [Kind.SELLER_SUSPENDED]: ["suspended", "console"],
  [Kind.SELLER_TERMINATED]: ["terminated", "console"],
  [Kind.SELLER_REINSTATED]: ["reinstated", "console"],
  [Kind.PRODUCT_REJECTED]: ["productRejected", "console"],
  [Kind.PAYOUT_RETURNED]: ["payoutReturned", "console"],
  [Kind.RETURN_REQUESTED]: ["returnRequested", "console"],
  [Kind.API_KEY_CREATED]: ["apiKeyCreated", "console"],
  [Kind.API_KEY_REVOKED]: ["apiKeyRevoked", "console"],
  [Kind.WEBHOOK_CREATED]: ["webhookCreated", "console"],
  [Kind.WEBHOOK_DISABLED]: ["webhookDisabled", "console"],
} as const;

const roleNames = {
  [Role.OWNER]: "owner",
  [Role.CATALOGUE]: "catalogue",
  [Role.ORDERS]: "orders",
  [Role.FINANCE]: "finance",
} as const;

/** Undefined for a kind that this version does not know. */
export function sellerMail(mail: SellerMail, links: ShopLinks): MailContent | undefined {
  const { kind, locale, shopName, token, role, at } = mail;
  if (kind === Kind.UNSPECIFIED || !(kind in shapes)) return undefined;
  const [name, page] = shapes[kind];
  const all = sellerWords[locale];
  const words = all[name];
  const values = {
    shop: shopName,
    product: mail.productTitle,
    order: mail.orderNumber,
    role: role === Role.UNSPECIFIED ? "" : all.roles[roleNames[role]],
    time: at ? formatTime(at, locale) : all.now,
  };
  const fill = (template: string) =>
    template.replace(/\{(shop|role|time|product|order)\}/g, (_, key: keyof typeof values) => values[key]);
  const reason = mail.reason
    .split(" ")
    .flatMap((each) => all.reasons[each] ?? [])
    .join(" ");
  const url = page === "invitation" ? links.invitation(locale, token) : links[page](locale);
  return {
    locale,
    subject: fill(words.subject),
    title: fill(words.title),
    blocks: [
      text(fill(words.text)),
      ...(reason === "" ? [] : [text(`${all.why} ${reason}`)]),
      ...(mail.note === "" ? [] : [text(mail.note)]),
      button(words.action, url),
      ...words.notes.map((line) => note(fill(line))),
    ],
    reason: fill(all.reason),
  };
}
