package cn.anlan.campaign.attachment;

import cn.anlan.access.OrganizationScope;
import cn.anlan.access.Roles;
import cn.anlan.campaign.launch.CampaignRepository;
import cn.anlan.evidence.EvidenceStore;
import cn.anlan.problem.ProblemException;
import cn.anlan.web.Page;
import cn.anlan.web.PrivateAnswer;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/campaigns/{campaignId}/attachments")
@Tag(name = "Campaigns", description = "Campaigns and who takes part.")
@RolesAllowed({Roles.COMMITTEE_OFFICER, Roles.UNIT_LEADER, Roles.LIAISON_OFFICER, Roles.INSPECTOR})
@RunOnVirtualThread
class AttachmentResource {

    private final AttachDocuments attachDocuments;
    private final Attachments attachments;
    private final CampaignRepository campaigns;
    private final EvidenceStore store;
    private final OrganizationScope scope;

    AttachmentResource(
            AttachDocuments attachDocuments,
            Attachments attachments,
            CampaignRepository campaigns,
            EvidenceStore store,
            OrganizationScope scope) {
        this.attachDocuments = attachDocuments;
        this.attachments = attachments;
        this.campaigns = campaigns;
        this.store = store;
        this.scope = scope;
    }

    @POST
    @RolesAllowed(Roles.COMMITTEE_OFFICER)
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "attachToCampaign",
            summary = "Attach a document to a campaign",
            description =
                    "PDF, OFD, DOCX, XLSX, JPEG or PNG, told by the content; at most 20 of 20 MiB each. Sending the"
                            + " same file again gives the same attachment.")
    @APIResponse(
            responseCode = "201",
            description = "The attachment",
            content = @Content(schema = @Schema(implementation = AttachmentView.class)))
    public Response attach(
            @PathParam("campaignId") UUID campaignId,
            @QueryParam("name")
                    @Size(max = 255)
                    @Parameter(description = "What people call it.", example = "通知.pdf")
                    @Nullable
                    String name,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_OCTET_STREAM,
                                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
                    InputStream upload) {
        var view = AttachmentView.of(attachDocuments.attach(campaignId, name, upload));
        return Response.created(URI.create(view.href())).entity(view).build();
    }

    @GET
    @Transactional
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "listCampaignAttachments",
            summary = "List a campaign's documents",
            description = "All of them: a campaign has at most 20.")
    public Page<AttachmentView> list(@PathParam("campaignId") UUID campaignId) {
        requireSeen(campaignId);
        return new Page<>(
                attachments.of(campaignId).stream().map(AttachmentView::of).toList(), null);
    }

    @GET
    @Path("/{id}")
    @Transactional
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @Operation(operationId = "getCampaignAttachment", summary = "Download a document of a campaign")
    @APIResponse(
            responseCode = "200",
            description = "The file, for download only",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_OCTET_STREAM,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response get(@PathParam("campaignId") UUID campaignId, @PathParam("id") UUID id) {
        requireSeen(campaignId);
        var attachment = attachments.find(campaignId, id).orElseThrow(ProblemException::notFound);
        var content = store.get(attachment.evidenceKey())
                .orElseThrow(() -> new IllegalStateException("the file of attachment " + id + " is missing"));
        // Never shown by a browser within our origin: a document may hold scripts.
        return PrivateAnswer.of(Response.ok(content, MediaType.APPLICATION_OCTET_STREAM)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename*=UTF-8''" + encoded(attachment.name()))
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .tag(new EntityTag(attachment.sha256())));
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed(Roles.COMMITTEE_OFFICER)
    @Operation(
            operationId = "removeCampaignAttachment",
            summary = "Take a document away from a draft",
            description = "What was published stays.")
    @APIResponse(responseCode = "204", description = "It is gone")
    public void remove(@PathParam("campaignId") UUID campaignId, @PathParam("id") UUID id) {
        attachDocuments.remove(campaignId, id);
    }

    private static String encoded(String name) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private void requireSeen(UUID campaignId) {
        if (campaigns.findSeen(scope.viewer(), campaignId).isEmpty()) {
            throw ProblemException.notFound();
        }
    }
}
