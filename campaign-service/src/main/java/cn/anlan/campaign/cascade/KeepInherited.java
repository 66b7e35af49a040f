package cn.anlan.campaign.cascade;

import cn.anlan.campaign.CampaignProblem;
import cn.anlan.campaign.campaigncontent.CampaignContent;
import cn.anlan.campaign.campaigncontent.CampaignRequirement;
import cn.anlan.campaign.launch.Campaign;
import cn.anlan.campaign.launch.CampaignPublished;
import cn.anlan.campaign.launch.CampaignRepository;
import cn.anlan.campaign.launch.ContentProposed;
import cn.anlan.problem.FieldError;
import cn.anlan.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// Sees to it that a derived plan keeps what the campaign above demands, and follows its amendments before anything
/// else.
@ApplicationScoped
class KeepInherited {

    private final CampaignRepository campaigns;
    private final Clock clock;

    KeepInherited(CampaignRepository campaigns, Clock clock) {
        this.campaigns = campaigns;
        this.clock = clock;
    }

    void onProposal(@Observes ContentProposed event) {
        var plan = event.campaign();
        if (plan.parentId() == null) {
            return;
        }
        if (plan.pendingAmendment() != null) {
            throw ProblemException.of(CampaignProblem.PARENT_AMENDED);
        }
        var faults = faults(campaigns.findById(plan.parentId()), event);
        if (!faults.isEmpty()) {
            throw ProblemException.of(CampaignProblem.INHERITED_REQUIREMENT_WEAKENED)
                    .withErrors(faults);
        }
    }

    /// The campaign above may have ended since the plan was drafted; it does not end while the plan is published.
    void onPublication(@Observes CampaignPublished event) {
        var parentId = event.campaign().parentId();
        if (parentId == null) {
            return;
        }
        if (!campaigns.findById(parentId, LockModeType.PESSIMISTIC_READ).isUnderWay()) {
            throw ProblemException.of(CampaignProblem.PARENT_CLOSED);
        }
    }

    private List<FieldError> faults(Campaign parent, ContentProposed event) {
        var strictness = strictness(parent, event);
        List<FieldError> faults = new ArrayList<>();
        for (var asked : parent.requirements()) {
            if (!asked.requirement().mandatory()) {
                continue;
            }
            int index = indexOf(event.content(), asked);
            if (index < 0) {
                faults.add(FieldError.of(
                        event.pointer() + "/requirements",
                        "dropped",
                        "缺少上级要求 " + asked.key(),
                        "The requirement " + asked.key() + " of the campaign above is missing"));
            } else if (!strictness.isKept(asked, event.content().requirements().get(index))) {
                faults.add(FieldError.of(
                        event.pointer() + "/requirements/" + index,
                        "weakened",
                        "低于上级要求 " + asked.key(),
                        "It asks less than the requirement " + asked.key() + " of the campaign above"));
            }
        }
        return faults;
    }

    private Strictness strictness(Campaign parent, ContentProposed event) {
        return new Strictness(
                parent.terms(), event.content().terms(event.campaign().publishedOn()), OffsetDateTime.now(clock));
    }

    private static int indexOf(CampaignContent content, CampaignRequirement asked) {
        return IntStream.range(0, content.requirements().size())
                .filter(i -> asked.requirement()
                        .id()
                        .equals(content.requirements().get(i).requirement().inheritedFrom()))
                .findFirst()
                .orElse(-1);
    }
}
