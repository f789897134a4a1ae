"use client";
import { Spinner } from "@souk/ui/components/spinner";
import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { useArrive } from "../use-arrive.ts";

/** Back from another provider: brings along what was gathered as a guest, and goes on. */
export function Arrival({ next }: { next: string }) {
  const t = useTranslations("account.signIn");
  const arrive = useArrive(next);
  const hasArrived = useRef(false);
  useEffect(() => {
    if (hasArrived.current) return;
    hasArrived.current = true;
    void arrive(t("done"));
  });
  return (
    <p role="status" className="flex items-center gap-3 text-soft">
      <Spinner />
      {t("submitting")}
    </p>
  );
}
