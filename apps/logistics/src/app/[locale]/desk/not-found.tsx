import { MissingPage } from "@/features/states/missing-page";

export default function NotFound() {
  return <MissingPage />;
}
