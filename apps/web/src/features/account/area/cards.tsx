"use client";
import { Badge } from "@souk/ui/components/badge";
import { Button } from "@souk/ui/components/button";
import { Card } from "@souk/ui/components/card";
import { EmptyState } from "@souk/ui/components/empty-state";
import { SectionHeader } from "@souk/ui/components/section-header";
import { useQuery } from "@tanstack/react-query";
import { CreditCard } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { CardView } from "@/server/routers/account/list-cards";
import { useTRPC } from "@/trpc/react";
import { AddCard } from "./add-card.tsx";
import { QueryState } from "./query-state.tsx";
import { RemoveCard } from "./remove-card.tsx";
import { useCardChanges } from "./use-card-changes.ts";

/** As many as the payment service keeps. */
const cardsMax = 20;

/** The cards that may be kept: to add to, which is offered first, and the way to forget one. */
export function Cards() {
  const t = useTranslations("personal.cards");
  const query = useQuery(useTRPC().account.cards.list.queryOptions());
  const [isAdding, setAdding] = useState(false);
  const cards = query.data;
  const isFull = (cards?.length ?? 0) >= cardsMax;
  const add = (variant: "ink" | "outline") => (
    <Button size={variant === "ink" ? "md" : "sm"} variant={variant} onClick={() => setAdding(true)}>
      {t("add.open")}
    </Button>
  );
  return (
    <>
      <SectionHeader
        level="page"
        title={t("title")}
        text={t("text")}
        className="mb-6"
        aside={cards && cards.length > 0 && !isFull && !isAdding && add("outline")}
      />
      {!cards && <QueryState query={query} />}
      {cards && isAdding && <AddCard isFirst={cards.length === 0} onClose={() => setAdding(false)} />}
      {cards?.length === 0 && !isAdding && (
        <EmptyState icon={<CreditCard strokeWidth={1.75} />} title={t("emptyTitle")} action={add("ink")}>
          {t("empty")}
        </EmptyState>
      )}
      {isFull && <p className="mb-4 text-small text-soft">{t("add.full", { count: cardsMax })}</p>}
      {cards && cards.length > 0 && (
        <Card padding="none">
          <ul>
            {cards.map((card) => (
              <CardItem key={card.id} card={card} />
            ))}
          </ul>
        </Card>
      )}
    </>
  );
}

function CardItem({ card }: { card: CardView }) {
  const t = useTranslations("personal.cards");
  const { makeDefault, isChanging } = useCardChanges();
  const name = t("name", { brand: card.brand, last4: card.last4 });
  const expiry = `${String(card.expiryMonth).padStart(2, "0")}/${card.expiryYear}`;
  return (
    <li className="flex min-w-0 flex-wrap items-center justify-between gap-x-4 gap-y-3 border-line px-4 py-4 not-first:border-t sm:px-5">
      <div className="flex min-w-0 items-center gap-3.5">
        <span aria-hidden className="grid h-9 w-13 shrink-0 place-items-center rounded-8 bg-wash text-soft">
          <CreditCard strokeWidth={1.75} className="size-5" />
        </span>
        <div className="min-w-0">
          <p className="flex flex-wrap items-center gap-x-2.5 gap-y-1 font-medium">
            {name}
            {card.isDefault && <Badge>{t("default")}</Badge>}
            {card.isExpired && <Badge tone="warn">{t("expired")}</Badge>}
          </p>
          <p className="text-small text-soft">{t(card.isExpired ? "expiredOn" : "expires", { date: expiry })}</p>
        </div>
      </div>
      <div className="-mx-2.5 flex flex-wrap gap-x-1">
        {!card.isDefault && !card.isExpired && (
          <Button
            size="sm"
            variant="ghost"
            className="px-2.5 font-medium text-soft"
            aria-label={t("makeDefaultNamed", { card: name })}
            loading={isChanging}
            onClick={() => makeDefault(card.id)}
          >
            {t("makeDefault")}
          </Button>
        )}
        <RemoveCard cardId={card.id} name={name} />
      </div>
    </li>
  );
}
