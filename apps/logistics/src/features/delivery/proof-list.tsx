"use client";
import { Card } from "@souk/ui/components/card";
import { useTranslations } from "next-intl";
import { useTimes } from "../board/use-times.ts";
import { ProofPicture } from "./proof-picture.tsx";
import type { DeliveryDetails } from "./use-delivery.ts";

/** What was shown at the door. */
export function ProofList({ proofs }: { proofs: DeliveryDetails["proofs"] }) {
  const t = useTranslations("delivery");
  const times = useTimes();
  if (proofs.length === 0) return null;
  return (
    <Card>
      <h2 className="mb-4 text-subheading">{t("proofs")}</h2>
      <ul className="grid gap-5">
        {proofs.map(({ id, at, pinMatched, hasPhoto, hasSignature, place, hash }) => (
          <li key={id} className="grid gap-2.5">
            <p className="flex flex-wrap gap-x-3 gap-y-1 tabular">
              {at && <span className="font-semibold">{times.day(at)}</span>}
              {pinMatched && <span>{t("pinMatched")}</span>}
              {place && (
                <span className="text-soft">
                  {t("position", { latitude: place.latitude.toFixed(5), longitude: place.longitude.toFixed(5) })}
                </span>
              )}
            </p>
            {(hasPhoto || hasSignature) && (
              <div className="flex flex-wrap gap-2.5">
                {hasPhoto && <ProofPicture proofId={id} kind="photo" />}
                {hasSignature && <ProofPicture proofId={id} kind="signature" />}
              </div>
            )}
            <p className="truncate font-mono text-micro text-soft" title={hash}>
              {t("hash", { hash: hash.slice(0, 16) })}
            </p>
          </li>
        ))}
      </ul>
    </Card>
  );
}
