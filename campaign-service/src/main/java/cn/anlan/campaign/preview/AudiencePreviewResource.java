package cn.anlan.campaign.preview;

import cn.anlan.access.Roles;
import cn.anlan.campaign.audience.AudienceLimits;
import cn.anlan.campaign.audience.AudienceSelector;
import cn.anlan.campaign.audience.Audiences;
import cn.anlan.campaign.launch.CampaignOwners;
import cn.anlan.campaign.organization.OrganizationDirectory;
import cn.anlan.events.Ids;
import cn.anlan.problem.FieldError;
import cn.anlan.problem.ProblemException;
import cn.anlan.web.RequestLanguage;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/campaigns/audience-previews")
@Tag(name = "Campaigns", description = "Campaigns and who takes part.")
@RolesAllowed(Roles.COMMITTEE_OFFICER)
@RunOnVirtualThread
class AudiencePreviewResource {

    private static final UUID SELECTOR = Ids.named("audience-preview");
    private static final int SAMPLE = 20;

    private final Audiences audiences;
    private final CampaignOwners owners;
    private final OrganizationDirectory directory;
    private final RequestLanguage language;

    AudiencePreviewResource(
            Audiences audiences, CampaignOwners owners, OrganizationDirectory directory, RequestLanguage language) {
        this.audiences = audiences;
        this.owners = owners;
        this.directory = directory;
        this.language = language;
    }

    @POST
    @Transactional
    @Operation(
            operationId = "previewAudience",
            summary = "Try a selector",
            description = "Counts whom it reaches below a body, and shows the first of them. Nothing is kept.")
    public AudiencePreviewView preview(@Valid @NotNull PreviewAudienceRequest request) {
        var errors = AudienceLimits.check(request.selector(), "/selector");
        if (!errors.isEmpty()) {
            throw ProblemException.invalid(errors.toArray(FieldError[]::new));
        }
        if (!owners.include(request.organizationId())) {
            throw ProblemException.invalid(
                    FieldError.of("/organizationId", "unknown", "单位不存在", "No such organisation"));
        }
        var seat = directory.seatOf(request.organizationId()).orElseThrow();
        Map<UUID, AudienceSelector> selectors = Map.of(SELECTOR, request.selector());
        return new AudiencePreviewView(
                ReachView.of(audiences.count(seat, selectors), language.get()),
                audiences.list(seat, selectors, "", SAMPLE).stream()
                        .map(member -> AudienceMemberView.of(member, Map.of(), language.get()))
                        .toList());
    }
}
