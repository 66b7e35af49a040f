package cn.anlan.campaign.leadership;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// When a post falls vacant.
@Schema(name = "VacancyRequest")
record VacateRequest(
        @NotNull
        @Schema(examples = "2021-03-01", description = "The first day on which nobody holds it; not after today.")
        LocalDate on) {}
