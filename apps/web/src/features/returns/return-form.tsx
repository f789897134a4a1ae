"use client";
import { Button } from "@souk/ui/components/button";
import { LinkButton } from "@souk/ui/components/link-button";
import { Notice } from "@souk/ui/components/notice";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import type { ReturnablePartView } from "@/server/routers/returns/return-view";
import { useErrorText } from "../errors/use-error-text.ts";
import { ShopLink } from "../layout/shop-link.tsx";
import { ReturnLine, type ReturnLineValue } from "./return-line.tsx";
import { useRequestReturn } from "./use-request-return.ts";

interface ReturnFormProps {
  readonly orderId: string;
  readonly part: ReturnablePartView;
}

export function ReturnForm({ orderId, part }: ReturnFormProps) {
  const t = useTranslations("orders.returns");
  const errorText = useErrorText();
  const { request, isPending, error } = useRequestReturn(orderId);
  const [isTried, setTried] = useState(false);
  const [values, setValues] = useState<Readonly<Record<string, ReturnLineValue>>>({});
  const chosen = part.lines.flatMap(({ id }) => {
    const value = values[id];
    return value?.isChosen ? [{ lineId: id, ...value }] : [];
  });
  const isReady = chosen.length > 0 && chosen.every(({ reason }) => reason !== "");
  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    setTried(true);
    if (!isReady) return event.currentTarget.querySelector<HTMLElement>("[data-missing]")?.focus();
    const lines = chosen.flatMap(({ lineId, quantity, reason, note }) =>
      reason === "" ? [] : [{ lineId, quantity, reason, note }],
    );
    request({ orderId, sellerOrderId: part.sellerOrderId, lines });
  }
  return (
    <form noValidate onSubmit={submit} className="grid gap-5">
      {error && (
        <Notice tone="error" live title={t("notRequested")}>
          {errorText(error)}
        </Notice>
      )}
      <ul className="grid gap-4">
        {part.lines.map((line) => (
          <ReturnLine
            key={line.id}
            line={line}
            isTried={isTried}
            value={values[line.id] ?? { isChosen: false, quantity: line.quantity, reason: "", note: "" }}
            onChange={(value) => setValues((before) => ({ ...before, [line.id]: value }))}
          />
        ))}
      </ul>
      {isTried && chosen.length === 0 && (
        <p role="alert" className="text-danger text-small">
          {t("nothingChosen")}
        </p>
      )}
      <Notice>{t("next")}</Notice>
      <div className="flex flex-wrap justify-end gap-3">
        <LinkButton href={`/orders/${orderId}`} linkAs={ShopLink} variant="quiet">
          {t("keep")}
        </LinkButton>
        <Button type="submit" loading={isPending} loadingLabel={t("under")}>
          {t("submit")}
        </Button>
      </div>
    </form>
  );
}
