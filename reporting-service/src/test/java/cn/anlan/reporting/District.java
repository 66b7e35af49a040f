package cn.anlan.reporting;

import cn.anlan.events.Event;
import cn.anlan.events.EventTypes;
import cn.anlan.events.Ids;
import cn.anlan.events.LocalizedText;
import cn.anlan.events.campaign.CampaignAmendment;
import cn.anlan.events.campaign.CampaignChanged;
import cn.anlan.events.campaign.CampaignStatus;
import cn.anlan.events.campaign.HolidayPolicy;
import cn.anlan.events.campaign.Requirement;
import cn.anlan.events.campaign.RequirementKind;
import cn.anlan.events.campaign.Schedule;
import cn.anlan.events.campaign.SchedulePart;
import cn.anlan.events.campaign.Target;
import cn.anlan.events.commitment.CommitmentChanged;
import cn.anlan.events.commitment.CommitmentKind;
import cn.anlan.events.commitment.CommitmentState;
import cn.anlan.events.enrolment.EnrolmentChanged;
import cn.anlan.events.enrolment.EnrolmentState;
import cn.anlan.events.organization.OrganizationChanged;
import cn.anlan.events.organization.OrganizationKind;
import cn.anlan.events.organization.OrganizationStatus;
import cn.anlan.testing.TestEvents;
import cn.anlan.testing.TestTokens;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

/// A district of its own for a test, with the campaign "leaders talk safety", told to the service by events.
///
/// ```text
/// district
/// ├── office (安委办)
/// ├── town
/// │   └── factory
/// └── otherTown
/// ```
public final class District {

    static {
        // A busy machine takes its time; what is wrong stays wrong.
        Awaitility.setDefaultTimeout(Duration.ofMinutes(1));
    }

    public final UUID district = Ids.next();
    public final UUID office = Ids.next();
    public final UUID town = Ids.next();
    public final UUID otherTown = Ids.next();
    public final UUID factory = Ids.next();
    public final UUID campaign = Ids.next();
    public final UUID report = Ids.next();

    private final UUID lecture = Ids.next();

    /// Publishes the tree.
    public static District founded() {
        District district = new District();
        district.publish(district.district, null, OrganizationKind.GOVERNMENT, path(district.district));
        district.publish(
                district.office,
                district.district,
                OrganizationKind.COMMITTEE_OFFICE,
                path(district.district, district.office));
        district.publish(
                district.town, district.district, OrganizationKind.GOVERNMENT, path(district.district, district.town));
        district.publish(
                district.otherTown,
                district.district,
                OrganizationKind.GOVERNMENT,
                path(district.district, district.otherTown));
        district.publish(
                district.factory,
                district.town,
                OrganizationKind.ENTERPRISE,
                path(district.district, district.town, district.factory));
        return district;
    }

    /// Moves the factory from the one town to the other.
    public void moveFactory(long version) {
        publish(version, factory, otherTown, OrganizationKind.ENTERPRISE, path(district, otherTown, factory));
    }

    public void publishCampaign(long version, CampaignStatus status) {
        publishCampaign(version, status, List.of(LocalDate.of(2020, 12, 30)));
    }

    /// Reports on the given days, and from June 2021 every 15 June and 15 December.
    public void publishCampaign(long version, CampaignStatus status, List<LocalDate> dates) {
        TestEvents.publish(EventTypes.CAMPAIGN_CHANGED, campaign, version, campaign(status, dates));
    }

    public CampaignChanged campaign(CampaignStatus status, List<LocalDate> dates) {
        LocalizedText title = new LocalizedText("领导干部讲安全", "Leaders talk safety");
        return new CampaignChanged(
                campaign,
                "2020-14",
                title,
                "leaders-talk-safety",
                district,
                "南安生办〔2020〕14号",
                null,
                LocalDate.of(2020, 12, 23),
                null,
                LocalDate.of(2020, 12, 23),
                status,
                List.of(),
                List.of(
                        requirement(lecture, RequirementKind.ACTIVITY, dates, null),
                        requirement(report, RequirementKind.REPORT, dates, null)),
                null,
                null);
    }

    /// The campaign as it is amended: with reports on the given days, or with none at all.
    public void amendCampaign(long version, int number, String effectiveAt, @Nullable List<LocalDate> dates) {
        CampaignChanged before = campaign(CampaignStatus.RUNNING, dates == null ? List.of() : dates);
        TestEvents.publish(
                EventTypes.CAMPAIGN_CHANGED,
                campaign,
                version,
                new CampaignChanged(
                        before.id(),
                        before.code(),
                        before.title(),
                        before.templateKey(),
                        before.ownerOrganizationId(),
                        before.documentNumber(),
                        before.theme(),
                        before.startsOn(),
                        before.endsOn(),
                        before.publishedOn(),
                        before.status(),
                        before.phases(),
                        dates == null ? before.requirements().subList(0, 1) : before.requirements(),
                        null,
                        new CampaignAmendment(number, OffsetDateTime.parse(effectiveAt))));
    }

