"use client";
import { Badge } from "@souk/ui/components/badge";
import { Button } from "@souk/ui/components/button";
import { Card, CardRow } from "@souk/ui/components/card";
import { Skeleton } from "@souk/ui/components/skeleton";
import { useToast } from "@souk/ui/components/toast";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useTRPC } from "@/trpc/react";
import { AddressLines } from "../address/address-lines.tsx";
import type { Country } from "../address/country-names.ts";
import { useErrorText } from "../errors/use-error-text.ts";
import { NewAddress } from "./new-address.tsx";

/** The saved addresses: to add to and to remove from. */
export function AddressBook({ countries }: { countries: readonly Country[] }) {
  const t = useTranslations("account.addresses");
  const trpc = useTRPC();
  const { data: addresses, error } = useQuery(trpc.account.addresses.list.queryOptions());
  const { remove, removing } = useRemove();
  const nameOf = (code: string) => countries.find((country) => country.code === code)?.name ?? code;
  return (
    <section aria-labelledby="addresses">
      <div className="mb-4 flex flex-wrap items-center justify-between gap-3">
        <h2 id="addresses" className="text-heading">
          {t("title")}
        </h2>
        <NewAddress countries={countries} isFirst={addresses?.length === 0} />
      </div>
      {error && !addresses && <p className="text-danger">{t("failed")}</p>}
      {!error && !addresses && <Skeleton className="h-24 rounded-20" />}
      {addresses?.length === 0 && <p className="text-soft">{t("empty")}</p>}
      {addresses && addresses.length > 0 && (
        <Card padding="none">
          {addresses.map((address) => (
            <CardRow
              key={address.id}
              aside={
                <Button
                  size="sm"
                  variant="ghost"
                  className="-mr-3.5 font-medium text-soft"
                  aria-label={t("removeNamed", { recipient: address.recipient, line: address.line1 })}
                  loading={removing === address.id}
                  onClick={() => remove({ addressId: address.id })}
                >
                  {t("remove")}
                </Button>
              }
            >
              <AddressLines address={address} country={nameOf(address.countryCode)} />
              {address.isDefault && (
                <p className="mt-2">
                  <Badge>{t("default")}</Badge>
                </p>
              )}
            </CardRow>
          ))}
        </Card>
      )}
    </section>
  );
}

function useRemove() {
  const t = useTranslations("account.addresses");
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const show = useToast();
  const errorText = useErrorText();
  const { mutate, isPending, variables } = useMutation(
    trpc.account.addresses.delete.mutationOptions({
      onSuccess: () => {
        show({ title: t("removed") });
        return queryClient.invalidateQueries({ queryKey: trpc.account.addresses.list.queryKey() });
      },
      onError: (error) => show({ title: t("notRemoved"), text: errorText(error), tone: "error" }),
    }),
  );
  return { remove: mutate, removing: isPending ? variables?.addressId : undefined };
}
