"use client";
import { newId } from "@souk/ids/id";
import { Button } from "@souk/ui/components/button";
import { Dialog } from "@souk/ui/components/dialog";
import { Field } from "@souk/ui/components/field";
import { Notice } from "@souk/ui/components/notice";
import { Select } from "@souk/ui/components/select";
import { TextField } from "@souk/ui/components/text-field";
import { useToast } from "@souk/ui/components/toast";
import { emailProblem } from "@souk/ui/lib/email-problem";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { useTRPC } from "@/trpc/react";
import { useErrorText } from "../errors/use-error-text.ts";
import { useShop } from "../shop/shop-context.tsx";
import { type MemberRole, memberRoles } from "./roles.ts";

/** Asks for an address and a role. What comes of it reads the same for every address. */
export function InviteDialog() {
  const t = useTranslations("team");
  const problems = useTranslations("entrance.problems");
  const errorText = useErrorText();
  const show = useToast();
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const { slug: shop } = useShop();
  const [isOpen, setOpen] = useState(false);
  const [email, setEmail] = useState("");
  const [role, setRole] = useState<MemberRole>("orders");
  const [isChecked, setChecked] = useState(false);
  const invite = useMutation(
    trpc.team.invite.mutationOptions({
      onSuccess: async () => {
        setOpen(false);
        setEmail("");
        setChecked(false);
        show({ title: t("invited"), tone: "good" });
        await queryClient.invalidateQueries({ queryKey: trpc.team.list.queryKey({ shop }) });
      },
    }),
  );
  const problem = emailProblem(email);

  function submit(event: FormEvent) {
    event.preventDefault();
    setChecked(true);
    if (!problem) invite.mutate({ shop, requestId: newId(), email: email.trim(), role });
  }

  return (
    <Dialog
      trigger={<Button>{t("invite")}</Button>}
      open={isOpen}
      onOpenChange={setOpen}
      title={t("inviteTitle")}
      description={t("inviteText")}
      closeLabel={t("close")}
    >
      <form noValidate onSubmit={submit} className="grid gap-4">
        {invite.error !== null && (
          <Notice tone="error" live>
            {errorText(invite.error)}
          </Notice>
        )}
        <TextField
          name="email"
          type="email"
          autoComplete="off"
          label={t("email")}
          value={email}
          error={isChecked && problem ? problems(problem.code) : undefined}
          maxLength={254}
          onText={setEmail}
        />
        <Field label={t("role")} hint={t(`rights.${role}`)}>
          {(control) => (
            <Select
              {...control}
              value={role}
              onChange={(event) => setRole(memberRoles.find((each) => each === event.target.value) ?? "orders")}
            >
              {memberRoles.map((each) => (
                <option key={each} value={each}>
                  {t(`roles.${each}`)}
                </option>
              ))}
            </Select>
          )}
        </Field>
        <Button type="submit" loading={invite.isPending} loadingLabel={t("sending")}>
          {t("send")}
        </Button>
      </form>
    </Dialog>
  );
}
