"use client";
import { newId } from "@souk/ids/id";
import { Button } from "@souk/ui/components/button";
import { Card } from "@souk/ui/components/card";
import { Notice } from "@souk/ui/components/notice";
import { TextField } from "@souk/ui/components/text-field";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import type { HubView } from "@/server/routers/fleet/get";
import { useTRPC } from "@/trpc/react";
import { useErrorText } from "../errors/use-error-text.ts";

const texts = ["name", "recipient", "line1", "postalCode", "city"] as const;
const places = ["latitude", "longitude"] as const;
const mostDegrees = { latitude: 90, longitude: 180 };

/** Where couriers start, and where parcels wait. */
export function HubForm({ hub, onClose }: { hub: HubView | null; onClose: () => void }) {
  const t = useTranslations("fleet");
  const trpc = useTRPC();
  const client = useQueryClient();
  const errorText = useErrorText();
  const [hubId] = useState(() => hub?.id ?? newId());
  const [draft, setDraft] = useState(() => ({
    ...{ name: hub?.name ?? "", recipient: hub?.recipient ?? "", line1: hub?.line1 ?? "" },
    ...{ postalCode: hub?.postalCode ?? "", city: hub?.city ?? "", countryCode: hub?.countryCode ?? "PT" },
    ...{ latitude: String(hub?.latitude ?? ""), longitude: String(hub?.longitude ?? "") },
  }));
  const [isTried, setTried] = useState(false);
  const saving = useMutation(
    trpc.fleet.saveHub.mutationOptions({
      onSuccess: onClose,
      onSettled: () => client.invalidateQueries({ queryKey: trpc.fleet.pathKey() }),
    }),
  );
  const degrees = (name: (typeof places)[number]) => {
    const text = draft[name].trim().replace(",", ".");
    const value = text === "" ? Number.NaN : Number(text);
    return Math.abs(value) <= mostDegrees[name] ? value : Number.NaN;
  };
  const place = { latitude: degrees("latitude"), longitude: degrees("longitude") };
  const isWrong = (name: (typeof texts)[number] | (typeof places)[number]) =>
    name === "latitude" || name === "longitude" ? Number.isNaN(place[name]) : draft[name].trim() === "";
  function save(event: FormEvent) {
    event.preventDefault();
    setTried(true);
    const isCountry = /^[A-Z]{2}$/.test(draft.countryCode);
    if ([...texts, ...places].some(isWrong) || !isCountry) return;
    saving.mutate({ requestId: newId(), hubId, version: hub?.version ?? 0, ...draft, ...place });
  }
  return (
    <Card padding="roomy" className="mb-6">
      <h2 className="mb-4 text-subheading">{hub ? t("hubTitle", { name: hub.name }) : t("newHub")}</h2>
      <form noValidate onSubmit={save} className="grid gap-5">
        {saving.error && (
          <Notice tone="error" live>
            {errorText(saving.error)}
          </Notice>
        )}
        <div className="grid gap-4 sm:grid-cols-2 xl:grid-cols-4">
          {[...texts, ...places].map((name) => (
            <TextField
              key={name}
              name={name}
              label={t(`hubFields.${name}`)}
              value={draft[name]}
              maxLength={200}
              error={isTried && isWrong(name) ? t(name in mostDegrees ? "placeWrong" : "missing") : undefined}
              onText={(text) => setDraft({ ...draft, [name]: text })}
            />
          ))}
          <TextField
            name="countryCode"
            label={t("country")}
            value={draft.countryCode}
            maxLength={2}
            error={isTried && !/^[A-Z]{2}$/.test(draft.countryCode) ? t("countryWrong") : undefined}
            onText={(text) => setDraft({ ...draft, countryCode: text.toUpperCase() })}
          />
        </div>
        <div className="flex flex-wrap gap-2.5">
          <Button type="submit" loading={saving.isPending}>
            {t("save")}
          </Button>
          <Button variant="ghost" onClick={onClose}>
            {t("cancel")}
          </Button>
        </div>
      </form>
    </Card>
  );
}
