-- AlterTable
ALTER TABLE "Case" ADD COLUMN     "participantIds" TEXT[];

-- AlterTable
ALTER TABLE "Task" ADD COLUMN     "onHold" TEXT,
ADD COLUMN     "pausedSince" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "Copy" (
    "id" TEXT NOT NULL,
    "caseId" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "on" TEXT NOT NULL,
    "stageId" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "readAt" TIMESTAMPTZ(3),

    CONSTRAINT "Copy_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Copy_userId_at_id_idx" ON "Copy"("userId", "at", "id");

-- CreateIndex
CREATE INDEX "Copy_caseId_idx" ON "Copy"("caseId");

-- CreateIndex
CREATE INDEX "Case_participantIds_idx" ON "Case" USING GIN ("participantIds");

-- AddForeignKey
ALTER TABLE "Copy" ADD CONSTRAINT "Copy_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "Case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Whoever took part in a case before this was kept in a column of its own.
UPDATE "Case" SET "participantIds" = ARRAY(
    SELECT "Case"."submitterId"
    UNION SELECT "holderId" FROM "Task" WHERE "caseId" = "Case"."id"
);

GRANT SELECT, INSERT, UPDATE, DELETE ON "Copy" TO jobcard_app;

ALTER TABLE "Case" DROP CONSTRAINT "Case_status";
ALTER TABLE "Case" ADD CONSTRAINT "Case_status" CHECK (status IN ('running', 'returned', 'incident', 'suspended', 'ended') AND round >= 1);
ALTER TABLE "Task" ADD CONSTRAINT "Task_hold" CHECK ("onHold" IN ('signers', 'opinion', 'claimed'));
ALTER TABLE "Copy" ADD CONSTRAINT "Copy_moment" CHECK ("on" IN ('started', 'approved', 'rejected', 'returned', 'ended'));
