package cn.anlan.campaign.launch;

import cn.anlan.calendar.CampaignTerms;
import cn.anlan.campaign.CampaignProblem;
import cn.anlan.campaign.audience.AudienceSelector;
import cn.anlan.campaign.campaigncontent.CampaignContent;
import cn.anlan.campaign.campaigncontent.CampaignRequirement;
import cn.anlan.clock.ChinaTime;
import cn.anlan.events.LocalizedText;
import cn.anlan.events.campaign.Phase;
import cn.anlan.problem.CommonProblem;
import cn.anlan.problem.ProblemException;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A campaign and what it asks for. Who takes part is written down by enrolments, what is owed by commitments.
@Entity
@Table(name = "campaign")
public class Campaign {

    /// Of a template; a campaign without one has it, too.
    private static final int FIRST_VERSION = 1;

    @Id
    private UUID id;

    private String code;

    @Column(name = "template_key")
    private @Nullable String templateKey;

    @Column(name = "template_version")
    private int templateVersion;

    @Column(name = "owner_organization_id")
    private UUID ownerOrganizationId;

    @Embedded
    private WrittenContent written;

    @Enumerated(EnumType.STRING)
    private CampaignStatus status;

    @Column(name = "closing_reason")
    private @Nullable String closingReason;

    @Column(name = "published_on")
    private @Nullable LocalDate publishedOn;

    @Embedded
    private PlaceInCascade place;

    @Column(name = "amendment_number")
    private int amendmentNumber;

    @Column(name = "amended_at")
    private @Nullable OffsetDateTime amendedAt;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected Campaign() {}

    private Campaign(
            UUID id,
            UUID ownerOrganizationId,
            @Nullable String templateKey,
            int templateVersion,
            CampaignContent content) {
        this.id = id;
        this.code = codeOf(id, templateKey, content.startsOn());
        this.templateKey = templateKey;
        this.templateVersion = templateVersion;
        this.ownerOrganizationId = ownerOrganizationId;
        this.status = CampaignStatus.DRAFT;
        this.place = PlaceInCascade.atTheTop(id);
        this.written = new WrittenContent(content);
    }

    /// A draft after a template.
    public static Campaign afterTemplate(
            UUID id, UUID ownerOrganizationId, String templateKey, int templateVersion, CampaignContent content) {
        return new Campaign(id, ownerOrganizationId, templateKey, templateVersion, content);
    }

    /// A draft from scratch.
    public static Campaign fromScratch(UUID id, UUID ownerOrganizationId, CampaignContent content) {
        return new Campaign(id, ownerOrganizationId, null, FIRST_VERSION, content);
    }

    /// A draft of a plan that carries out a campaign above.
    public static Campaign derived(UUID id, UUID ownerOrganizationId, Campaign parent, CampaignContent content) {
        var derived = new Campaign(id, ownerOrganizationId, parent.templateKey, parent.templateVersion, content);
        derived.place = parent.place.below(parent.id, parent.amendmentNumber, id);
        return derived;
    }

    /// Follows the campaign above as an amendment left it.
    public void follow(int amendmentOfParent) {
        place = place.following(amendmentOfParent);
    }

    /// Writes a draft anew.
    public void revise(CampaignContent content) {
        requireDraft();
        written = new WrittenContent(content);
    }

    /// @throws ProblemException `state-conflict` once it is published
    public void requireDraft() {
        requireOpen();
        if (status != CampaignStatus.DRAFT) {
            throw ProblemException.of(CommonProblem.STATE_CONFLICT)
                    .withDetail("活动已发布，更改须以修订方式进行", "The campaign is published; change it by an amendment");
        }
    }

    /// Announces the campaign; its units are to be enrolled in the same transaction.
    void publish(LocalDate today) {
        become(CampaignStatus.PUBLISHED);
        publishedOn = today;
    }

    /// Moves on as the calendar does: a published campaign runs from its first day, and concludes after its last.
    ///
    /// @return whether anything changed
    boolean followCalendar(LocalDate today) {
        var before = status;
        if (status == CampaignStatus.PUBLISHED && !startsOn().isAfter(today)) {
            become(CampaignStatus.RUNNING);
        }
        if (status == CampaignStatus.RUNNING && isOver(today)) {
            become(CampaignStatus.CONCLUDED);
        }
        return status != before;
    }

    private boolean isOver(LocalDate today) {
        var endsOn = endsOn();
        return endsOn != null && endsOn.isBefore(today);
    }

    /// Calls the campaign off.
    void cancel(String reason) {
        become(CampaignStatus.CANCELLED);
        closingReason = reason;
    }

    /// Ends the campaign before its last day, or one without a last day at all: an amendment of its end. What is due
    /// by then stays owed.
    void conclude(String reason, OffsetDateTime now) {
        become(CampaignStatus.CONCLUDED);
        closingReason = reason;
        written = new WrittenContent(content().endingOn(now.toLocalDate()));
        countAmendment(now);
    }

