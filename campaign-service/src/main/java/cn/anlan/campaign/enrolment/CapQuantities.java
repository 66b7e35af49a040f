package cn.anlan.campaign.enrolment;

import cn.anlan.campaign.audience.AudienceSelector;
import cn.anlan.campaign.audience.AudienceSql;
import cn.anlan.campaign.audience.SqlCondition;
import cn.anlan.campaign.campaigncontent.CampaignRequirement;
import cn.anlan.campaign.launch.Campaign;
import cn.anlan.campaign.launch.CampaignAmended;
import cn.anlan.campaign.launch.CampaignPublished;
import cn.anlan.campaign.launch.CampaignRepository;
import cn.anlan.campaign.organization.OrganizationsChanged;
import cn.anlan.events.campaign.Counter;
import cn.anlan.events.campaign.Target;
import cn.anlan.sql.Database;
import cn.anlan.sql.SqlArray;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Counts, where a requirement asks for no more than there are such units below, how many there are: "at least 15
/// enterprises, or all where there are fewer". It is written down with the enrolment and counted anew by an amendment;
/// between those, a unit owes what it was told.
@ApplicationScoped
class CapQuantities {

    /// After the units have been enrolled.
    private static final int LATE = Interceptor.Priority.APPLICATION + 600;

    private final CampaignRepository campaigns;
    private final Database database;

    CapQuantities(CampaignRepository campaigns, Database database) {
        this.campaigns = campaigns;
        this.database = database;
    }

    void onPublication(@Observes @Priority(LATE) CampaignPublished event) {
        count(event.campaign(), null);
    }

    void onAmendment(@Observes @Priority(LATE) CampaignAmended event) {
        count(event.campaign(), null);
    }

    void onNewcomers(@Observes @Priority(LATE) OrganizationsChanged event) {
        if (!event.ids().isEmpty()) {
            campaigns.underway().forEach(campaign -> count(campaign, event.ids()));
        }
    }

    /// @param newcomers only these, as far as they were not counted before; nothing for all who take part
    private void count(Campaign campaign, @Nullable Collection<UUID> newcomers) {
        var capped = campaign.requirements().stream()
                .filter(asked -> asked.noMoreThan() != null)
                .toList();
        if (capped.isEmpty()) {
            return;
        }
        var counts = capped.stream().map(CapQuantities::countBelow).toList();
        var parameters = new ArrayList<@Nullable Object>();
        parameters.add(SqlArray.of("uuid", capped, asked -> asked.requirement().id()));
        counts.forEach(each -> parameters.addAll(each.parameters()));
        parameters.add(campaign.id());
        parameters.add(newcomers == null);
        parameters.add(SqlArray.of("uuid", newcomers == null ? List.of() : newcomers, id -> id));
        database.update(
                """
                update enrolment set capped_requirement_ids = ?, caps = array[%s]::int[]
                from organization_node node
                where node.id = enrolment.organization_id
                  and enrolment.campaign_id = ? and enrolment.state = 'ENROLLED'
                  and (? or (enrolment.organization_id = any (?) and enrolment.caps = '{}'))
                """.formatted(counts.stream().map(SqlCondition::sql).collect(Collectors.joining(", "))),
                parameters.toArray());
    }

    private static SqlCondition countBelow(CampaignRequirement asked) {
        AudienceSelector units = Objects.requireNonNull(asked.noMoreThan());
        return AudienceSql.countBelow(units, most(asked.requirement().target()));
    }

    /// How far it is worth counting.
    private static int most(Target target) {
        return Math.max(
                target.quantity(),
                target.counters().stream().mapToInt(Counter::quantity).max().orElse(0));
    }
}
