package cn.anlan.hazard.routing;

import cn.anlan.hazard.report.HazardCategory;
import cn.anlan.hazard.report.HazardUrgency;
import cn.anlan.hazard.report.IntakeChannel;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// One line of the routing rules: what it looks at, and where it sends. A report must meet every condition that is
/// there; an empty one is met by all.
///
/// @param divisions the place lies in one of these divisions
/// @param words the report has one of these words
@Schema(
        name = "RoutingRule",
        description = "Sends what meets all its conditions to a unit; an empty condition is met by all.")
public record RoutingRule(
        @NotBlank @Size(max = 80) @Schema(examples = "燃气类转城管局")
        String name,

        @Size(max = 40) Set<@NotNull HazardCategory> categories,

        @Size(max = 20) @Schema(examples = "[\"500108001\"]")
        List<@NotBlank @Size(max = 32) String> divisions,

        @Size(max = 20) @Schema(examples = "[\"液化气\"]") List<@NotBlank @Size(max = 40) String> words,

        @Size(max = 10) Set<@NotNull IntakeChannel> channels,
        @Size(max = 5) Set<@NotNull HazardUrgency> grades,
        @NotNull UUID organizationId) {

    public RoutingRule(
            String name,
            @Nullable Set<HazardCategory> categories,
            @Nullable List<String> divisions,
            @Nullable List<String> words,
            @Nullable Set<IntakeChannel> channels,
            @Nullable Set<HazardUrgency> grades,
            UUID organizationId) {
        this.name = name;
        this.categories = Objects.requireNonNullElse(categories, Set.of());
        this.divisions = Objects.requireNonNullElse(divisions, List.of());
        this.words = Objects.requireNonNullElse(words, List.of());
        this.channels = Objects.requireNonNullElse(channels, Set.of());
        this.grades = Objects.requireNonNullElse(grades, Set.of());
        this.organizationId = organizationId;
    }
}
