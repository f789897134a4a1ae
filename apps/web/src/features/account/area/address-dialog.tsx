"use client";
import { type Address, type AddressField, emptyAddress } from "@souk/address/address";
import { addressProblems } from "@souk/address/address-problems";
import { Button } from "@souk/ui/components/button";
import { Checkbox } from "@souk/ui/components/checkbox";
import { Dialog, DialogClose } from "@souk/ui/components/dialog";
import { Notice } from "@souk/ui/components/notice";
import { useToast } from "@souk/ui/components/toast";
import { focusField } from "@souk/ui/lib/focus-field";
import { useFormFields } from "@souk/ui/lib/use-form-fields";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { type FormEvent, type ReactNode, useId, useRef, useState } from "react";
import type { SavedAddressView } from "@/server/routers/account/address-view";
import { useTRPC } from "@/trpc/react";
import { AddressFields } from "../../address/address-fields.tsx";
import { homeCountry } from "../../address/countries.ts";
import type { Country } from "../../address/country-names.ts";
import { useErrorText } from "../../errors/use-error-text.ts";

export interface AddressDialogProps {
  readonly trigger: ReactNode;
  readonly countries: readonly Country[];
  /** The one that is changed; without it another is added. */
  readonly address?: SavedAddressView;
  /** The first one is the default, whatever is said. */
  readonly isFirst?: boolean;
}

/** A form for an address in a dialog. */
export function AddressDialog({ trigger, countries, address, isFirst = false }: AddressDialogProps) {
  const t = useTranslations("account.addresses");
  const [isOpen, setOpen] = useState(false);
  const formId = useId();
  const [isSaving, setSaving] = useState(false);
  return (
    <Dialog
      trigger={trigger}
      open={isOpen}
      onOpenChange={setOpen}
      title={t(address ? "editTitle" : "addTitle")}
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
      <AddressForm
        id={formId}
        countries={countries}
        address={address}
        canBeDefault={!isFirst && address?.isDefault !== true}
        onSaving={setSaving}
        onSaved={() => setOpen(false)}
      />
    </Dialog>
  );
}

interface AddressFormProps {
  readonly id: string;
  readonly countries: readonly Country[];
  readonly address: SavedAddressView | undefined;
  readonly canBeDefault: boolean;
  readonly onSaving: (isSaving: boolean) => void;
  readonly onSaved: () => void;
}

function AddressForm({ id, countries, address, canBeDefault, onSaving, onSaved }: AddressFormProps) {
  const t = useTranslations("account.addresses");
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const show = useToast();
  const errorText = useErrorText();
  const form = useRef<HTMLFormElement>(null);
  // The same for a try that got no answer: saved once, whatever happened to the first.
  const requestId = useRef<{ readonly id: string; readonly content: string }>(undefined);
  const fields = useFormFields<AddressField>(address ? textOf(address) : emptyAddress(homeCountry), addressProblems);
  const [isDefault, setDefault] = useState(false);
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
    const problems = fields.check();
    const [wrong] = Object.keys(problems);
    if (wrong) return focusField(form.current, wrong);
    const saved = { ...fields.values, id: address?.id ?? "", isDefault: isDefault || address?.isDefault === true };
    const content = JSON.stringify(saved);
    if (requestId.current?.content !== content) requestId.current = { id: crypto.randomUUID(), content };
    mutate({ requestId: requestId.current.id, address: saved });
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
      {canBeDefault && (
        <Checkbox
          className="mt-4"
          label={t("asDefault")}
          checked={isDefault}
          onChange={(event) => setDefault(event.target.checked)}
        />
      )}
    </form>
  );
}

function textOf({ id: _id, isDefault: _isDefault, ...text }: SavedAddressView): Address {
  return text;
}
