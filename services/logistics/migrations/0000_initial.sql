CREATE TABLE "deliveries" (
	"id" uuid PRIMARY KEY NOT NULL,
	"code" text NOT NULL,
	"order_id" uuid NOT NULL,
	"seller_order_id" uuid NOT NULL,
	"seller_id" uuid NOT NULL,
	"state" text NOT NULL,
	"weight_grams" integer NOT NULL,
	"packed_at" timestamp (3) with time zone NOT NULL,
	"handed_over_at" timestamp (3) with time zone,
	"order_number" text DEFAULT '' NOT NULL,
	"shopper_id" uuid,
	"drop_id" uuid,
	"option_code" text DEFAULT '' NOT NULL,
	"window_from" timestamp (3) with time zone,
	"window_until" timestamp (3) with time zone,
	"currency_code" char(3) DEFAULT 'EUR' NOT NULL,
	"value_minor" bigint DEFAULT 0 NOT NULL,
	"locale" text DEFAULT 'en' NOT NULL,
	"recipient_city" text DEFAULT '' NOT NULL,
	"recipient_postal_code" text DEFAULT '' NOT NULL,
	"country_code" text DEFAULT '' NOT NULL,
	"latitude" double precision,
	"longitude" double precision,
	"place_accuracy" text DEFAULT 'unknown' NOT NULL,
	"zone_id" uuid,
	"run_id" uuid,
	"hub_id" uuid,
	"attempt_count" integer DEFAULT 0 NOT NULL,
	"failure_reason" text,
	"delivered_at" timestamp (3) with time zone,
	"ended_at" timestamp (3) with time zone,
	"delayed_told_at" timestamp (3) with time zone,
	"sequence" integer DEFAULT 0 NOT NULL,
	"fill_at" timestamp (3) with time zone,
	"fill_attempts" integer DEFAULT 0 NOT NULL,
	"forgotten_at" timestamp (3) with time zone,
	CONSTRAINT "deliveries_code" UNIQUE("code"),
	CONSTRAINT "deliveries_filled" CHECK ("deliveries"."state" in ('announced', 'cancelled') or "deliveries"."drop_id" is not null),
	CONSTRAINT "deliveries_place" CHECK (("deliveries"."latitude" is null) = ("deliveries"."longitude" is null))
);
--> statement-breakpoint
CREATE TABLE "delivery_steps" (
	"id" uuid PRIMARY KEY NOT NULL,
	"shipment_id" uuid NOT NULL,
	"sequence" integer NOT NULL,
	"state" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"actor" text NOT NULL,
	"failure_reason" text,
	"note" text DEFAULT '' NOT NULL,
	CONSTRAINT "delivery_steps_sequence" UNIQUE("shipment_id","sequence")
);
--> statement-breakpoint
CREATE TABLE "drops" (
	"id" uuid PRIMARY KEY NOT NULL,
	"order_id" uuid NOT NULL,
	"address_key" "bytea" NOT NULL,
	"recipient_sealed" "bytea",
	"pin_sealed" "bytea",
	"note_sealed" "bytea",
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "gone_shoppers" (
	"shopper_id" uuid PRIMARY KEY NOT NULL,
	"gone_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "learned_places" (
	"address_key" "bytea" PRIMARY KEY NOT NULL,
	"latitude" double precision NOT NULL,
	"longitude" double precision NOT NULL,
	"accuracy" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "pickups" (
	"seller_id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"address_sealed" "bytea" NOT NULL,
	"address_key" "bytea" NOT NULL,
	"latitude" double precision,
	"longitude" double precision,
	"place_accuracy" text NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "couriers" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"phone_sealed" "bytea" NOT NULL,
	"vehicle_kind" text NOT NULL,
	"capacity_grams" integer NOT NULL,
	"capacity_parcels" integer NOT NULL,
	"hub_id" uuid NOT NULL,
	"state" text NOT NULL,
	"shift_started_at" timestamp (3) with time zone,
	"shift_ends_at" timestamp (3) with time zone,
	"version" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "dispatcher_zones" (
	"user_id" uuid NOT NULL,
	"zone_id" uuid NOT NULL,
	CONSTRAINT "dispatcher_zones_user_id_zone_id_pk" PRIMARY KEY("user_id","zone_id")
);
--> statement-breakpoint
CREATE TABLE "dispatchers" (
	"user_id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "hubs" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"address" jsonb NOT NULL,
	"latitude" double precision NOT NULL,
	"longitude" double precision NOT NULL,
	"version" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "positions" (
	"courier_id" uuid PRIMARY KEY NOT NULL,
	"run_id" uuid NOT NULL,
	"latitude" double precision NOT NULL,
	"longitude" double precision NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "postal_areas" (
	"country_code" text NOT NULL,
	"prefix" text NOT NULL,
	"zone_id" uuid NOT NULL,
	"latitude" double precision NOT NULL,
	"longitude" double precision NOT NULL,
	CONSTRAINT "postal_areas_country_code_prefix_pk" PRIMARY KEY("country_code","prefix")
);
--> statement-breakpoint
CREATE TABLE "zones" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"hub_id" uuid NOT NULL,
	"country_code" text NOT NULL,
	"currency_code" char(3) NOT NULL,
	"standard_fee_minor" bigint NOT NULL,
	"free_from_minor" bigint NOT NULL,
	"express_fee_minor" bigint NOT NULL,
	"courier_per_stop_minor" bigint NOT NULL,
	"courier_per_kilometer_minor" bigint NOT NULL,
	"photo_from_minor" bigint NOT NULL,
	"signature_from_minor" bigint NOT NULL,
	"version" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "actions" (
	"courier_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"kind" text NOT NULL,
	"run_id" uuid NOT NULL,
	"stop_id" uuid,
	"device_at" timestamp (3) with time zone NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL,
	"outcome" text NOT NULL,
	"reason" text DEFAULT '' NOT NULL,
	"pin_tries_left" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "actions_courier_id_id_pk" PRIMARY KEY("courier_id","id")
);
--> statement-breakpoint
CREATE TABLE "exceptions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"cause" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"zone_id" uuid,
	"shipment_id" uuid,
	"run_id" uuid,
	"stop_id" uuid,
	"courier_id" uuid,
	"failure_reason" text,
	"reason" text DEFAULT '' NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"decision" text,
	"decided_at" timestamp (3) with time zone,
	"decided_by" text,
	CONSTRAINT "exceptions_cause_unique" UNIQUE("cause")
);
--> statement-breakpoint
CREATE TABLE "proof_details" (
	"proof_id" uuid PRIMARY KEY NOT NULL,
	"sealed" "bytea" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "proof_pictures" (
	"stop_id" uuid NOT NULL,
	"hash" text NOT NULL,
	"kind" text NOT NULL,
	"media_type" text NOT NULL,
	"content_sealed" "bytea" NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "proof_pictures_stop_id_hash_pk" PRIMARY KEY("stop_id","hash")
);
--> statement-breakpoint
CREATE TABLE "proofs" (
	"id" uuid PRIMARY KEY NOT NULL,
	"stop_id" uuid NOT NULL,
	"shipment_id" uuid NOT NULL,
	"action_id" uuid NOT NULL,
	"courier_id" uuid NOT NULL,
	"device_at" timestamp (3) with time zone NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL,
	"pin_matched" boolean NOT NULL,
	"photo_hash" text NOT NULL,
	"signature_hash" text NOT NULL,
	"details_hash" text NOT NULL,
	"number" integer NOT NULL,
	"previous_hash" text NOT NULL,
	"hash" text NOT NULL,
	CONSTRAINT "proofs_chain" UNIQUE("shipment_id","number")
);
--> statement-breakpoint
CREATE TABLE "runs" (
	"id" uuid PRIMARY KEY NOT NULL,
	"number" integer GENERATED ALWAYS AS IDENTITY (sequence name "runs_number_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"state" text NOT NULL,
	"zone_id" uuid NOT NULL,
	"hub_id" uuid NOT NULL,
	"courier_id" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"planned_start" timestamp (3) with time zone,
	"started_at" timestamp (3) with time zone,
	"finished_at" timestamp (3) with time zone,
	"offer_ends_at" timestamp (3) with time zone,
	"distance_meters" integer DEFAULT 0 NOT NULL,
	"duration_seconds" integer DEFAULT 0 NOT NULL,
	"currency_code" char(3) NOT NULL,
	"earnings_minor" bigint DEFAULT 0 NOT NULL,
	"done_count" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "runs_driven" CHECK ("runs"."state" not in ('offered', 'assigned', 'started') or "runs"."courier_id" is not null),
	CONSTRAINT "runs_offered" CHECK (("runs"."state" = 'offered') = ("runs"."offer_ends_at" is not null))
);
--> statement-breakpoint
CREATE TABLE "stop_parcels" (
	"stop_id" uuid NOT NULL,
	"shipment_id" uuid NOT NULL,
	"state" text NOT NULL,
	CONSTRAINT "stop_parcels_stop_id_shipment_id_pk" PRIMARY KEY("stop_id","shipment_id")
);
--> statement-breakpoint
CREATE TABLE "stops" (
	"id" uuid PRIMARY KEY NOT NULL,
	"run_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"kind" text NOT NULL,
	"state" text NOT NULL,
	"party" text NOT NULL,
	"party_id" uuid NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"window_from" timestamp (3) with time zone,
	"window_until" timestamp (3) with time zone,
	"estimated_arrival" timestamp (3) with time zone,
	"arrived_at" timestamp (3) with time zone,
	"ended_at" timestamp (3) with time zone,
	"latitude" double precision,
	"longitude" double precision,
	"place_accuracy" text NOT NULL,
	"wants_pin" boolean NOT NULL,
	"wants_photo" boolean NOT NULL,
	"wants_signature" boolean NOT NULL,
	"pin_tries_left" integer NOT NULL,
	"failure_reason" text,
	"next_told_at" timestamp (3) with time zone,
	CONSTRAINT "stops_place" CHECK (("stops"."latitude" is null) = ("stops"."longitude" is null)),
	CONSTRAINT "stops_tries" CHECK ("stops"."pin_tries_left" between 0 and 5)
);
--> statement-breakpoint
CREATE TABLE "audit_entries" (
	"id" uuid PRIMARY KEY NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"actor" text NOT NULL,
	"action" text NOT NULL,
	"subject_id" uuid NOT NULL,
	"subject_name" text NOT NULL,
	"reason" text NOT NULL,
	"note" text NOT NULL,
	"before" jsonb NOT NULL,
	"after" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "requests" (
	"actor_id" text NOT NULL,
	"method" text NOT NULL,
	"request_id" text NOT NULL,
	"content_hash" text NOT NULL,
	"answer" "bytea",
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "requests_actor_id_method_request_id_pk" PRIMARY KEY("actor_id","method","request_id")
);
--> statement-breakpoint
CREATE TABLE "dead_letters" (
	"id" uuid PRIMARY KEY NOT NULL,
	"consumer" text NOT NULL,
	"topic" text NOT NULL,
	"event_id" text NOT NULL,
	"event_type" text NOT NULL,
	"subject" text NOT NULL,
	"envelope" "bytea" NOT NULL,
	"cause" text NOT NULL,
	"attempts" integer NOT NULL,
	"failed_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "dead_letters_consumer_event" UNIQUE("consumer","event_id")
);
--> statement-breakpoint
CREATE TABLE "inbox" (
	"consumer" text NOT NULL,
	"event_id" text NOT NULL,
	"handled_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "inbox_consumer_event_id_pk" PRIMARY KEY("consumer","event_id")
);
--> statement-breakpoint
CREATE TABLE "outbox" (
	"position" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "outbox_position_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"id" uuid NOT NULL,
	"topic" text NOT NULL,
	"type" text NOT NULL,
	"key" text NOT NULL,
	"payload" "bytea" NOT NULL,
	"traceparent" text,
	"tracestate" text,
	"occurred_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "deliveries" ADD CONSTRAINT "deliveries_drop_id_drops_id_fk" FOREIGN KEY ("drop_id") REFERENCES "public"."drops"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "delivery_steps" ADD CONSTRAINT "delivery_steps_shipment_id_deliveries_id_fk" FOREIGN KEY ("shipment_id") REFERENCES "public"."deliveries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "couriers" ADD CONSTRAINT "couriers_hub_id_hubs_id_fk" FOREIGN KEY ("hub_id") REFERENCES "public"."hubs"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dispatcher_zones" ADD CONSTRAINT "dispatcher_zones_user_id_dispatchers_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."dispatchers"("user_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dispatcher_zones" ADD CONSTRAINT "dispatcher_zones_zone_id_zones_id_fk" FOREIGN KEY ("zone_id") REFERENCES "public"."zones"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "postal_areas" ADD CONSTRAINT "postal_areas_zone_id_zones_id_fk" FOREIGN KEY ("zone_id") REFERENCES "public"."zones"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "zones" ADD CONSTRAINT "zones_hub_id_hubs_id_fk" FOREIGN KEY ("hub_id") REFERENCES "public"."hubs"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proof_details" ADD CONSTRAINT "proof_details_proof_id_proofs_id_fk" FOREIGN KEY ("proof_id") REFERENCES "public"."proofs"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "runs" ADD CONSTRAINT "runs_zone_id_zones_id_fk" FOREIGN KEY ("zone_id") REFERENCES "public"."zones"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "runs" ADD CONSTRAINT "runs_hub_id_hubs_id_fk" FOREIGN KEY ("hub_id") REFERENCES "public"."hubs"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "runs" ADD CONSTRAINT "runs_courier_id_couriers_id_fk" FOREIGN KEY ("courier_id") REFERENCES "public"."couriers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stop_parcels" ADD CONSTRAINT "stop_parcels_stop_id_stops_id_fk" FOREIGN KEY ("stop_id") REFERENCES "public"."stops"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stop_parcels" ADD CONSTRAINT "stop_parcels_shipment_id_deliveries_id_fk" FOREIGN KEY ("shipment_id") REFERENCES "public"."deliveries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stops" ADD CONSTRAINT "stops_run_id_runs_id_fk" FOREIGN KEY ("run_id") REFERENCES "public"."runs"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "deliveries_order" ON "deliveries" USING btree ("order_id");--> statement-breakpoint
CREATE INDEX "deliveries_seller_order" ON "deliveries" USING btree ("seller_order_id");--> statement-breakpoint
CREATE INDEX "deliveries_drop" ON "deliveries" USING btree ("drop_id");--> statement-breakpoint
CREATE INDEX "deliveries_run" ON "deliveries" USING btree ("run_id") WHERE "deliveries"."run_id" is not null;--> statement-breakpoint
CREATE INDEX "deliveries_to_fill" ON "deliveries" USING btree ("fill_at") WHERE "deliveries"."state" = 'announced';--> statement-breakpoint
CREATE INDEX "deliveries_waiting" ON "deliveries" USING btree ("zone_id","window_until","id") WHERE "deliveries"."state" in ('ready', 'at_hub', 'returning') and "deliveries"."run_id" is null;--> statement-breakpoint
CREATE INDEX "deliveries_delivered" ON "deliveries" USING btree ("zone_id","delivered_at") WHERE "deliveries"."delivered_at" is not null;--> statement-breakpoint
CREATE INDEX "deliveries_shopper" ON "deliveries" USING btree ("shopper_id");--> statement-breakpoint
CREATE INDEX "deliveries_to_forget" ON "deliveries" USING btree ("ended_at") WHERE "deliveries"."ended_at" is not null and "deliveries"."forgotten_at" is null;--> statement-breakpoint
CREATE INDEX "drops_order" ON "drops" USING btree ("order_id");--> statement-breakpoint
CREATE INDEX "couriers_hub" ON "couriers" USING btree ("hub_id");--> statement-breakpoint
CREATE INDEX "postal_areas_zone" ON "postal_areas" USING btree ("zone_id");--> statement-breakpoint
CREATE INDEX "actions_run" ON "actions" USING btree ("run_id");--> statement-breakpoint
CREATE INDEX "exceptions_open" ON "exceptions" USING btree ("zone_id","id") WHERE "exceptions"."decision" is null;--> statement-breakpoint
CREATE INDEX "exceptions_zone" ON "exceptions" USING btree ("zone_id","id");--> statement-breakpoint
CREATE INDEX "exceptions_shipment" ON "exceptions" USING btree ("shipment_id") WHERE "exceptions"."decision" is null;--> statement-breakpoint
CREATE INDEX "proofs_stop" ON "proofs" USING btree ("stop_id");--> statement-breakpoint
CREATE UNIQUE INDEX "runs_one_per_courier" ON "runs" USING btree ("courier_id") WHERE "runs"."state" in ('assigned', 'started');--> statement-breakpoint
CREATE INDEX "runs_open" ON "runs" USING btree ("zone_id","id") WHERE "runs"."state" in ('planned', 'offered', 'assigned', 'started');--> statement-breakpoint
CREATE INDEX "runs_past" ON "runs" USING btree ("zone_id","finished_at","id") WHERE "runs"."state" in ('finished', 'cancelled');--> statement-breakpoint
CREATE INDEX "runs_of_courier" ON "runs" USING btree ("courier_id","finished_at","id");--> statement-breakpoint
CREATE INDEX "runs_offers" ON "runs" USING btree ("offer_ends_at") WHERE "runs"."state" = 'offered';--> statement-breakpoint
CREATE INDEX "stop_parcels_shipment" ON "stop_parcels" USING btree ("shipment_id");--> statement-breakpoint
CREATE INDEX "stops_run" ON "stops" USING btree ("run_id","number");--> statement-breakpoint
CREATE INDEX "audit_of_subject" ON "audit_entries" USING btree ("subject_id","id");--> statement-breakpoint
CREATE INDEX "audit_of_actor" ON "audit_entries" USING btree ("actor","id");--> statement-breakpoint
CREATE INDEX "requests_created_at" ON "requests" USING btree ("created_at");--> statement-breakpoint
CREATE INDEX "inbox_handled_at" ON "inbox" USING btree ("handled_at");--> statement-breakpoint
create function refuse_change_of_proof() returns trigger language plpgsql as $$
begin
  raise exception 'a proof is never changed' using errcode = 'integrity_constraint_violation';
end $$;--> statement-breakpoint
create trigger proofs_are_append_only before update or delete on proofs
  for each row execute function refuse_change_of_proof();--> statement-breakpoint
create trigger proofs_are_not_truncated before truncate on proofs
  for each statement execute function refuse_change_of_proof();
