package cn.anlan.campaign.launch;

import cn.anlan.calendar.CampaignTerms;
import cn.anlan.campaign.CampaignProblem;
import cn.anlan.campaign.audience.AudienceSelector;
import cn.anlan.events.LocalizedText;
import cn.anlan.events.campaign.Phase;
import cn.anlan.problem.CommonProblem;
import cn.anlan.problem.ProblemException;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
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

    @Id
    private UUID id;

    private String code;

    @Column(name = "title_zh")
    private String titleZh;

    @Column(name = "title_en")
    private String titleEn;

    @Column(name = "template_key")
    private String templateKey;

    @Column(name = "template_version")
    private int templateVersion;

    @Column(name = "owner_organization_id")
    private UUID ownerOrganizationId;

    @Column(name = "document_number")
    private @Nullable String documentNumber;

    private @Nullable String theme;

    @Column(name = "starts_on")
    private LocalDate startsOn;

    @Column(name = "ends_on")
    private @Nullable LocalDate endsOn;

    @Enumerated(EnumType.STRING)
    private CampaignStatus status;

    @Column(name = "closing_reason")
    private @Nullable String closingReason;

    @Column(name = "published_on")
    private @Nullable LocalDate publishedOn;

    @Convert(converter = PhasesJson.class)
    private List<Phase> phases;

    @Convert(converter = RequirementsJson.class)
    private List<CampaignRequirement> requirements;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected Campaign() {}

    private Campaign(
            UUID id,
            LocalizedText title,
            DatedTemplate template,
            UUID ownerOrganizationId,
            @Nullable String documentNumber) {
        this.id = id;
        this.code = codeOf(id, template);
        this.titleZh = title.zh();
        this.titleEn = title.en();
        this.templateKey = template.template().key();
        this.templateVersion = template.version();
        this.ownerOrganizationId = ownerOrganizationId;
        this.documentNumber = documentNumber;
        this.theme = template.template().theme();
        this.startsOn = template.startsOn();
        this.endsOn = template.endsOn();
        this.status = CampaignStatus.DRAFT;
        this.phases = template.phases();
        this.requirements = template.requirements(id);
    }

    /// A draft after a template.
    static Campaign draft(
            UUID id,
            @Nullable LocalizedText title,
            DatedTemplate template,
            UUID ownerOrganizationId,
            @Nullable String documentNumber) {
        return new Campaign(
                id, title == null ? template.template().title() : title, template, ownerOrganizationId, documentNumber);
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
        if (status == CampaignStatus.PUBLISHED && !startsOn.isAfter(today)) {
            become(CampaignStatus.RUNNING);
        }
        if (status == CampaignStatus.RUNNING && endsOn != null && endsOn.isBefore(today)) {
            become(CampaignStatus.CONCLUDED);
        }
        return status != before;
    }

    /// Calls the campaign off.
    void cancel(String reason) {
        become(CampaignStatus.CANCELLED);
        closingReason = reason;
    }

    /// Ends the campaign before its last day, or one without a last day at all. What is due by then stays owed.
    void conclude(String reason, LocalDate today) {
        become(CampaignStatus.CONCLUDED);
        closingReason = reason;
        endsOn = today;
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
        requirements.forEach(asked -> audiences.put(asked.requirement().id(), asked.audience()));
        return audiences;
    }

    /// Those of its requirements that an organisation was enrolled for.
    public List<CampaignRequirement> requirementsAmong(Collection<UUID> ids) {
        return requirements.stream()
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
        return new LocalizedText(titleZh, titleEn);
    }

    public String templateKey() {
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
        return documentNumber;
    }

    public @Nullable String theme() {
        return theme;
    }

    public LocalDate startsOn() {
        return startsOn;
    }

    public @Nullable LocalDate endsOn() {
        return endsOn;
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
        return phases;
    }

    public List<CampaignRequirement> requirements() {
        return requirements;
    }

    /// What decides when its requirements come due.
    public CampaignTerms terms() {
        return new CampaignTerms(
                startsOn,
                endsOn,
                publishedOn,
                phases,
                requirements.stream().map(CampaignRequirement::requirement).toList());
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

    private static String codeOf(UUID id, DatedTemplate template) {
        var digits = id.toString();
        return "%s-%s-%s"
                .formatted(
                        template.template().key(),
                        template.startsOn().format(DateTimeFormatter.BASIC_ISO_DATE),
                        digits.substring(digits.length() - 8));
    }
}
