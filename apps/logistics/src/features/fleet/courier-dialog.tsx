"use client";
import { newId } from "@souk/ids/id";
import { Button } from "@souk/ui/components/button";
import { Dialog, DialogClose } from "@souk/ui/components/dialog";
import { Field } from "@souk/ui/components/field";
import { Notice } from "@souk/ui/components/notice";
import { Select } from "@souk/ui/components/select";
import { Switch } from "@souk/ui/components/switch";
import { TextField } from "@souk/ui/components/text-field";
import { useToast } from "@souk/ui/components/toast";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { useTRPC } from "@/trpc/react";
import { useErrorText } from "../errors/use-error-text.ts";
import type { Fleet, FleetCourier } from "./fleet-page.tsx";

const vehicles = ["bicycle", "cargo_bike", "motorcycle", "car", "van"] as const;

interface CourierDialogProps {
  readonly courier: FleetCourier;
  readonly hubs: Fleet["hubs"];
  readonly onClose: () => void;
}

/** What a courier drives, from which hub, and whether they may take runs. */
export function CourierDialog({ courier, hubs, onClose }: CourierDialogProps) {
  const t = useTranslations("fleet");
  const tBoard = useTranslations("board");
  const trpc = useTRPC();
  const client = useQueryClient();
  const show = useToast();
  const errorText = useErrorText();
  const [draft, setDraft] = useState({
    ...courier,
    kilograms: String(courier.capacityGrams / 1_000),
    parcels: String(courier.capacityParcels),
  });
  const set = (change: Partial<typeof draft>) => setDraft({ ...draft, ...change });
  const [isTried, setTried] = useState(false);
  const saving = useMutation(
    trpc.fleet.saveCourier.mutationOptions({
      async onSuccess({ name }) {
        show({ tone: "good", title: t("saved", { name }) });
        await client.invalidateQueries({ queryKey: trpc.fleet.pathKey() });
        onClose();
      },
    }),
  );
  const capacityGrams = Math.round(Number(draft.kilograms.replace(",", ".")) * 1_000);
  const capacityParcels = Number(draft.parcels);
  const problems = {
    name: draft.name.trim() === "" ? t("nameMissing") : undefined,
    kilograms: capacityGrams >= 1_000 && capacityGrams <= 5_000_000 ? undefined : t("kilogramsWrong"),
    parcels:
      Number.isInteger(capacityParcels) && capacityParcels >= 1 && capacityParcels <= 1_000
        ? undefined
        : t("parcelsWrong"),
  };
  function submit(event: FormEvent) {
    event.preventDefault();
    setTried(true);
    if (problems.name || problems.kilograms || problems.parcels) return;
    const { id: courierId, version, name, phone, vehicle, hubId, isSuspended } = draft;
    const whole = { courierId, version, name, phone, vehicle, hubId, isSuspended, capacityGrams, capacityParcels };
    saving.mutate({ requestId: newId(), ...whole });
  }
  const shown = isTried ? problems : { name: undefined, kilograms: undefined, parcels: undefined };
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()} title={courier.name} closeLabel={t("close")}>
      <form className="grid gap-4" onSubmit={submit} noValidate>
        {saving.error && (
          <Notice tone="error" live>
            {errorText(saving.error)}
          </Notice>
        )}
        <TextField
          name="name"
          label={t("name")}
          value={draft.name}
          maxLength={120}
          error={shown.name}
          onText={(name) => set({ name })}
        />
        <TextField
          name="phone"
          label={t("phone")}
          type="tel"
          value={draft.phone}
          maxLength={32}
          onText={(phone) => set({ phone })}
        />
        <Field label={t("vehicle")}>
          {(control) => (
            <Select
              {...control}
              value={draft.vehicle}
              onChange={({ target }) => set({ vehicle: vehicles.find((each) => each === target.value) ?? "bicycle" })}
            >
              {vehicles.map((vehicle) => (
                <option key={vehicle} value={vehicle}>
                  {tBoard(`vehicles.${vehicle}`)}
                </option>
              ))}
            </Select>
          )}
        </Field>
        <div className="grid grid-cols-2 gap-4">
          <TextField
            name="kilograms"
            label={t("kilograms")}
            inputMode="decimal"
            value={draft.kilograms}
            error={shown.kilograms}
            onText={(kilograms) => set({ kilograms })}
          />
          <TextField
            name="parcels"
            label={t("parcels")}
            inputMode="numeric"
            value={draft.parcels}
            error={shown.parcels}
            onText={(parcels) => set({ parcels })}
          />
        </div>
        <Field label={t("hub")}>
          {(control) => (
            <Select {...control} value={draft.hubId} onChange={({ target }) => set({ hubId: target.value })}>
              {hubs.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </Select>
          )}
        </Field>
        <Switch
          label={t("mayDrive")}
          hint={t("mayDriveHint")}
          checked={!draft.isSuspended}
          onChange={({ target }) => set({ isSuspended: !target.checked })}
        />
        <div className="mt-2 flex flex-wrap justify-end gap-2.5">
          <DialogClose>
            <Button variant="ghost">{t("close")}</Button>
          </DialogClose>
          <Button type="submit" loading={saving.isPending}>
            {t("save")}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
