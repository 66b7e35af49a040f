package cn.anlan.reporting.dashboard;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "EnrolledOrganization", description = "An organisation that takes part in a campaign.")
record EnrolmentView(
        UUID id,
        UUID organizationId,
        @Schema(examples = "天文街道办事处") @Nullable String organizationName,
        LocalDate enrolledOn) {}
