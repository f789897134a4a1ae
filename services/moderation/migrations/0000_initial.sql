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
CREATE TABLE "banned_terms" (
	"id" uuid PRIMARY KEY NOT NULL,
	"language" text NOT NULL,
	"term" text NOT NULL,
	"weight" integer NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "banned_terms_term" UNIQUE("language","term")
);
--> statement-breakpoint
CREATE TABLE "cases" (
	"id" uuid PRIMARY KEY NOT NULL,
	"revision_id" uuid NOT NULL,
	"product_id" uuid NOT NULL,
	"seller_id" uuid NOT NULL,
	"state" text NOT NULL,
	"proposed" "bytea" NOT NULL,
	"published" "bytea",
	"title" jsonb NOT NULL,
	"risk" integer NOT NULL,
	"findings" jsonb NOT NULL,
	"codes" text[] NOT NULL,
	"submitted_at" timestamp (3) with time zone NOT NULL,
	"due_at" timestamp (3) with time zone NOT NULL,
	"claimed_by" uuid,
	"claim_expires_at" timestamp (3) with time zone,
	"decided_at" timestamp (3) with time zone,
	"is_automatic" boolean DEFAULT false NOT NULL,
	"decider_id" uuid,
	"is_approval" boolean DEFAULT false NOT NULL,
	"reason_codes" text[] DEFAULT '{}' NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"appeal_text" text,
	"appealed_at" timestamp (3) with time zone,
	"appealed_by" uuid,
	"appeal_outcome" text,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "cases_revision" UNIQUE("revision_id")
);
--> statement-breakpoint
CREATE TABLE "catalogue_loads" (
	"id" integer PRIMARY KEY NOT NULL,
	"loaded_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "listed_offers" (
	"offer_id" uuid PRIMARY KEY NOT NULL,
	"product_id" uuid NOT NULL,
	"variant_id" uuid NOT NULL,
	"seller_id" uuid NOT NULL,
	"category_id" uuid NOT NULL,
	"currency_code" char(3) NOT NULL,
	"minor_units" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "listed_products" (
	"product_id" uuid PRIMARY KEY NOT NULL,
	"version" bigint NOT NULL,
	"seller_ids" uuid[] NOT NULL,
	"media_ids" text[] NOT NULL
);
--> statement-breakpoint
CREATE TABLE "listed_texts" (
	"product_id" uuid NOT NULL,
	"language" text NOT NULL,
	"signature" integer[] NOT NULL,
	"bands" integer[] NOT NULL,
	CONSTRAINT "listed_texts_product_id_language_pk" PRIMARY KEY("product_id","language")
);
--> statement-breakpoint
CREATE TABLE "moderators" (
	"user_id" uuid PRIMARY KEY NOT NULL,
	"last_seen_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "withdrawn_revisions" (
	"revision_id" uuid PRIMARY KEY NOT NULL,
	"withdrawn_at" timestamp (3) with time zone NOT NULL
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
ALTER TABLE "listed_offers" ADD CONSTRAINT "listed_offers_product_id_listed_products_product_id_fk" FOREIGN KEY ("product_id") REFERENCES "public"."listed_products"("product_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "listed_texts" ADD CONSTRAINT "listed_texts_product_id_listed_products_product_id_fk" FOREIGN KEY ("product_id") REFERENCES "public"."listed_products"("product_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "audit_of_subject" ON "audit_entries" USING btree ("subject_id","id");--> statement-breakpoint
CREATE INDEX "cases_waiting" ON "cases" USING btree ("due_at","id") WHERE "cases"."state" in ('open', 'appealed');--> statement-breakpoint
CREATE INDEX "cases_decided" ON "cases" USING btree ("state","decided_at" DESC NULLS LAST,"id");--> statement-breakpoint
CREATE INDEX "cases_of_seller" ON "cases" USING btree ("seller_id","submitted_at" DESC NULLS LAST,"id");--> statement-breakpoint
CREATE INDEX "cases_of_product" ON "cases" USING btree ("product_id","submitted_at");--> statement-breakpoint
CREATE INDEX "cases_claimed" ON "cases" USING btree ("claimed_by") WHERE "cases"."claimed_by" is not null;--> statement-breakpoint
CREATE INDEX "listed_offers_category" ON "listed_offers" USING btree ("category_id","offer_id");--> statement-breakpoint
CREATE INDEX "listed_offers_product" ON "listed_offers" USING btree ("product_id");--> statement-breakpoint
CREATE INDEX "listed_products_media" ON "listed_products" USING gin ("media_ids");--> statement-breakpoint
CREATE INDEX "listed_texts_bands" ON "listed_texts" USING gin ("bands");--> statement-breakpoint
CREATE INDEX "requests_created_at" ON "requests" USING btree ("created_at");--> statement-breakpoint
CREATE INDEX "inbox_handled_at" ON "inbox" USING btree ("handled_at");