    /// Changes what a published campaign says, from now on.
    public void amend(CampaignContent content, OffsetDateTime now) {
        requireAmendable();
        written = new WrittenContent(content);
        countAmendment(now);
    }

    /// @throws ProblemException `state-conflict` unless it is published or running
    public void requireAmendable() {
        requireOpen();
        if (!isUnderWay()) {
            throw ProblemException.of(CommonProblem.STATE_CONFLICT)
                    .withDetail(
                            "活动处于“%s”状态，不能修订".formatted(status.label().zh()),
                            "The campaign is %s and cannot be amended".formatted(status));
        }
    }

    /// Whether it is announced and has not ended.
    public boolean isUnderWay() {
        return status == CampaignStatus.PUBLISHED || status == CampaignStatus.RUNNING;
    }

    /// Puts the campaign away, for reading only.
    void archive() {
        become(CampaignStatus.ARCHIVED);
    }

    /// @throws ProblemException `campaign-closed` when nobody changes anything of the campaign any more
    public void requireOpen() {
        if (status.isFinal()) {
            throw ProblemException.of(CampaignProblem.CAMPAIGN_CLOSED);
        }
    }

    /// Whom its requirements address, by their ids and in their order.
    public Map<UUID, AudienceSelector> audiences() {
        var audiences = new LinkedHashMap<UUID, AudienceSelector>();
        requirements().forEach(asked -> audiences.put(asked.requirement().id(), asked.audience()));
        return audiences;
    }

    /// Those of its requirements that an organisation was enrolled for.
    public List<CampaignRequirement> requirementsAmong(Collection<UUID> ids) {
        return requirements().stream()
                .filter(asked -> ids.contains(asked.requirement().id()))
                .toList();
    }

    public UUID id() {
        return id;
    }

    public String code() {
        return code;
    }

    public LocalizedText title() {
        return content().title();
    }

    /// Nothing for a campaign that was drafted without one.
    public @Nullable String templateKey() {
        return templateKey;
    }

    /// Which version of the template it follows, however often that is changed.
    public int templateVersion() {
        return templateVersion;
    }

    public UUID ownerOrganizationId() {
        return ownerOrganizationId;
    }

    public @Nullable String documentNumber() {
        return content().documentNumber();
    }

    public @Nullable String theme() {
        return content().theme();
    }

    public LocalDate startsOn() {
        return written.startsOn();
    }

    public @Nullable LocalDate endsOn() {
        return written.endsOn();
    }

    public CampaignStatus status() {
        return status;
    }

    /// Why it was cancelled, or concluded before its time.
    public @Nullable String closingReason() {
        return closingReason;
    }

    public @Nullable LocalDate publishedOn() {
        return publishedOn;
    }

    public List<Phase> phases() {
        return terms().phases();
    }

    public List<CampaignRequirement> requirements() {
        return written.requirements();
    }

    /// What the office wrote into it.
    public CampaignContent content() {
        return written.content();
    }

    /// What decides when its requirements come due.
    public CampaignTerms terms() {
        return content().terms(publishedOn, amendedAt());
    }

    /// The campaign above that it carries out.
    public @Nullable UUID parentId() {
        return place.parentId();
    }

    /// The campaigns from the top of the cascade down to this one.
    public List<UUID> lineage() {
        return place.lineage();
    }

    /// The amendment of the campaign above that it follows.
    public @Nullable Integer parentAmendment() {
        return place.parentAmendment();
    }

    /// An amendment of the campaign above that is still to be adopted.
    public @Nullable Integer pendingAmendment() {
        return place.pendingAmendment();
    }

    /// How often it was changed since its publication.
    public int amendmentNumber() {
        return amendmentNumber;
    }

    /// When the last amendment took effect.
    public @Nullable OffsetDateTime amendedAt() {
        return amendedAt == null
                ? null
                : amendedAt.atZoneSameInstant(ChinaTime.ZONE).toOffsetDateTime();
    }

    public long version() {
        return version;
    }

    private void become(CampaignStatus next) {
        requireOpen();
        if (!status.canBecome(next)) {
            throw ProblemException.of(CommonProblem.STATE_CONFLICT)
                    .withDetail(
                            "活动处于“%s”状态，不能变为“%s”"
                                    .formatted(status.label().zh(), next.label().zh()),
                            "The campaign is %s and cannot become %s".formatted(status, next));
        }
        status = next;
    }

    /// The database keeps microseconds; a time that changes by being stored would settle more or less than it said.
    private void countAmendment(OffsetDateTime now) {
        amendmentNumber++;
        amendedAt = now.truncatedTo(ChronoUnit.MICROS);
    }

    private static String codeOf(UUID id, @Nullable String templateKey, LocalDate startsOn) {
        var digits = id.toString();
        return "%s-%s-%s"
                .formatted(
                        templateKey == null ? "campaign" : templateKey,
                        startsOn.format(DateTimeFormatter.BASIC_ISO_DATE),
                        digits.substring(digits.length() - 8));
    }
}
