import { MissingPage } from "@/features/layout/missing-page";

export default function NotFound() {
  return <MissingPage />;
}
