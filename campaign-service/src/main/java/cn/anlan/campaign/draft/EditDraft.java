package cn.anlan.campaign.draft;

import cn.anlan.access.audit.AuditLog;
import cn.anlan.campaign.campaigncontent.ContentRequest;
import cn.anlan.campaign.campaigncontent.ContentRules;
import cn.anlan.campaign.launch.Campaign;
import cn.anlan.campaign.launch.CampaignRepository;
import cn.anlan.campaign.launch.ContentProposed;
import cn.anlan.campaign.launch.RunCampaigns;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Rewrites drafts, and throws them away.
@ApplicationScoped
class EditDraft {

    private final CampaignRepository campaigns;
    private final RunCampaigns run;
    private final Event<ContentProposed> proposed;
    private final Event<DraftDeleted> deleted;
    private final AuditLog audit;
    private final Clock clock;

    EditDraft(
            CampaignRepository campaigns,
            RunCampaigns run,
            Event<ContentProposed> proposed,
            Event<DraftDeleted> deleted,
            AuditLog audit,
            Clock clock) {
        this.campaigns = campaigns;
        this.run = run;
        this.proposed = proposed;
        this.deleted = deleted;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    Campaign revise(UUID id, @Nullable String ifMatch, ContentRequest request) {
        var campaign = run.require(id, ifMatch);
        campaign.requireDraft();
        var content = request.content(id).following(campaign.content(), null);
        ContentRules.check(content, LocalDate.now(clock), "");
        proposed.fire(new ContentProposed(campaign, content, ""));
        campaign.revise(content);
        campaigns.flush();
        audit.record(
                "campaign.revise",
                "campaign",
                id,
                Map.of("requirements", content.requirements().size()));
        return campaign;
    }

    @Transactional
    void delete(UUID id, @Nullable String ifMatch) {
        var campaign = run.require(id, ifMatch);
        campaign.requireDraft();
        deleted.fire(new DraftDeleted(id));
        campaigns.delete(campaign);
        audit.record("campaign.delete", "campaign", id, Map.of("code", campaign.code()));
    }
}
