package cn.anlan.campaign.launch;

import cn.anlan.campaign.TestDistrict;
import cn.anlan.events.Ids;
import cn.anlan.events.LocalizedText;
import cn.anlan.events.campaign.Counter;
import cn.anlan.events.campaign.HolidayPolicy;
import cn.anlan.events.campaign.IndicatorThreshold;
import cn.anlan.events.campaign.Requirement;
import cn.anlan.events.campaign.RequirementKind;
import cn.anlan.events.campaign.Schedule;
import cn.anlan.events.campaign.SchedulePart;
import cn.anlan.events.campaign.Target;
import cn.anlan.events.campaign.TargetGroup;
import cn.anlan.events.organization.OrganizationKind;
import cn.anlan.testing.TestPostgres;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Campaigns that ask one thing more than their template does: so that a test need not wait for a template that happens
/// to ask for what it is about.
public final class AskingCampaigns {

    private static final LocalTime END_OF_DAY = LocalTime.MIDNIGHT;

    private AskingCampaigns() {}

    /// Publishes a campaign of the district that also asks for this of every unit.
    public static UUID launch(TestDistrict district, String startsOn, Requirement also) {
        var draft = district.asOfficer()
                .body("""
                {"templateKey": "leaders-talk-safety", "organizationId": "%s", "startsOn": "%s"}
                """.formatted(district.office(), startsOn))
                .post("/v1/campaigns");
        draft.then().statusCode(201);
        var id = draft.jsonPath().getUUID("id");
        add(
                id,
                new CampaignRequirement(
                        also,
                        List.of(
                                OrganizationKind.GOVERNMENT,
                                OrganizationKind.DEPARTMENT,
                                OrganizationKind.ENTERPRISE)));
        district.asOfficer()
                .header("If-Match", draft.header("ETag"))
                .post("/v1/campaigns/" + id + "/publish")
                .then()
                .statusCode(200);
        return id;
    }

    /// A roster by that day; each counter is a post.
    public static Requirement rosterDueOn(String key, String day, Counter... posts) {
        return requirement(key, RequirementKind.ROSTER, day, Target.of(1, List.of(posts)), List.of(), null);
    }

    /// At least so many percent, to be filed once by that day.
    public static Requirement indicatorDueOn(String key, String day, String percent) {
        var threshold = new IndicatorThreshold(
                new LocalizedText("符合条件人数", "Qualified staff"),
                new LocalizedText("在岗人数", "Staff in post"),
                IndicatorThreshold.Comparison.AT_LEAST,
                new BigDecimal(percent));
        return requirement(key, RequirementKind.INDICATOR, day, Target.of(1), List.of(), threshold);
    }

    /// Every leadership member once, by that day.
    public static Requirement leadersTrainedBy(String key, String day, String trainingKind) {
        var target = new Target(1, List.of(), null, List.of("LEADERSHIP_MEMBER"), TargetGroup.UNIT);
        return requirement(key, RequirementKind.TRAINING, day, target, List.of(trainingKind), null);
    }

    private static Requirement requirement(
            String key,
            RequirementKind kind,
            String day,
            Target target,
            List<String> activityKinds,
            @Nullable IndicatorThreshold threshold) {
        var due = new SchedulePart.Dates(List.of(LocalDate.parse(day)), END_OF_DAY);
        return new Requirement(
                Ids.next(),
                key,
                kind,
                new LocalizedText(key, key),
                null,
                true,
                new Schedule(List.of(due), HolidayPolicy.NONE),
                target,
                null,
                activityKinds,
                threshold,
                false,
                List.of());
    }

    private static void add(UUID campaignId, CampaignRequirement requirement) {
        var json = new RequirementsJson();
        try (var connection = TestPostgres.connect();
                var read = connection.prepareStatement("select requirements from campaign where id = ?");
                var write = connection.prepareStatement("update campaign set requirements = ? where id = ?")) {
            read.setObject(1, campaignId);
            try (var row = read.executeQuery()) {
                row.next();
                var requirements = new ArrayList<>(json.convertToEntityAttribute(row.getString(1)));
                requirements.add(requirement);
                write.setString(1, json.convertToDatabaseColumn(requirements));
            }
            write.setObject(2, campaignId);
            write.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
