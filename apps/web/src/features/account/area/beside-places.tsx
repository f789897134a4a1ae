"use client";
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import type { MeView } from "@/server/routers/account/me";
import { useTRPC } from "@/trpc/react";
import { AccountNav } from "./account-nav.tsx";

/** A page of the account beside its other places. */
export function BesidePlaces({ children }: { children: ReactNode }) {
  return (
    <div className="grid items-start gap-x-10 gap-y-6 lg:grid-cols-[13rem_minmax(0,1fr)]">
      <AccountNav />
      <div className="min-w-0 max-w-190">{children}</div>
    </div>
  );
}

export interface BesidePlacesOfAccountProps {
  readonly children: ReactNode;
  /** Who asked for the page: known from the start, so that nothing moves when the browser learns it. */
  readonly firstMe: MeView | null | undefined;
}

/** A page that guests have too, who have no other places. */
export function BesidePlacesOfAccount({ children, firstMe }: BesidePlacesOfAccountProps) {
  const { data: me } = useQuery(
    useTRPC().account.me.queryOptions(undefined, firstMe === undefined ? {} : { initialData: firstMe }),
  );
  return me ? <BesidePlaces>{children}</BesidePlaces> : children;
}
