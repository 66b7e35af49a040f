package cn.anlan.campaign.enrolment;

import cn.anlan.events.enrolment.EnrolmentState;
import cn.anlan.problem.Language;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// An enrolment, as the API shows it.
@Schema(name = "Enrolment")
record EnrolmentView(
        UUID id,
        UUID campaignId,
        UUID organizationId,
        @Schema(examples = "500108008") String organizationCode,
        @Schema(examples = "天文街道办事处") String organizationName,
        EnrolmentState state,
        @Schema(examples = "已参加") String stateLabel,
        LocalDate enrolledOn,

        @Schema(description = "The derived plan that asks of it instead; absent where it owes this campaign.") @Nullable
        UUID owedTo) {

    static EnrolmentView of(Enrolment enrolment, Language language) {
        return new EnrolmentView(
                enrolment.id(),
                enrolment.campaignId(),
                enrolment.organizationId(),
                enrolment.organizationCode(),
                enrolment.organizationName(),
                enrolment.state(),
                label(enrolment.state(), language),
                enrolment.enrolledOn(),
                enrolment.owedTo());
    }

    private static String label(EnrolmentState state, Language language) {
        boolean chinese = language == Language.ZH_CN;
        return switch (state) {
            case ENROLLED -> chinese ? "参加" : "Takes part";
            case LEFT -> chinese ? "已退出" : "Has left";
        };
    }
}
