package cn.anlan.campaign.cascade;

import cn.anlan.campaign.launch.Campaign;
import cn.anlan.campaign.launch.CampaignAmended;
import cn.anlan.campaign.launch.CampaignCancelled;
import cn.anlan.campaign.launch.CampaignPublished;
import cn.anlan.campaign.organization.OrganizationsChanged;
import cn.anlan.sql.Database;
import cn.anlan.sql.SqlArray;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Settles which plan a unit owes that takes part in several plans of one cascade: the nearest one, run by the body
/// that stands lowest above it. What had come due before stays where it was owed; what comes due later is owed as if
/// the plan had bound the unit for as long as the cascade has.
@ApplicationScoped
class HandOver {

    /// After units have been enrolled, have left and have come back.
    private static final int LATE = 5_000;

    private final Database database;
    private final Clock clock;

    HandOver(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    void onPublication(@Observes @Priority(LATE) CampaignPublished event) {
        settleCascadeOf(event.campaign());
    }

    void onCancellation(@Observes @Priority(LATE) CampaignCancelled event) {
        settleCascadeOf(event.campaign());
    }

    /// It may have enrolled units that take part in a plan already.
    void onAmendment(@Observes @Priority(LATE) CampaignAmended event) {
        settle(event.campaign().lineage().getFirst(), null);
    }

    void onNewcomers(@Observes @Priority(LATE) OrganizationsChanged event) {
        if (!event.ids().isEmpty()) {
            settle(null, event.ids());
        }
    }

    private void settleCascadeOf(Campaign campaign) {
        if (campaign.parentId() != null) {
            settle(campaign.lineage().getFirst(), null);
        }
    }

    /// @param root only the cascade of this campaign, or all cascades
    /// @param among only these organisations, or all
    private void settle(@Nullable UUID root, @Nullable Collection<UUID> among) {
        database.update(
                """
                with plan as (
                    select campaign.id, campaign.starts_on, lineage[1] as root, cardinality(lineage) as generation,
                        nlevel(seat.path) as depth
                    from campaign
                    join organization_node owner on owner.id = campaign.owner_organization_id
                    join organization_node seat on seat.id =
                        case when owner.kind = 'COMMITTEE_OFFICE' then coalesce(owner.parent_id, owner.id) else owner.id end
                    where campaign.status in ('PUBLISHED', 'RUNNING', 'CONCLUDED', 'ARCHIVED')
                      and lineage[1] in (
                          select lineage[1] from campaign
                          where parent_id is not null and (?::uuid is null or lineage @> array[?::uuid]))
                ),
                part as (
                    select enrolment.id, enrolment.campaign_id,
                        first_value(enrolment.campaign_id) over (
                            partition by plan.root, enrolment.organization_id
                            order by plan.depth desc, plan.generation desc, plan.id) as nearest,
                        greatest(plan.starts_on, min(enrolment.enrolled_on) over (
                            partition by plan.root, enrolment.organization_id)) as bound_since
                    from plan
                    join enrolment on enrolment.campaign_id = plan.id
                    where enrolment.state = 'ENROLLED' and (? or enrolment.organization_id = any (?))
                )
                update enrolment
                set owed_to = nullif(part.nearest, part.campaign_id), announced = false,
                    version = enrolment.version + 1, planned_to = least(enrolment.planned_to, ?),
                    enrolled_on = case when part.nearest = part.campaign_id
                        then least(enrolment.enrolled_on, part.bound_since) else enrolment.enrolled_on end
                from part
                where enrolment.id = part.id
                  and (enrolment.owed_to is distinct from nullif(part.nearest, part.campaign_id)
                       or part.nearest = part.campaign_id and enrolment.enrolled_on > part.bound_since)
                """,
                root,
                root,
                among == null,
                SqlArray.of("uuid", among == null ? List.of() : among, id -> id),
                LocalDate.now(clock).minusDays(1));
    }
}
