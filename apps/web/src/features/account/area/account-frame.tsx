"use client";
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { useTRPC } from "@/trpc/react";
import { AccountGate } from "./account-gate.tsx";
import { AccountNav } from "./account-nav.tsx";

/** The account's places beside the one that is open. Who is not signed in sees neither. */
export function AccountFrame({ children }: { children: ReactNode }) {
  const { data: me } = useQuery(useTRPC().account.me.queryOptions());
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
