"use client";
import { useTranslations } from "next-intl";
import { useId } from "react";
import { pinLength } from "./proof-draft.ts";

interface PinRowProps {
  readonly value: string;
  readonly triesLeft: number;
  readonly onValue: (pin: string) => void;
}

/** The digits that only the shopper knows. */
export function PinRow({ value, triesLeft, onValue }: PinRowProps) {
  const t = useTranslations("courier.proof");
  const id = useId();
  return (
    <li className="flex min-h-16 flex-wrap items-center justify-between gap-x-3 gap-y-2 px-4 py-2.5">
      <div className="min-w-0 grow basis-32">
        <label htmlFor={id} className="font-semibold">
          {t("pin")}
        </label>
        <p id={`${id}-note`} className="text-body text-soft">
          {triesLeft > 0 ? t("pinNote") : t("pinLocked")}
        </p>
      </div>
      <input
        id={id}
        aria-describedby={`${id}-note`}
        inputMode="numeric"
        autoComplete="off"
        pattern="\d*"
        disabled={triesLeft === 0}
        value={value}
        onChange={(event) => onValue(event.target.value.replaceAll(/\D/g, "").slice(0, pinLength))}
        className="min-h-12 w-32 rounded-12 border border-edge bg-card text-center font-bold text-[1.5rem] tracking-[0.35em] disabled:opacity-45"
      />
    </li>
  );
}
