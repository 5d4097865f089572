-- AlterTable
ALTER TABLE "RoleAssignment" ADD COLUMN     "region" TEXT;

-- AlterTable
ALTER TABLE "Substitution" ADD COLUMN     "cancelled" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "endedAt" TIMESTAMPTZ(3),
ADD COLUMN     "endedBy" TEXT,
ADD COLUMN     "reason" TEXT;

-- CreateTable
CREATE TABLE "Wake" (
    "workflowId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "rowId" TEXT NOT NULL,
    "requestedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Wake_pkey" PRIMARY KEY ("workflowId")
);

-- CreateTable
CREATE TABLE "RecheckRun" (
    "id" TEXT NOT NULL,
    "cause" TEXT NOT NULL,
    "why" TEXT NOT NULL,
    "personIds" TEXT[],
    "total" INTEGER,
    "done" INTEGER NOT NULL DEFAULT 0,
    "startedAt" TIMESTAMPTZ(3) NOT NULL,
    "doneAt" TIMESTAMPTZ(3),

    CONSTRAINT "RecheckRun_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Departure" (
    "id" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "roleIds" TEXT[],
    "reason" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "plannedBy" TEXT NOT NULL,
    "plannedAt" TIMESTAMPTZ(3) NOT NULL,
    "startedAt" TIMESTAMPTZ(3),
    "doneAt" TIMESTAMPTZ(3),
    "defaultSuccessorId" TEXT NOT NULL,
    "byKind" JSONB NOT NULL,
    "byItem" JSONB NOT NULL,
    "recheckId" TEXT,
    "stillHeld" JSONB NOT NULL DEFAULT '[]',

    CONSTRAINT "Departure_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DepartureItem" (
    "departureId" TEXT NOT NULL,
    "itemId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "detail" JSONB NOT NULL,
    "byRuleId" TEXT,
    "successorId" TEXT,
    "state" TEXT NOT NULL,
    "late" BOOLEAN NOT NULL DEFAULT false,
    "why" TEXT,
    "doneAt" TIMESTAMPTZ(3),

    CONSTRAINT "DepartureItem_pkey" PRIMARY KEY ("departureId","itemId")
);

-- CreateIndex
CREATE INDEX "RecheckRun_startedAt_id_idx" ON "RecheckRun"("startedAt", "id");

-- CreateIndex
CREATE INDEX "Departure_userId_idx" ON "Departure"("userId");

-- CreateIndex
CREATE INDEX "Departure_plannedAt_id_idx" ON "Departure"("plannedAt", "id");

-- CreateIndex
CREATE INDEX "Substitution_substituteId_idx" ON "Substitution"("substituteId");

-- AddForeignKey
ALTER TABLE "DepartureItem" ADD CONSTRAINT "DepartureItem_departureId_fkey" FOREIGN KEY ("departureId") REFERENCES "Departure"("id") ON DELETE RESTRICT ON UPDATE CASCADE;



-- What follows is written by hand: the schema file cannot say it.

GRANT SELECT, INSERT, UPDATE, DELETE ON "Wake", "RecheckRun", "Departure", "DepartureItem" TO jobcard_app;

ALTER TABLE "Departure" ADD CONSTRAINT "Departure_state" CHECK (state IN ('planned', 'running', 'done', 'cancelled'));
ALTER TABLE "DepartureItem" ADD CONSTRAINT "DepartureItem_state" CHECK (state IN ('waiting', 'done', 'left'));
ALTER TABLE "Substitution" ADD CONSTRAINT "Substitution_somebody_else" CHECK ("absentId" <> "substituteId");
ALTER TABLE "ReportingLine" ADD CONSTRAINT "ReportingLine_somebody_else" CHECK ("userId" <> "managerId");

-- One row at a time holds, whoever writes it: a person has one department and one manager, a department one head, and a
-- role is held once in one place. (btree_gist is a trusted extension: the owner of the database may create it.)
CREATE EXTENSION IF NOT EXISTS btree_gist;
ALTER TABLE "Membership" ADD CONSTRAINT "Membership_one_at_a_time"
  EXCLUDE USING gist ("userId" WITH =, tstzrange("from", "to") WITH &&);
ALTER TABLE "ReportingLine" ADD CONSTRAINT "ReportingLine_one_at_a_time"
  EXCLUDE USING gist ("userId" WITH =, tstzrange("from", "to") WITH &&);
ALTER TABLE "DepartmentHead" ADD CONSTRAINT "DepartmentHead_one_at_a_time"
  EXCLUDE USING gist ("departmentId" WITH =, tstzrange("from", "to") WITH &&);
ALTER TABLE "RoleAssignment" ADD CONSTRAINT "RoleAssignment_one_at_a_time"
  EXCLUDE USING gist ("userId" WITH =, role WITH =, coalesce("departmentId", '') WITH =, coalesce(region, '') WITH =,
    tstzrange("from", "to") WITH &&);
