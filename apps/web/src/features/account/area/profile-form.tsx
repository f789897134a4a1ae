"use client";
import { Button } from "@souk/ui/components/button";
import { Card } from "@souk/ui/components/card";
import { Notice } from "@souk/ui/components/notice";
import { TextField } from "@souk/ui/components/text-field";
import { useToast } from "@souk/ui/components/toast";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import type { ProfileView } from "@/server/routers/account/profile";
import { useTRPC } from "@/trpc/react";
import { useErrorText } from "../../errors/use-error-text.ts";
import { QueryState } from "./query-state.tsx";

/** Name and e-mail address. */
export function ProfileForm() {
  const query = useQuery(useTRPC().account.profile.get.queryOptions());
  return query.data ? <Filled profile={query.data} /> : <QueryState query={query} className="h-46" />;
}

function Filled({ profile }: { profile: ProfileView }) {
  const t = useTranslations("personal.profile");
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const show = useToast();
  const errorText = useErrorText();
  const [name, setName] = useState(profile.name);
  const [isTried, setTried] = useState(false);
  const isMissing = name.trim() === "";
  const { mutate, isPending, error } = useMutation(
    trpc.account.profile.update.mutationOptions({
      onSuccess: async () => {
        await Promise.all([
          queryClient.invalidateQueries({ queryKey: trpc.account.profile.get.queryKey() }),
          queryClient.invalidateQueries({ queryKey: trpc.account.me.queryKey() }),
        ]);
        show({ title: t("saved"), tone: "good" });
      },
    }),
  );
  function submit(event: FormEvent) {
    event.preventDefault();
    setTried(true);
    if (isPending || isMissing) return;
    mutate({ requestId: crypto.randomUUID(), name: name.trim(), locale: profile.locale });
  }
  const isChanged = name.trim() !== profile.name;
  return (
    <Card padding="roomy">
      <form noValidate onSubmit={submit} className="grid gap-5">
        {error && (
          <Notice tone="error" live title={t("notSaved")}>
            {errorText(error)}
          </Notice>
        )}
        <div className="grid items-start gap-5 sm:grid-cols-2">
          <TextField
            name="name"
            label={t("name")}
            autoComplete="name"
            maxLength={120}
            value={name}
            error={isTried && isMissing ? t("nameMissing") : undefined}
            onText={setName}
          />
          <div className="grid content-start gap-1.5">
            <p className="font-medium text-label">{t("email")}</p>
            <p className="flex min-h-11 items-center wrap-anywhere">{profile.email || t("noEmail")}</p>
          </div>
        </div>
        <Button
          type="submit"
          className="justify-self-start"
          variant={isChanged ? "ink" : "quiet"}
          loading={isPending}
          loadingLabel={t("saving")}
        >
          {t("save")}
        </Button>
      </form>
    </Card>
  );
}
