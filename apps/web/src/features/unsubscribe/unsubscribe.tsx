import { Button } from "@souk/ui/components/button";
import { LinkButton } from "@souk/ui/components/link-button";
import { Notice } from "@souk/ui/components/notice";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { SubscriptionKind } from "@/server/unsubscribe/subscription";
import { ShopLink } from "../layout/shop-link.tsx";

export interface UnsubscribeProps {
  readonly locale: string;
  readonly token: string;
  /** What is on; undefined for a link that is none. */
  readonly on: readonly SubscriptionKind[] | undefined;
  /** What the click before this page switched off. */
  readonly switchedOff: readonly string[];
  readonly undoToken: string;
  readonly note: string | undefined;
}

const kinds: readonly SubscriptionKind[] = ["wishCheaper", "wishBack", "delivery"];

/** Plain forms: it works signed out and without scripts. */
export function Unsubscribe({ locale, token, on, switchedOff, undoToken, note }: UnsubscribeProps) {
  const t = useTranslations("wishlist.unsubscribe");
  const form = { method: "post", action: `/api/unsubscribe/${encodeURIComponent(token)}` } as const;
  if (on === undefined) {
    return (
      <Narrow title={t("wrongTitle")}>
        <p className="text-soft">{t("wrongText")}</p>
        <ToChoices label={t("choices")} />
      </Narrow>
    );
  }
  const off = kinds.filter((kind) => switchedOff.includes(kind) && !on.includes(kind));
  const isDone = on.length === 0;
  return (
    <Narrow title={t(isDone ? "doneTitle" : "title")}>
      {note === "failed" && <Notice tone="error" live title={t("failed")} />}
      {note === "late" && <Notice tone="warn" live title={t("late")} />}
      {note === "undone" && !isDone && <Notice tone="good" live title={t("undone")} />}
      <p className="text-soft">{t(isDone ? (off.length > 0 ? "doneText" : "offText") : "text")}</p>
      <ul className="grid list-disc gap-1.5 pl-5">
        {(isDone ? off : on).map((kind) => (
          <li key={kind}>{t(kind)}</li>
        ))}
      </ul>
      {!isDone && (
        <form {...form}>
          <input type="hidden" name="locale" value={locale} />
          <Button type="submit" variant="brand" size="lg" block>
            {t("stop")}
          </Button>
        </form>
      )}
      {isDone && off.length > 0 && undoToken !== "" && (
        <form {...form}>
          <input type="hidden" name="locale" value={locale} />
          <input type="hidden" name="undo" value={undoToken} />
          <Button type="submit" variant="outline" size="lg" block>
            {t("undo")}
          </Button>
        </form>
      )}
      <p className="text-small text-soft">{t("others")}</p>
      {isDone && <ToChoices label={t("choices")} />}
    </Narrow>
  );
}

function Narrow({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="mx-auto grid w-full max-w-105 gap-5">
      <h1 className="text-title">{title}</h1>
      {children}
    </div>
  );
}

function ToChoices({ label }: { label: string }) {
  return (
    <p>
      <LinkButton href="/account/notifications/choices" linkAs={ShopLink} variant="quiet">
        {label}
      </LinkButton>
    </p>
  );
}
