CREATE TABLE "addresses" (
	"id" uuid PRIMARY KEY NOT NULL,
	"user_id" uuid NOT NULL,
	"recipient" "bytea" NOT NULL,
	"phone" "bytea" NOT NULL,
	"line1" "bytea" NOT NULL,
	"line2" "bytea" NOT NULL,
	"city" "bytea" NOT NULL,
	"region" "bytea" NOT NULL,
	"postal_code" "bytea" NOT NULL,
	"country_code" "bytea" NOT NULL,
	"is_default" boolean NOT NULL,
	"key_version" integer NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "answers" (
	"id" uuid PRIMARY KEY NOT NULL,
	"body" "bytea" NOT NULL,
	"key_version" integer NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "profiles" (
	"user_id" uuid PRIMARY KEY NOT NULL,
	"display_name" "bytea" NOT NULL,
	"email" "bytea" NOT NULL,
	"locale" text NOT NULL,
	"key_version" integer NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL
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
CREATE INDEX "addresses_user" ON "addresses" USING btree ("user_id");--> statement-breakpoint
CREATE UNIQUE INDEX "addresses_one_default" ON "addresses" USING btree ("user_id") WHERE "addresses"."is_default";--> statement-breakpoint
CREATE INDEX "addresses_key_version" ON "addresses" USING btree ("key_version");--> statement-breakpoint
CREATE INDEX "answers_key_version" ON "answers" USING btree ("key_version");--> statement-breakpoint
CREATE INDEX "answers_created_at" ON "answers" USING btree ("created_at");--> statement-breakpoint
CREATE INDEX "profiles_key_version" ON "profiles" USING btree ("key_version");--> statement-breakpoint
CREATE INDEX "requests_created_at" ON "requests" USING btree ("created_at");