package cn.anlan.campaign.draft;

import cn.anlan.events.LocalizedText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A campaign to be drafted.
record CreateCampaignRequest(
        @Schema(description = "Chosen by the client, if it likes.") @Nullable
        UUID id,

        @Size(max = 100)
        @Schema(examples = "leaders-talk-safety", description = "Absent for a campaign that is written from scratch.")
        @Nullable
        String templateKey,

        @NotNull @Schema(description = "The body that runs it.")
        UUID organizationId,

        @Schema(description = "The template's, if absent; without a template it is needed.") @Nullable
        LocalizedText title,

        @NotNull @Schema(examples = "2020-12-23") LocalDate startsOn,

        @Size(max = 100) @Schema(examples = "南安生办〔2020〕14号") @Nullable
        String documentNumber,

        @Size(max = 50)
        @Schema(description = "What the template leaves open, by the keys of its open values.")
        @Nullable
        Map<String, LocalDate> values,

        @Size(max = 100) @Schema(description = "The keys of requirements that are left out.") @Nullable
        List<@NotBlank @Size(max = 64) String> without) {

    List<String> givenWithout() {
        return without == null ? List.of() : without;
    }

    Map<String, LocalDate> givenValues() {
        return values == null ? Map.of() : values;
    }
}
