"use client";
import { Button } from "@souk/ui/components/button";
import { buttonVariants } from "@souk/ui/lib/button-variants";
import { useTranslations } from "next-intl";
import { useState } from "react";

interface RecoveryCodesProps {
  readonly codes: readonly string[];
  readonly onDone: () => void;
}

/** Shown once: nobody can ask for them later. */
export function RecoveryCodes({ codes, onDone }: RecoveryCodesProps) {
  const t = useTranslations("identity.twoStep");
  const [isCopied, setCopied] = useState(false);
  const text = `${codes.join("\n")}\n`;
  return (
    <section className="grid gap-5" aria-label={t("codesTitle")}>
      <div className="grid gap-2">
        <h3 className="font-semibold">{t("codesTitle")}</h3>
        <p className="max-w-140 text-soft">{t("codesText")}</p>
      </div>
      <ul className="grid gap-x-8 gap-y-2 sm:w-fit sm:grid-cols-2">
        {codes.map((code) => (
          <li key={code}>
            <code className="text-body">{code}</code>
          </li>
        ))}
      </ul>
      <div className="flex flex-wrap gap-3">
        <Button
          variant="outline"
          onClick={() =>
            navigator.clipboard.writeText(text).then(
              () => setCopied(true),
              () => setCopied(false),
            )
          }
        >
          {t(isCopied ? "copied" : "copy")}
        </Button>
        <a
          className={buttonVariants({ variant: "outline" })}
          href={`data:text/plain;charset=utf-8,${encodeURIComponent(text)}`}
          download="souk-recovery-codes.txt"
        >
          {t("save")}
        </a>
        <Button variant="ink" onClick={onDone}>
          {t("done")}
        </Button>
      </div>
    </section>
  );
}
