import { MissingPage } from "@/features/states/missing-page";

export default function NotFound() {
  return (
    <main className="mx-auto grid min-h-dvh max-w-160 content-center px-4">
      <MissingPage />
    </main>
  );
}
