"use client";
import { newId } from "@souk/ids/id";
import { Button } from "@souk/ui/components/button";
import { Checkbox } from "@souk/ui/components/checkbox";
import { Dialog } from "@souk/ui/components/dialog";
import { Field } from "@souk/ui/components/field";
import { Notice } from "@souk/ui/components/notice";
import { Select } from "@souk/ui/components/select";
import { TextField } from "@souk/ui/components/text-field";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { useTRPC } from "@/trpc/react";
import { useErrorText } from "../errors/use-error-text.ts";
import { useShop } from "../shop/shop-context.tsx";

const lifetimes = ["30", "90", "365", "never"] as const;
const dayMs = 24 * 60 * 60_000;

interface ApiKeyDialogProps {
  readonly scopes: readonly string[];
  readonly onSecret: (secret: string) => void;
}

/** Makes a key. */
export function ApiKeyDialog({ scopes, onSecret }: ApiKeyDialogProps) {
  const t = useTranslations("apiKeys");
  const errorText = useErrorText();
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const { slug: shop } = useShop();
  const [isOpen, setOpen] = useState(false);
  const [name, setName] = useState("");
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [lifetime, setLifetime] = useState<(typeof lifetimes)[number]>("90");
  const [isChecked, setChecked] = useState(false);
  const create = useMutation(
    trpc.apiKeys.create.mutationOptions({
      onSuccess: async ({ secret }) => {
        setOpen(false);
        onSecret(secret);
        await queryClient.invalidateQueries({ queryKey: trpc.apiKeys.pathKey() });
      },
    }),
  );

  function submit(event: FormEvent) {
    event.preventDefault();
    setChecked(true);
    if (name.trim() === "" || chosen.length === 0) return;
    const expiresAt = lifetime === "never" ? null : new Date(Date.now() + Number(lifetime) * dayMs).toISOString();
    create.mutate({ shop, requestId: newId(), name: name.trim(), scopes: [...chosen], expiresAt });
  }

  return (
    <Dialog
      trigger={
        <Button size="sm" variant="ink">
          {t("add")}
        </Button>
      }
      open={isOpen}
      onOpenChange={(open) => {
        setName("");
        setChosen([]);
        setChecked(false);
        create.reset();
        setOpen(open);
      }}
      title={t("addTitle")}
      closeLabel={t("close")}
    >
      <form noValidate onSubmit={submit} className="grid gap-4">
        <TextField
          name="name"
          label={t("name")}
          hint={t("nameHint")}
          autoComplete="off"
          maxLength={80}
          value={name}
          error={isChecked && name.trim() === "" ? t("nameMissing") : undefined}
          onText={setName}
        />
        <fieldset>
          <legend className="mb-1 font-semibold text-label">{t("scopes")}</legend>
          {isChecked && chosen.length === 0 && (
            <p role="alert" className="mb-1 text-label text-danger">
              {t("scopesMissing")}
            </p>
          )}
          {scopes.map((scope) => (
            <Checkbox
              key={scope}
              label={<code className="font-mono text-label">{scope}</code>}
              hint={
                t.has(`scope.${scope.replace(":", "_")}` as never)
                  ? t(`scope.${scope.replace(":", "_")}` as never)
                  : undefined
              }
              checked={chosen.includes(scope)}
              onChange={({ target: { checked } }) =>
                setChosen((before) => (checked ? [...before, scope] : before.filter((each) => each !== scope)))
              }
            />
          ))}
        </fieldset>
        <Field label={t("lifetime")}>
          {(control) => (
            <Select
              {...control}
              value={lifetime}
              onChange={({ target: { value } }) => setLifetime(lifetimes.find((each) => each === value) ?? "90")}
            >
              {lifetimes.map((each) => (
                <option key={each} value={each}>
                  {t(`lifetimes.${each}`)}
                </option>
              ))}
            </Select>
          )}
        </Field>
        {create.error && (
          <Notice tone="error" live>
            {errorText(create.error)}
          </Notice>
        )}
        <div className="flex justify-end">
          <Button type="submit" loading={create.isPending}>
            {t("make")}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
