"use client";
import { FailedPage, type FailedPageProps } from "@/features/states/failed-page";

export default function ErrorPage(props: FailedPageProps) {
  return (
    <main className="mx-auto grid min-h-dvh max-w-160 content-center px-4">
      <FailedPage {...props} />
    </main>
  );
}
