CREATE TABLE "preferences" (
	"user_id" uuid PRIMARY KEY NOT NULL,
	"keeps_recently_viewed" boolean NOT NULL,
	"notification_choices" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "views" (
	"user_id" uuid NOT NULL,
	"product_id" uuid NOT NULL,
	"viewed_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "views_user_id_product_id_pk" PRIMARY KEY("user_id","product_id")
);
--> statement-breakpoint
CREATE TABLE "wishes" (
	"owner_id" uuid NOT NULL,
	"product_id" uuid NOT NULL,
	"variant_id" uuid,
	"is_guest" boolean NOT NULL,
	"price_minor" bigint,
	"currency_code" char(3),
	"added_at" timestamp (3) with time zone NOT NULL,
	"removed_at" timestamp (3) with time zone,
	CONSTRAINT "wishes_owner_id_product_id_pk" PRIMARY KEY("owner_id","product_id"),
	CONSTRAINT "wishes_price_whole" CHECK (("wishes"."price_minor" is null) = ("wishes"."currency_code" is null))
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
CREATE INDEX "views_latest" ON "views" USING btree ("user_id","viewed_at" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "wishes_newest" ON "wishes" USING btree ("owner_id","added_at" DESC NULLS LAST,"product_id" DESC NULLS LAST) WHERE "wishes"."removed_at" is null;--> statement-breakpoint
CREATE INDEX "wishes_removed" ON "wishes" USING btree ("removed_at") WHERE "wishes"."removed_at" is not null;--> statement-breakpoint
CREATE INDEX "wishes_guests" ON "wishes" USING btree ("added_at") WHERE "wishes"."is_guest";--> statement-breakpoint
CREATE INDEX "inbox_handled_at" ON "inbox" USING btree ("handled_at");