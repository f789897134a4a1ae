"use client";
import { Badge } from "@souk/ui/components/badge";
import { Button } from "@souk/ui/components/button";
import { Card } from "@souk/ui/components/card";
import { useToast } from "@souk/ui/components/toast";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Monitor, Smartphone } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import type { DeviceView } from "@/server/routers/account/identity/list-devices";
import { useTRPC } from "@/trpc/react";
import { useErrorText } from "../../errors/use-error-text.ts";
import { QueryState } from "../area/query-state.tsx";
import { useSignOut } from "../use-sign-out.ts";

/** Where the account is signed in, to be ended one by one or all but this one. */
export function DevicesSection() {
  const t = useTranslations("identity.devices");
  const query = useQuery(useTRPC().account.identity.devices.list.queryOptions());
  const { revokeOthers, isRevokingOthers, revoke, revoking } = useDeviceChanges();
  const { signOut, isSigningOut } = useSignOut();
  const devices = query.data;
  if (!devices) return <QueryState query={query} className="h-40" />;
  return (
    <div className="grid gap-4">
      <Card padding="none">
        <ul className="divide-y divide-line">
          {devices.map((device) => (
            <Device
              key={device.id}
              device={device}
              isEnding={device.isCurrent ? isSigningOut : revoking === device.id}
              onEnd={() => (device.isCurrent ? void signOut() : revoke({ sessionId: device.id }))}
            />
          ))}
        </ul>
      </Card>
      {devices.length > 1 && (
        <Button
          variant="outline"
          className="justify-self-start"
          loading={isRevokingOthers}
          loadingLabel={t("ending")}
          onClick={() => revokeOthers()}
        >
          {t("endOthers")}
        </Button>
      )}
      <p className="text-small text-soft">{t("minutes")}</p>
    </div>
  );
}

interface DeviceProps {
  readonly device: DeviceView;
  readonly isEnding: boolean;
  readonly onEnd: () => void;
}

function Device({ device, isEnding, onEnd }: DeviceProps) {
  const t = useTranslations("identity.devices");
  const format = useFormatter();
  const { browser, system, isCurrent, isHandheld, lastUsedAt, signedInAt } = device;
  const name = browser && system ? t("name", { browser, system }) : (browser ?? system ?? t("unknown"));
  const day = (iso: string) => format.dateTime(new Date(iso), { dateStyle: "medium", timeStyle: "short" });
  const Icon = isHandheld ? Smartphone : Monitor;
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-2 px-4 py-3.5 sm:px-5">
      <Icon aria-hidden strokeWidth={1.75} className="size-6 shrink-0 text-soft" />
      <div className="min-w-0 grow basis-44">
        <p className="flex flex-wrap items-center gap-x-2.5 gap-y-1 font-semibold">
          {name}
          {isCurrent && <Badge>{t("current")}</Badge>}
        </p>
        <p className="text-small text-soft">
          {lastUsedAt && !isCurrent && t("lastUsed", { time: day(lastUsedAt) })}
          {isCurrent && signedInAt && t("since", { time: day(signedInAt) })}
        </p>
      </div>
      <Button
        size="sm"
        variant="ghost"
        className="-mr-3.5 font-medium text-soft"
        loading={isEnding}
        loadingLabel={t("ending")}
        aria-label={t("endNamed", { name })}
        onClick={onEnd}
      >
        {t("end")}
      </Button>
    </li>
  );
}

function useDeviceChanges() {
  const t = useTranslations("identity.devices");
  const { devices } = useTRPC().account.identity;
  const queryClient = useQueryClient();
  const show = useToast();
  const errorText = useErrorText();
  const settled = (title: string) => ({
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: devices.list.queryKey() });
      show({ title, tone: "good" });
    },
    onError: (error: unknown) => show({ title: t("notEnded"), text: errorText(error), tone: "error" }),
  });
  const one = useMutation(devices.revoke.mutationOptions(settled(t("ended"))));
  const others = useMutation(devices.revokeOthers.mutationOptions(settled(t("othersEnded"))));
  return {
    revoke: one.mutate,
    revoking: one.isPending ? one.variables.sessionId : undefined,
    revokeOthers: others.mutate,
    isRevokingOthers: others.isPending,
  };
}
