package cn.anlan.campaign.preview;

import cn.anlan.campaign.Labels;
import cn.anlan.campaign.audience.AudienceCount;
import cn.anlan.campaign.organization.OrganizationLabels;
import cn.anlan.events.organization.AdministrativeLevel;
import cn.anlan.events.organization.OrganizationKind;
import cn.anlan.problem.Language;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// How many units are reached, and of what sort.
@Schema(name = "AudienceReach")
record ReachView(int units, List<Group> groups) {

    static ReachView of(List<AudienceCount> counts, Language language) {
        return new ReachView(
                counts.stream().mapToInt(AudienceCount::units).sum(),
                counts.stream().map(count -> Group.of(count, language)).toList());
    }

    @Schema(name = "AudienceGroup")
    record Group(OrganizationKind kind, String kindLabel, AdministrativeLevel level, String levelLabel, int units) {

        static Group of(AudienceCount count, Language language) {
            return new Group(
                    count.kind(),
                    Labels.of(OrganizationLabels.of(count.kind()), language),
                    count.level(),
                    Labels.of(OrganizationLabels.of(count.level()), language),
                    count.units());
        }
    }
}
