"use client";
import { useTranslations } from "next-intl";

interface CarrierLineProps {
  /** Empty until the carrier has given one. */
  readonly trackingNumber: string;
  readonly trackingUrl: string;
}

/** That an external carrier brings a parcel, and where it says how far it is. */
export function CarrierLine({ trackingNumber, trackingUrl }: CarrierLineProps) {
  const t = useTranslations("orders.shipment");
  if (trackingNumber === "") return <p className="text-small text-soft">{t("carrierAsked")}</p>;
  return (
    <p className="text-small">
      {t("carrier")}{" "}
      <a
        href={trackingUrl}
        target="_blank"
        rel="noreferrer"
        className="rounded-4 font-mono underline underline-offset-4"
      >
        {trackingNumber}
      </a>
    </p>
  );
}
