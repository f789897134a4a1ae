"use client";
import { Input } from "@souk/ui/components/input";
import { useTranslations } from "next-intl";
import { useId } from "react";

/** A neighbour, the porter: when it is not the recipient. */
export function ReceivedByRow({ value, onValue }: { value: string; onValue: (name: string) => void }) {
  const t = useTranslations("courier.proof");
  const id = useId();
  return (
    <li className="grid gap-1.5 px-4 py-2.5">
      <label htmlFor={id} className="text-body text-soft">
        {t("receivedBy")}
      </label>
      <Input
        id={id}
        className="min-h-12 text-touch"
        value={value}
        maxLength={120}
        autoComplete="off"
        onChange={(event) => onValue(event.target.value)}
      />
    </li>
  );
}
