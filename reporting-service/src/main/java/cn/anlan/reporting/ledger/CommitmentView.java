package cn.anlan.reporting.ledger;

import cn.anlan.events.commitment.CommitmentChanged;
import cn.anlan.events.commitment.CommitmentKind;
import cn.anlan.events.commitment.CommitmentState;
import cn.anlan.reporting.CallerLanguage;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "Commitment", description = "One organisation's duty to do one thing by one time.")
record CommitmentView(
        UUID id,
        @Schema(examples = "reporting-service") String service,
        CommitmentKind kind,
        @Schema(examples = "进展情况报送") String kindLabel,
        UUID organizationId,
        @Schema(examples = "天文街道办事处") @Nullable String organizationName,
        @Schema(examples = "REQUIREMENT") String subjectType,
        UUID subjectId,
        @Schema(examples = "活动开展情况报送") String title,
        @Nullable UUID campaignId,
        @Nullable UUID requirementId,
        @Schema(examples = "PARTY_HEAD") @Nullable String counterKey,
        @Nullable LocalDate periodStart,
        @Nullable LocalDate periodEnd,

        @Schema(description = "The first instant that is too late.")
        OffsetDateTime dueAt,

        int quantityDue,
        int quantityDone,
        CommitmentState state,
        @Schema(examples = "待完成") String stateLabel,

        @Schema(description = "How it stands in time; absent when waived or cancelled.") @Nullable
        Timeliness timeliness,

        @Schema(examples = "未到期") @Nullable String timelinessLabel,
        @Nullable OffsetDateTime fulfilledAt,

        @Schema(description = "The submission that answers it.") @Nullable
        UUID submissionId) {

    static CommitmentView of(LedgerLine line, CallerLanguage language) {
        CommitmentChanged content = line.commitment().content();
        Timeliness timeliness = line.commitment().timeliness();
        return new CommitmentView(
                content.id(),
                content.service(),
                content.kind(),
                language.textOf(Labels.of(content.kind())),
                content.organizationId(),
                line.organizationName(),
                content.subjectType(),
                content.subjectId(),
                language.textOf(content.title()),
                content.campaignId(),
                content.requirementId(),
                content.counterKey(),
                content.periodStart(),
                content.periodEnd(),
                content.dueAt(),
                content.quantityDue(),
                content.quantityDone(),
                content.state(),
                language.textOf(Labels.of(content.state())),
                timeliness,
                timeliness == null ? null : language.textOf(timeliness.label()),
                content.fulfilledAt(),
                line.submissionId());
    }
}