    /// A plan of the town's own that carries the report out, and asks for it on these days.
    public UUID derivePlan(LocalDate publishedOn, List<LocalDate> dates) {
        UUID derived = Ids.next();
        UUID derivedReport = Ids.next();
        CampaignChanged above = campaign(CampaignStatus.RUNNING, dates);
        TestEvents.publish(
                EventTypes.CAMPAIGN_CHANGED,
                derived,
                1,
                new CampaignChanged(
                        derived,
                        "town-" + derived,
                        above.title(),
                        above.templateKey(),
                        town,
                        null,
                        null,
                        above.startsOn(),
                        null,
                        publishedOn,
                        CampaignStatus.RUNNING,
                        List.of(),
                        List.of(requirement(derivedReport, RequirementKind.REPORT, dates, report)),
                        campaign,
                        null));
        UUID enrolment = Ids.next();
        publish(
                1,
                new EnrolmentChanged(
                        enrolment,
                        derived,
                        factory,
                        EnrolmentState.ENROLLED,
                        above.startsOn(),
                        List.of(derivedReport)));
        UUID enrolmentAbove = Ids.named("enrolment:" + campaign + ":" + factory);
        publish(
                2,
                new EnrolmentChanged(
                        enrolmentAbove,
                        campaign,
                        factory,
                        EnrolmentState.ENROLLED,
                        above.startsOn(),
                        List.of(lecture)));
        return derived;
    }

    public void enrol(long version, UUID organization) {
        enrol(version, organization, EnrolmentState.ENROLLED, LocalDate.of(2020, 12, 23));
    }

    public void enrol(long version, UUID organization, EnrolmentState state, LocalDate enrolledOn) {
        UUID id = Ids.named("enrolment:" + campaign + ":" + organization);
        publish(version, new EnrolmentChanged(id, campaign, organization, state, enrolledOn, List.of(lecture, report)));
    }

    private static void publish(long version, EnrolmentChanged enrolment) {
        TestEvents.publish(new Event<>(
                Ids.next(),
                EventTypes.ENROLMENT_CHANGED,
                enrolment.id(),
                version,
                BusinessTime.now(),
                "/anlan/test",
                "system",
                null,
                null,
                enrolment));
    }

    /// The lecture quota of an organisation, as the campaign service would publish it.
    public CommitmentChanged quota(
            UUID organization, OffsetDateTime dueAt, CommitmentState state, @Nullable OffsetDateTime fulfilledAt) {
        return new CommitmentChanged(
                Ids.named("commitment:campaign-service:" + lecture + ":" + organization),
                "campaign-service",
                CommitmentKind.ACTIVITY_QUOTA,
                organization,
                "REQUIREMENT",
                lecture,
                new LocalizedText("讲安全", "Talk safety"),
                campaign,
                lecture,
                "PARTY_HEAD",
                LocalDate.of(2021, 1, 1),
                LocalDate.of(2021, 6, 30),
                dueAt,
                1,
                fulfilledAt == null ? 0 : 1,
                state,
                fulfilledAt);
    }

    public static String liaisonOf(UUID organization) {
        return TestTokens.of(organization, "liaison-officer");
    }

    public static String officerOf(UUID organization) {
        return TestTokens.of(organization, "committee-officer");
    }

    private static Requirement requirement(
            UUID id, RequirementKind kind, List<LocalDate> dates, @Nullable UUID inheritedFrom) {
        return new Requirement(
                id,
                kind.name().toLowerCase(java.util.Locale.ROOT),
                kind,
                new LocalizedText("报送进展情况", "Report on progress"),
                null,
                true,
                new Schedule(
                        List.of(
                                new SchedulePart.Dates(dates, LocalTime.MIDNIGHT),
                                new SchedulePart.Rule(
                                        "FREQ=YEARLY;BYMONTH=6,12;BYMONTHDAY=15",
                                        LocalDate.of(2021, 6, 15),
                                        null,
                                        LocalTime.MIDNIGHT)),
                        HolidayPolicy.NONE),
                Target.of(1),
                null,
                List.of(),
                null,
                false,
                List.of(),
                null,
                inheritedFrom);
    }

    private void publish(UUID id, @Nullable UUID parent, OrganizationKind kind, String path) {
        publish(1, id, parent, kind, path);
    }

    private static void publish(long version, UUID id, @Nullable UUID parent, OrganizationKind kind, String path) {
        TestEvents.publish(
                EventTypes.ORGANIZATION_CHANGED,
                id,
                version,
                new OrganizationChanged(
                        id,
                        id.toString(),
                        "单位 " + id,
                        kind,
                        parent,
                        path,
                        "500108",
                        null,
                        List.of(),
                        null,
                        OrganizationStatus.ACTIVE,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null));
    }

    private static String path(UUID... ids) {
        return String.join(
                ".",
                List.of(ids).stream().map(id -> id.toString().replace("-", "")).toList());
    }
}
