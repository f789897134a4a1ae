"use client";
import { Card } from "@souk/ui/components/card";
import { Switch } from "@souk/ui/components/switch";
import { useTranslations } from "next-intl";
import type { ChoiceKind } from "@/server/routers/account/notifications/choices-view";
import { QueryState } from "../account/area/query-state.tsx";
import { useWishMailChoices } from "./use-wish-mail-choices.ts";

/** Choices that stand together; each is kept as it is made. */
export function ChoiceSwitches({ kinds, labelledBy }: { kinds: readonly ChoiceKind[]; labelledBy: string }) {
  const t = useTranslations("wishlist.mails");
  const { query, choose } = useWishMailChoices();
  if (!query.data) return <QueryState query={query} className="h-20" />;
  const choices = query.data;
  return (
    <Card padding="none" role="group" aria-labelledby={labelledBy}>
      {kinds.map((kind) => (
        <Switch
          key={kind}
          className="border-line px-4 py-3.5 not-first:border-t sm:px-5"
          label={t(kind)}
          hint={t(`${kind}Hint`)}
          checked={choices[kind]}
          onChange={(event) => choose(kind, event.target.checked)}
        />
      ))}
    </Card>
  );
}
