"use client";
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import type { MeView } from "@/server/routers/account/me";
import { useTRPC } from "@/trpc/react";
import { AccountGate } from "./account-gate.tsx";
import { AccountNav } from "./account-nav.tsx";

export interface AccountFrameProps {
  readonly children: ReactNode;
  /** Who asked for the page: known from the start, so that it arrives whole and nothing moves. */
  readonly firstMe: MeView | null | undefined;
}

/** The account's places beside the one that is open. Who is not signed in sees neither. */
export function AccountFrame({ children, firstMe }: AccountFrameProps) {
  const { data: me } = useQuery(
    useTRPC().account.me.queryOptions(undefined, firstMe === undefined ? {} : { initialData: firstMe }),
  );
  if (me === null) return <AccountGate>{children}</AccountGate>;
  return (
    <div className="grid items-start gap-x-10 gap-y-6 lg:grid-cols-[13rem_minmax(0,1fr)]">
      <AccountNav />
      <div className="min-w-0 max-w-190">
        <AccountGate>{children}</AccountGate>
      </div>
    </div>
  );
}
