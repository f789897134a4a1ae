"use client";
import { Button } from "@souk/ui/components/button";
import { Card } from "@souk/ui/components/card";
import { Notice } from "@souk/ui/components/notice";
import { BellOff, BellRing } from "lucide-react";
import { useTranslations } from "next-intl";
import { QueryState } from "../account/area/query-state.tsx";
import { ChoiceSwitches } from "../wish-mails/choice-switches.tsx";
import { usePush } from "./use-push.ts";

/** Messages of browsers: this one's state, told as it is, and what is told by them. Nothing where none are sent. */
export function PushChoices() {
  const t = useTranslations("wishlist.push");
  const push = usePush();
  const { here, query } = push;
  if (query.data?.publicKey === null) return null;
  return (
    <section className="grid gap-3">
      <h2 id="push" className="text-heading">
        {t("title")}
      </h2>
      {!(here && query.data) && <QueryState query={query} className="h-20" />}
      {here && query.data && (
        <>
          <Here push={push} />
          {query.data.browsers > 0 && <ChoiceSwitches kinds={["ordersPush", "deliveryPush"]} labelledBy="push" />}
        </>
      )}
    </section>
  );
}

function Here({ push: { here, query, on, off } }: { push: ReturnType<typeof usePush> }) {
  const t = useTranslations("wishlist.push");
  const { publicKey = null, isOn = false, browsers = 0 } = query.data ?? {};
  if (here?.state === "unsupported") return <Notice title={t("unsupported")}>{t("unsupportedText")}</Notice>;
  if (here?.state === "denied")
    return (
      <Notice tone="warn" title={t("denied")}>
        {t("deniedText")}
      </Notice>
    );
  const others = browsers - (isOn ? 1 : 0);
  const Icon = isOn ? BellRing : BellOff;
  return (
    <Card padding="none" className="flex flex-wrap items-center gap-x-4 gap-y-3 px-4 py-3.5 sm:px-5">
      <Icon aria-hidden strokeWidth={1.75} className="size-5 shrink-0 self-start text-soft" />
      <div className="min-w-0 grow basis-52" role="status">
        <p className="font-medium">{isOn ? t("on") : t("off")}</p>
        <p className="text-small text-soft">{others > 0 ? t("others", { count: others }) : t("text")}</p>
      </div>
      {isOn ? (
        <Button size="sm" variant="outline" loading={off.isPending} onClick={() => off.mutate()}>
          {t("turnOff")}
        </Button>
      ) : (
        <Button size="sm" variant="outline" loading={on.isPending} onClick={() => publicKey && on.mutate(publicKey)}>
          {t("turnOn")}
        </Button>
      )}
    </Card>
  );
}
