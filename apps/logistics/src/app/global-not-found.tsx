import "./globals.css";
import { EmptyState } from "@souk/ui/components/empty-state";
import { LinkButton } from "@souk/ui/components/link-button";
import type { Metadata } from "next";
import { bareWords } from "@/features/states/bare-words";

export const metadata: Metadata = { title: bareWords.missing.title };

/** For an address outside of every language. */
export default function GlobalNotFound() {
  return (
    <html lang="en">
      <body>
        <main className="grid min-h-dvh content-center px-6">
          <EmptyState
            headingLevel={1}
            title={bareWords.missing.title}
            action={<LinkButton href="/">{bareWords.missing.link}</LinkButton>}
          />
        </main>
      </body>
    </html>
  );
}
