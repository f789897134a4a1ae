import { NextIntlClientProvider } from "next-intl";
import { getMessages } from "next-intl/server";
import type { ReactNode } from "react";
import type { MessageArea } from "@/messages/load";

/** What the islands of every page say: those of the header, grids and errors. */
const everywhere = [
  "shop.header",
  "shop.footer",
  "shop.card",
  "shop.stock",
  "shop.list",
  "errors",
  "cart.add",
  "wishlist.heart",
  "finding.suggest",
] as const;

export type ClientMessage = MessageArea | `${MessageArea}.${string}`;

/**
 * Hands the islands below it the messages of these areas ("checkout") or parts of areas ("shop.product"), besides those
 * that every page has. Messages that only server components read stay on the server.
 */
export async function ClientMessages({ add = [], children }: { add?: ClientMessage[]; children: ReactNode }) {
  const all: unknown = await getMessages();
  return <NextIntlClientProvider messages={pick(all, [...everywhere, ...add])}>{children}</NextIntlClientProvider>;
}

function pick(all: unknown, paths: readonly string[]): Record<string, Record<string, unknown>> {
  const picked: Record<string, Record<string, unknown>> = {};
  for (const path of paths) {
    const [area = "", part] = path.split(".");
    const whole = entriesOf(entriesOf(all)[area]);
    if (part === undefined) picked[area] = whole;
    else if (part in whole) picked[area] = { ...picked[area], [part]: whole[part] };
  }
  return picked;
}

function entriesOf(value: unknown): Record<string, unknown> {
  return typeof value === "object" && value !== null ? { ...value } : {};
}
