"use client";
import { Button } from "@souk/ui/components/button";
import { Notice } from "@souk/ui/components/notice";
import { KeyRound } from "lucide-react";
import { signIn } from "next-auth/react";
import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";

export interface ProviderButtonProps {
  /** As the provider is called. */
  readonly name: string;
  readonly next: string;
}

/** Signs in through the other provider: away to its page, and back. */
export function ProviderButton({ name, next }: ProviderButtonProps) {
  const t = useTranslations("identity.provider");
  const locale = useLocale();
  const [isLeaving, setLeaving] = useState(false);
  const [isFailed, setFailed] = useState(false);
  async function leave() {
    setLeaving(true);
    setFailed(false);
    try {
      await signIn("oidc", { callbackUrl: `/${locale}/signed-in?next=${encodeURIComponent(next)}` });
    } catch {
      setLeaving(false);
      setFailed(true);
    }
  }
  return (
    <div className="mt-4 grid gap-4">
      <p className="flex items-center gap-3 text-small text-soft before:h-px before:grow before:bg-line after:h-px after:grow after:bg-line">
        {t("or")}
      </p>
      {isFailed && (
        <Notice tone="error" live>
          {t("failed", { name })}
        </Notice>
      )}
      <Button variant="outline" size="lg" block loading={isLeaving} loadingLabel={t("leaving")} onClick={leave}>
        <KeyRound aria-hidden strokeWidth={1.75} className="size-5" />
        {t("continue", { name })}
      </Button>
    </div>
  );
}
