import type { ReactNode } from "react";
import { ClientMessages } from "@/i18n/client-messages";
import { HydrateClient } from "@/trpc/server";

/** The narrow page of one question about signing in. */
export function EntrancePage({ title, text, children }: { title: string; text?: string; children: ReactNode }) {
  return (
    <div className="page-width py-8 sm:py-14">
      <ClientMessages add={["account", "identity"]}>
        <HydrateClient>
          <div className="mx-auto w-full max-w-105">
            <h1 className="text-title">{title}</h1>
            {text && <p className="mt-3 text-soft">{text}</p>}
            <div className="mt-6">{children}</div>
          </div>
        </HydrateClient>
      </ClientMessages>
    </div>
  );
}
