package cn.anlan.campaign.template;

import cn.anlan.campaign.audience.AudienceSelector;
import cn.anlan.events.LocalizedText;
import cn.anlan.events.campaign.Counter;
import cn.anlan.events.campaign.DistinctBy;
import cn.anlan.events.campaign.EvidenceKind;
import cn.anlan.events.campaign.IndicatorThreshold;
import cn.anlan.events.campaign.RequirementKind;
import cn.anlan.events.campaign.Target;
import cn.anlan.events.campaign.TargetGroup;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// One requirement without its dates.
///
/// @param phase the phase to which it belongs; nothing when it belongs to the whole campaign
/// @param mandatory whether a derived plan has to keep it; yes where nothing is said
/// @param audience who owes it, of those that take part; all where nothing is said
/// @param quantity how many, one where nothing is said
/// @param noMoreThan owe no more than one for each such unit below: "at least 15, or all where there are fewer"
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(name = "RequirementTemplate")
public record RequirementTemplate(
        String key,
        RequirementKind kind,
        LocalizedText title,
        @Nullable String phase,
        @Nullable Boolean mandatory,
        @Nullable AudienceSelector audience,
        @Nullable Integer quantity,
        @JsonSetter(nulls = Nulls.AS_EMPTY) List<Counter> counters,
        @Nullable DistinctBy distinctBy,
        @JsonSetter(nulls = Nulls.AS_EMPTY) List<String> perHeadOf,
        @Nullable TargetGroup sharedBy,
        @Nullable AudienceSelector noMoreThan,
        @Nullable String checklistKey,
        @JsonSetter(nulls = Nulls.AS_EMPTY) List<String> activityKinds,
        @Nullable IndicatorThreshold threshold,
        boolean emptyReportCounts,
        @JsonSetter(nulls = Nulls.AS_EMPTY) List<EvidenceKind> evidence,
        ScheduleTemplate schedule) {

    public boolean hasToBeKept() {
        return !Boolean.FALSE.equals(mandatory);
    }

    public Target target() {
        int sum = counters.stream().mapToInt(Counter::quantity).sum();
        return new Target(
                Objects.requireNonNullElse(quantity, Math.max(1, sum)),
                counters,
                distinctBy,
                perHeadOf,
                Objects.requireNonNullElse(sharedBy, TargetGroup.UNIT));
    }
}
