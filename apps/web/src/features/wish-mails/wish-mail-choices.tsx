"use client";
import { Card } from "@souk/ui/components/card";
import { Switch } from "@souk/ui/components/switch";
import { useTranslations } from "next-intl";
import { QueryState } from "../account/area/query-state.tsx";
import { UnconfirmedNotice } from "../account/identity/unconfirmed-notice.tsx";
import { useWishMailChoices, wishMailKinds } from "./use-wish-mail-choices.ts";

/** The mails about a wishlist that somebody may want: off until they say so. */
export function WishMailChoices({ labelledBy }: { labelledBy: string }) {
  const t = useTranslations("wishlist.mails");
  const { query, choose } = useWishMailChoices();
  if (!query.data) return <QueryState query={query} className="h-40" />;
  const choices = query.data;
  const wantsAny = wishMailKinds.some((kind) => choices[kind]);
  return (
    <Card padding="none" role="group" aria-labelledby={labelledBy}>
      {wishMailKinds.map((kind) => (
        <Switch
          key={kind}
          className="border-line px-4 py-3.5 not-first:border-t sm:px-5"
          label={t(kind)}
          hint={t(`${kind}Hint`)}
          checked={choices[kind]}
          onChange={(event) => choose(kind, event.target.checked)}
        />
      ))}
      {wantsAny && <UnconfirmedNotice className="m-4 mt-0 sm:m-5 sm:mt-0" />}
    </Card>
  );
}
