package cn.anlan.campaign.launch;

import cn.anlan.campaign.TestDistrict;
import cn.anlan.events.Ids;
import cn.anlan.events.LocalizedText;
import cn.anlan.events.campaign.Counter;
import cn.anlan.events.campaign.HolidayPolicy;
import cn.anlan.events.campaign.Requirement;
import cn.anlan.events.campaign.RequirementKind;
import cn.anlan.events.campaign.Schedule;
import cn.anlan.events.campaign.SchedulePart;
import cn.anlan.events.organization.OrganizationKind;
import cn.anlan.testing.TestPostgres;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/// Campaigns that ask for more than their template does: so that a test need not wait for a template that happens to
/// ask for what it is about.
public final class AskingCampaigns {

    private static final LocalTime END_OF_DAY = LocalTime.MIDNIGHT;

    private AskingCampaigns() {}

    /// Publishes a campaign of the district that also asks for these.
    public static UUID launch(TestDistrict district, String startsOn, CampaignRequirement... more) {
        var draft = district.asOfficer()
                .body("""
                {"templateKey": "leaders-talk-safety", "organizationId": "%s", "startsOn": "%s"}
                """.formatted(district.office(), startsOn))
                .post("/v1/campaigns");
        draft.then().statusCode(201);
        var id = draft.jsonPath().getUUID("id");
        add(id, more);
        district.asOfficer()
                .header("If-Match", draft.header("ETag"))
                .post("/v1/campaigns/" + id + "/publish")
                .then()
                .statusCode(200);
        return id;
    }

    /// Asked of every unit, due on one day.
    public static CampaignRequirement dueOn(
            String key, RequirementKind kind, String day, List<String> activityKinds, Counter... counters) {
        return asked(
                key, kind, new SchedulePart.Dates(List.of(LocalDate.parse(day)), END_OF_DAY), activityKinds, counters);
    }

    public static CampaignRequirement asked(
            String key, RequirementKind kind, SchedulePart schedule, List<String> activityKinds, Counter... counters) {
        return new CampaignRequirement(
                new Requirement(
                        Ids.next(),
                        key,
                        kind,
                        new LocalizedText(key, key),
                        new Schedule(List.of(schedule), HolidayPolicy.NONE),
                        1,
                        List.of(counters),
                        null,
                        activityKinds),
                List.of(OrganizationKind.GOVERNMENT, OrganizationKind.DEPARTMENT, OrganizationKind.ENTERPRISE));
    }

    private static void add(UUID campaignId, CampaignRequirement... more) {
        var json = new RequirementsJson();
        try (var connection = TestPostgres.connect();
                var read = connection.prepareStatement("select requirements from campaign where id = ?");
                var write = connection.prepareStatement("update campaign set requirements = ? where id = ?")) {
            read.setObject(1, campaignId);
            try (var row = read.executeQuery()) {
                row.next();
                var requirements = new ArrayList<>(json.convertToEntityAttribute(row.getString(1)));
                requirements.addAll(Arrays.asList(more));
                write.setString(1, json.convertToDatabaseColumn(requirements));
            }
            write.setObject(2, campaignId);
            write.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
