CREATE TABLE "return_pickups" (
	"id" uuid PRIMARY KEY NOT NULL,
	"return_id" uuid NOT NULL,
	"code" text NOT NULL,
	"state" text NOT NULL,
	"day" date NOT NULL,
	"weight_grams" integer NOT NULL,
	"booked_at" timestamp (3) with time zone NOT NULL,
	"estimated_arrival" timestamp (3) with time zone,
	"attempt_count" integer DEFAULT 0 NOT NULL,
	"failure_reason" text,
	"failed_at" timestamp (3) with time zone,
	"next_at" timestamp (3) with time zone,
	"collected_at" timestamp (3) with time zone,
	"brought_at" timestamp (3) with time zone,
	"called_off_at" timestamp (3) with time zone,
	"called_off_by_couriers" boolean DEFAULT false NOT NULL,
	"sequence" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "return_pickups_code_unique" UNIQUE("code"),
	CONSTRAINT "return_pickups_weight" CHECK ("return_pickups"."weight_grams" between 0 and 1000000)
);
--> statement-breakpoint
ALTER TABLE "return_pickups" ADD CONSTRAINT "return_pickups_return_id_return_requests_id_fk" FOREIGN KEY ("return_id") REFERENCES "public"."return_requests"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "return_pickups_return" ON "return_pickups" USING btree ("return_id","id");--> statement-breakpoint
CREATE UNIQUE INDEX "return_pickups_awaited" ON "return_pickups" USING btree ("return_id") WHERE "return_pickups"."state" in ('booked', 'next');