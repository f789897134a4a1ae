"use client";
import { failureOf } from "@souk/bff/failure";
import { Button } from "@souk/ui/components/button";
import { LinkButton } from "@souk/ui/components/link-button";
import { Notice } from "@souk/ui/components/notice";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { usePathname } from "@/i18n/navigation";
import type { MeView } from "@/server/routers/account/me";
import { useTRPC } from "@/trpc/react";
import { useErrorText } from "../../errors/use-error-text.ts";
import { ShopLink } from "../../layout/shop-link.tsx";

type ConfirmKind = "verify" | "emailChange";

export interface ConfirmLinkProps {
  readonly kind: ConfirmKind;
  readonly token: string;
  /** Who opened the link: known from the start, so that the right button is there at once. */
  readonly firstMe: MeView | null | undefined;
}

/**
 * What the link of a mail is for, done by a button: programs that open links to look at them confirm nothing. Needs the
 * account that the mail is about.
 */
export function ConfirmLink({ kind, token, firstMe }: ConfirmLinkProps) {
  const { data: me } = useQuery(
    useTRPC().account.me.queryOptions(undefined, firstMe === undefined ? {} : { initialData: firstMe }),
  );
  return (
    <div className="grid gap-5">
      {me === null ? <SignInFirst kind={kind} /> : <Confirm kind={kind} token={token} />}
    </div>
  );
}

function SignInFirst({ kind }: { kind: ConfirmKind }) {
  const t = useTranslations(`identity.${kind}`);
  const next = usePathname();
  return (
    <>
      <p className="text-soft">{t("signInFirst")}</p>
      <LinkButton href={`/sign-in?next=${encodeURIComponent(next)}`} linkAs={ShopLink} size="lg" block>
        {t("signIn")}
      </LinkButton>
    </>
  );
}

/** Where another link is asked for. */
const newLinkFrom = "/account/devices";

function Confirm({ kind, token }: { kind: ConfirmKind; token: string }) {
  const t = useTranslations(`identity.${kind}`);
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const errorText = useErrorText();
  const onSuccess = () => queryClient.invalidateQueries({ queryKey: trpc.account.pathKey() });
  const verify = useMutation(trpc.account.identity.verifyEmail.mutationOptions({ onSuccess }));
  const change = useMutation(trpc.account.identity.confirmEmailChange.mutationOptions({ onSuccess }));
  const { mutate, isPending, isSuccess, error } = kind === "verify" ? verify : change;
  if (isSuccess) {
    return (
      <>
        <Notice tone="good" live title={t("doneTitle")}>
          {t("doneText")}
        </Notice>
        <LinkButton href="/account" linkAs={ShopLink} variant="outline" size="lg" block>
          {t("toAccount")}
        </LinkButton>
      </>
    );
  }
  return (
    <>
      <p className="text-soft">{t("text")}</p>
      {error && (
        <Notice tone="error" live title={t("failedTitle")}>
          {errorText(error)}
        </Notice>
      )}
      {error && failureOf(error).reason === "LINK_INVALID" ? (
        <LinkButton href={newLinkFrom} linkAs={ShopLink} size="lg" block>
          {t("toAccount")}
        </LinkButton>
      ) : (
        <Button
          variant="brand"
          size="lg"
          block
          loading={isPending}
          loadingLabel={t("submitting")}
          onClick={() => mutate({ token })}
        >
          {t("submit")}
        </Button>
      )}
    </>
  );
}
