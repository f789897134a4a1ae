"use client";
import { Button } from "@souk/ui/components/button";
import { Card } from "@souk/ui/components/card";
import { Checkbox } from "@souk/ui/components/checkbox";
import { Notice } from "@souk/ui/components/notice";
import { useQuery } from "@tanstack/react-query";
import { Lock } from "lucide-react";
import { useTranslations } from "next-intl";
import { type FormEvent, useEffect, useRef, useState } from "react";
import { useTRPC } from "@/trpc/react";
import { CardFields, type CardFieldsHandle } from "../../checkout/card-fields.tsx";
import { DemoCards } from "../../checkout/demo-cards.tsx";
import { QueryState } from "./query-state.tsx";
import { useAddCard } from "./use-add-card.ts";

export interface AddCardProps {
  /** The first one is offered first whatever is chosen. */
  readonly isFirst: boolean;
  readonly onClose: () => void;
}

/** A new card, typed into the provider's own fields. */
export function AddCard({ isFirst, onClose }: AddCardProps) {
  const t = useTranslations("personal.cards.add");
  const provider = useQuery(
    useTRPC().checkout.hostedFields.queryOptions(undefined, { staleTime: Number.POSITIVE_INFINITY }),
  );
  const fields = useRef<CardFieldsHandle>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const [isDefault, setDefault] = useState(false);
  const { submit, problem, isBusy } = useAddCard(fields, onClose);

  useEffect(() => heading.current?.focus(), []);

  function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (!isBusy) void submit(isDefault && !isFirst);
  }

  return (
    <Card padding="roomy" className="mb-6">
      <h2 ref={heading} tabIndex={-1} className="mb-4 text-heading outline-none">
        {t("title")}
      </h2>
      {!provider.data && <QueryState query={provider} className="h-40" />}
      {provider.data && (
        <form noValidate onSubmit={send}>
          {problem && (
            <Notice tone="error" live title={t("failed")} className="mb-4">
              {problem}
            </Notice>
          )}
          <CardFields ref={fields} fieldsUrl={provider.data.fieldsUrl} />
          {!isFirst && (
            <Checkbox
              className="mt-4"
              label={t("makeDefault")}
              disabled={isBusy}
              checked={isDefault}
              onChange={(event) => setDefault(event.target.checked)}
            />
          )}
          <p className="mt-4 flex gap-2 text-label text-soft">
            <Lock aria-hidden strokeWidth={1.75} className="mt-px size-4 shrink-0" />
            {t("safe")}
          </p>
          <div className="mt-5 flex flex-wrap gap-3">
            <Button type="submit" loading={isBusy} loadingLabel={t("saving")}>
              {t("save")}
            </Button>
            <Button variant="quiet" disabled={isBusy} onClick={onClose}>
              {t("cancel")}
            </Button>
          </div>
          {provider.data.provider === "sandbox" && <DemoCards />}
        </form>
      )}
    </Card>
  );
}
