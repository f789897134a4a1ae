"use client";
import { Button } from "@souk/ui/components/button";
import { Notice } from "@souk/ui/components/notice";
import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import type { CartView } from "@/server/routers/cart/cart-view";
import { FailureNotice } from "./failure-notice.tsx";
import { openBank } from "./open-bank.ts";
import type { useCheckoutRun } from "./use-checkout-run.ts";

export interface RunNoticeProps {
  readonly checkout: ReturnType<typeof useCheckoutRun>;
  readonly cart: CartView;
  /** The cart that was paid for. */
  readonly before: CartView | null;
}

/** What came of the last attempt, when the shopper has to know or do something; takes the focus. */
export function RunNotice({ checkout, cart, before }: RunNoticeProps) {
  const t = useTranslations("checkout.failure");
  const box = useRef<HTMLDivElement>(null);
  const { run } = checkout;
  const failure = run.state === "idle" ? run.failure : null;
  const isShown = failure !== null || run.state === "uncertain" || run.state === "bank";
  useEffect(() => {
    if (!isShown) return;
    box.current?.focus({ preventScroll: true });
    box.current?.scrollIntoView({ block: "center" });
  }, [isShown]);
  return (
    <div ref={box} tabIndex={-1} className={isShown ? "mb-5 rounded-16 outline-offset-2" : "outline-none"}>
      {failure && <FailureNotice failure={failure} before={before} cart={cart} />}
      {run.state === "uncertain" && (
        <Notice
          tone="warn"
          live
          title={t("uncertainTitle")}
          action={
            <Button size="sm" onClick={() => checkout.send(run.attempt)}>
              {t("uncertainAction")}
            </Button>
          }
        >
          {t("uncertain")}
        </Notice>
      )}
      {run.state === "bank" && (
        <Notice tone="warn" live title={t(run.isElsewhere ? "elsewhereTitle" : "bankTitle")}>
          <p>{t(run.isElsewhere ? "elsewhereText" : "bankText")}</p>
          <div className="mt-3 flex flex-wrap gap-2.5">
            <Button size="sm" onClick={() => openBank(run.actionUrl)}>
              {t("bankAction")}
            </Button>
            <Button size="sm" variant="outline" onClick={() => checkout.payAnotherWay(run)}>
              {t("bankOther")}
            </Button>
          </div>
        </Notice>
      )}
    </div>
  );
}
