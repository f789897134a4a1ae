"use client";
import { Badge } from "@souk/ui/components/badge";
import { Button } from "@souk/ui/components/button";
import { Card } from "@souk/ui/components/card";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useFormatter, useTranslations } from "next-intl";
import { useState } from "react";
import type { SecondFactorView } from "@/server/routers/account/identity/second-factor/state";
import { useTRPC } from "@/trpc/react";
import { QueryState } from "../../area/query-state.tsx";
import { RecoveryCodes } from "./recovery-codes.tsx";
import { RemoveForm } from "./remove-form.tsx";
import { RenewForm } from "./renew-form.tsx";
import { SetUp } from "./set-up.tsx";

type Doing = "nothing" | "set-up" | "renew" | "remove" | { readonly codes: readonly string[] };

/** A code of an app beside the password: switched on, off, and its recovery codes. */
export function TwoStepSection({ hasPassword }: { hasPassword: boolean }) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const query = useQuery(trpc.account.identity.secondFactor.state.queryOptions());
  const [doing, setDoing] = useState<Doing>("nothing");
  const stop = () => setDoing("nothing");
  async function end(next: Doing) {
    setDoing(next);
    await queryClient.invalidateQueries({ queryKey: trpc.account.identity.pathKey() });
  }
  if (!query.data) return <QueryState query={query} />;
  return (
    <Card padding="roomy">
      {typeof doing === "object" && <RecoveryCodes codes={doing.codes} onDone={stop} />}
      {doing === "set-up" && <SetUp hasPassword={hasPassword} onCancel={stop} onDone={(codes) => end({ codes })} />}
      {doing === "renew" && <RenewForm onCancel={stop} onDone={(codes) => end({ codes })} />}
      {doing === "remove" && <RemoveForm hasPassword={hasPassword} onCancel={stop} onDone={() => end("nothing")} />}
      {doing === "nothing" && <Rest state={query.data} onDo={setDoing} />}
    </Card>
  );
}

function Rest({ state, onDo }: { state: SecondFactorView; onDo: (doing: Doing) => void }) {
  const t = useTranslations("identity.twoStep");
  const format = useFormatter();
  if (state.since === null)
    return (
      <div className="grid justify-items-start gap-5">
        <p className="max-w-140 text-soft">{t("off")}</p>
        <Button variant="ink" onClick={() => onDo("set-up")}>
          {t("switchOn")}
        </Button>
      </div>
    );
  return (
    <div className="grid justify-items-start gap-5">
      <p className="flex flex-wrap items-center gap-x-3 gap-y-2">
        <Badge tone="good">{t("on")}</Badge>
        <span className="text-soft">
          {t("since", { time: format.dateTime(new Date(state.since), { dateStyle: "long" }) })}
        </span>
      </p>
      <p className="text-soft">{t("left", { count: state.recoveryCodesLeft })}</p>
      <div className="flex flex-wrap gap-3">
        <Button variant="outline" onClick={() => onDo("renew")}>
          {t("renew")}
        </Button>
        <Button variant="outline" onClick={() => onDo("remove")}>
          {t("remove")}
        </Button>
      </div>
    </div>
  );
}
