import { LoadingPage } from "@/features/states/loading-page";

export default function Loading() {
  return <LoadingPage />;
}
