CREATE TABLE "carrier_bookings" (
	"id" uuid PRIMARY KEY NOT NULL,
	"shipment_id" uuid NOT NULL,
	"carrier" text NOT NULL,
	"state" text NOT NULL,
	"service" text NOT NULL,
	"actor" text NOT NULL,
	"carrier_parcel_id" text,
	"tracking_number" text,
	"tracking_url" text,
	"price_minor" bigint,
	"price_currency" char(3),
	"status" text,
	"sequence" integer DEFAULT 0 NOT NULL,
	"refusal" text DEFAULT '' NOT NULL,
	"cancel_wanted_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"due_at" timestamp (3) with time zone,
	"attempts" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "carrier_bookings_tracking" UNIQUE("carrier","tracking_number")
);
--> statement-breakpoint
CREATE TABLE "carrier_events" (
	"carrier" text NOT NULL,
	"event_id" text NOT NULL,
	"type" text NOT NULL,
	"tracking_number" text NOT NULL,
	"sequence" integer NOT NULL,
	"body" text NOT NULL,
	"received_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "carrier_events_carrier_event_id_pk" PRIMARY KEY("carrier","event_id")
);
--> statement-breakpoint
DROP INDEX "deliveries_waiting";--> statement-breakpoint
ALTER TABLE "deliveries" ADD COLUMN "booking_id" uuid;--> statement-breakpoint
ALTER TABLE "carrier_bookings" ADD CONSTRAINT "carrier_bookings_shipment_id_deliveries_id_fk" FOREIGN KEY ("shipment_id") REFERENCES "public"."deliveries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "carrier_bookings_open" ON "carrier_bookings" USING btree ("shipment_id") WHERE "carrier_bookings"."state" in ('wanted', 'booked');--> statement-breakpoint
CREATE INDEX "carrier_bookings_shipment" ON "carrier_bookings" USING btree ("shipment_id","id");--> statement-breakpoint
CREATE INDEX "carrier_bookings_due" ON "carrier_bookings" USING btree ("due_at") WHERE "carrier_bookings"."due_at" is not null;--> statement-breakpoint
CREATE INDEX "carrier_events_parcel" ON "carrier_events" USING btree ("carrier","tracking_number");--> statement-breakpoint
CREATE INDEX "carrier_events_received" ON "carrier_events" USING btree ("received_at");--> statement-breakpoint
CREATE INDEX "deliveries_waiting" ON "deliveries" USING btree ("zone_id","window_until","id") WHERE "deliveries"."state" in ('ready', 'at_hub', 'returning') and "deliveries"."run_id" is null and "deliveries"."booking_id" is null;