"use client";
import { newId } from "@souk/ids/id";
import { Button } from "@souk/ui/components/button";
import { Card, CardRow } from "@souk/ui/components/card";
import { Dialog, DialogClose } from "@souk/ui/components/dialog";
import { EmptyState } from "@souk/ui/components/empty-state";
import { Notice } from "@souk/ui/components/notice";
import { Select } from "@souk/ui/components/select";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useFormatter, useTranslations } from "next-intl";
import type { TeamView } from "@/server/routers/team/team-view";
import { useTRPC } from "@/trpc/react";
import { useErrorText } from "../errors/use-error-text.ts";
import { PageHeader } from "../frame/page-header.tsx";
import { useShop } from "../shop/shop-context.tsx";
import { QueryState } from "../states/query-state.tsx";
import { InviteDialog } from "./invite-dialog.tsx";
import { memberRoles } from "./roles.ts";

/** Who works in the shop, and who is invited to. */
export function TeamPage() {
  const t = useTranslations("team");
  const { slug: shop, role } = useShop();
  const team = useQuery(useTRPC().team.list.queryOptions({ shop }));
  return (
    <>
      <PageHeader title={t("title")} actions={role === "owner" && <InviteDialog />} />
      {team.data ? <Team team={team.data} /> : <QueryState query={team} className="h-96" />}
    </>
  );
}

function Team({ team: { members, invitations } }: { team: TeamView }) {
  const t = useTranslations("team");
  const format = useFormatter();
  const errorText = useErrorText();
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const { slug: shop, role } = useShop();
  const isOwner = role === "owner";
  const onSuccess = () => queryClient.invalidateQueries({ queryKey: trpc.team.list.queryKey({ shop }) });
  const changeRole = useMutation(trpc.team.changeRole.mutationOptions({ onSuccess }));
  const remove = useMutation(trpc.team.remove.mutationOptions({ onSuccess }));
  const revoke = useMutation(trpc.team.revoke.mutationOptions({ onSuccess }));
  const error = changeRole.error ?? remove.error ?? revoke.error;
  return (
    <div className="grid gap-6">
      {!isOwner && <Notice>{t("ownerOnly")}</Notice>}
      {error !== null && (
        <Notice tone="error" live title={t("notDone")}>
          {errorText(error)}
        </Notice>
      )}
      <Card padding="none">
        {members.map(({ userId, name, email, role: memberRole }) => {
          const who = name || email || t("nameless");
          return (
            <CardRow
              key={userId}
              aside={
                isOwner ? (
                  <span className="flex flex-wrap items-center justify-end gap-2">
                    <Select
                      aria-label={t("roleOf", { who })}
                      value={memberRole}
                      className="w-auto"
                      onChange={(event) => {
                        const wanted = memberRoles.find((each) => each === event.target.value);
                        if (wanted) changeRole.mutate({ shop, requestId: newId(), userId, role: wanted });
                      }}
                    >
                      {memberRoles.map((each) => (
                        <option key={each} value={each}>
                          {t(`roles.${each}`)}
                        </option>
                      ))}
                    </Select>
                    <RemoveDialog who={who} onRemove={() => remove.mutate({ shop, requestId: newId(), userId })} />
                  </span>
                ) : (
                  t(`roles.${memberRole}`)
                )
              }
            >
              <p className="font-medium">{who}</p>
              {name !== "" && <p className="text-soft">{email}</p>}
            </CardRow>
          );
        })}
      </Card>
      <section className="grid gap-3">
        <h2 className="text-subheading">{t("invitations")}</h2>
        {invitations.length === 0 ? (
          <EmptyState title={t("noInvitations")} headingLevel={3}>
            {t("noInvitationsText")}
          </EmptyState>
        ) : (
          <Card padding="none">
            {invitations.map(({ id, email, role: invitedRole, expiresAt }) => (
              <CardRow
                key={id}
                aside={
                  isOwner && (
                    <Button
                      size="sm"
                      variant="ghost"
                      aria-label={t("revokeNamed", { email })}
                      onClick={() => revoke.mutate({ shop, invitationId: id })}
                    >
                      {t("revoke")}
                    </Button>
                  )
                }
              >
                <p className="font-medium">{email}</p>
                <p className="text-soft">
                  {t("until", {
                    role: t(`roles.${invitedRole}`),
                    date: format.dateTime(new Date(expiresAt), { dateStyle: "medium" }),
                  })}
                </p>
              </CardRow>
            ))}
          </Card>
        )}
      </section>
      <section className="grid gap-3">
        <h2 className="text-subheading">{t("whoMayWhat")}</h2>
        <Card padding="none">
          {memberRoles.map((each) => (
            <CardRow key={each}>
              <p className="font-medium">{t(`roles.${each}`)}</p>
              <p className="text-soft">{t(`rights.${each}`)}</p>
            </CardRow>
          ))}
        </Card>
      </section>
    </div>
  );
}

function RemoveDialog({ who, onRemove }: { who: string; onRemove: () => void }) {
  const t = useTranslations("team");
  return (
    <Dialog
      trigger={
        <Button size="sm" variant="ghost" aria-label={t("removeNamed", { who })}>
          {t("remove")}
        </Button>
      }
      title={t("removeTitle", { who })}
      description={t("removeText")}
      closeLabel={t("close")}
      footer={
        <>
          <DialogClose>
            <Button variant="ghost">{t("keep")}</Button>
          </DialogClose>
          <DialogClose>
            <Button onClick={onRemove}>{t("remove")}</Button>
          </DialogClose>
        </>
      }
    />
  );
}
