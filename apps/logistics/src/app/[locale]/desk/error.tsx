"use client";
import { FailedPage, type FailedPageProps } from "@/features/states/failed-page";

export default function ErrorPage(props: FailedPageProps) {
  return <FailedPage {...props} />;
}
