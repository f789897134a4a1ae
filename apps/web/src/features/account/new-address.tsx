"use client";
import { type AddressField, emptyAddress } from "@souk/address/address";
import { addressProblems } from "@souk/address/address-problems";
import { Button } from "@souk/ui/components/button";
import { Dialog, DialogClose } from "@souk/ui/components/dialog";
import { Notice } from "@souk/ui/components/notice";
import { useToast } from "@souk/ui/components/toast";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { type FormEvent, useId, useRef, useState } from "react";
import { useTRPC } from "@/trpc/react";
import { AddressFields } from "../address/address-fields.tsx";
import { homeCountry } from "../address/countries.ts";
import type { Country } from "../address/country-names.ts";
import { useErrorText } from "../errors/use-error-text.ts";
import { useFormFields } from "../forms/use-form-fields.ts";
import { focusField } from "./sign-in-form.tsx";

export interface NewAddressProps {
  readonly countries: readonly Country[];
  readonly isFirst: boolean;
}

/** A button that opens a form for another address. */
export function NewAddress({ countries, isFirst }: NewAddressProps) {
  const t = useTranslations("account.addresses");
  const [isOpen, setOpen] = useState(false);
  const formId = useId();
  const [isSaving, setSaving] = useState(false);
  return (
    <Dialog
      trigger={
        <Button size="sm" variant={isFirst ? "ink" : "outline"}>
          {t("add")}
        </Button>
      }
      open={isOpen}
      onOpenChange={setOpen}
      title={t("addTitle")}
      closeLabel={t("close")}
      className="max-w-150"
      footer={
        <>
          <DialogClose>
            <Button variant="quiet">{t("cancel")}</Button>
          </DialogClose>
          <Button type="submit" form={formId} loading={isSaving} loadingLabel={t("saving")}>
            {t("save")}
          </Button>
        </>
      }
    >
      <AddressForm id={formId} countries={countries} onSaving={setSaving} onSaved={() => setOpen(false)} />
    </Dialog>
  );
}

interface AddressFormProps {
  readonly id: string;
  readonly countries: readonly Country[];
  readonly onSaving: (isSaving: boolean) => void;
  readonly onSaved: () => void;
}

function AddressForm({ id, countries, onSaving, onSaved }: AddressFormProps) {
  const t = useTranslations("account.addresses");
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const show = useToast();
  const errorText = useErrorText();
  const form = useRef<HTMLFormElement>(null);
  const fields = useFormFields<AddressField>(emptyAddress(homeCountry), addressProblems);
  const { mutate, isPending, error } = useMutation(
    trpc.account.addresses.save.mutationOptions({
      onMutate: () => onSaving(true),
      onSettled: () => onSaving(false),
      onSuccess: async () => {
        await queryClient.invalidateQueries({ queryKey: trpc.account.addresses.list.queryKey() });
        show({ title: t("saved"), tone: "good" });
        onSaved();
      },
    }),
  );
  function submit(event: FormEvent) {
    event.preventDefault();
    if (isPending) return;
    const [wrong] = Object.keys(fields.check());
    if (wrong) return focusField(form.current, wrong);
    mutate({ requestId: crypto.randomUUID(), address: { ...fields.values, id: "", isDefault: false } });
  }
  return (
    <form ref={form} id={id} noValidate onSubmit={submit}>
      {error && (
        <Notice tone="error" live className="mb-4" title={t("notSaved")}>
          {errorText(error)}
        </Notice>
      )}
      <AddressFields
        values={fields.values}
        problems={fields.problems}
        countries={countries}
        onChange={fields.set}
        onLeave={fields.leave}
      />
    </form>
  );
}
