package cn.anlan.benchmarks;

import cn.anlan.events.Ids;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Year;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// One campaign of the three-year template on its way through the service: drafted, published, planned.
final class Launch {

    /// The template runs two years and eight months from a new year's day.
    private static final int YEAR = Year.now(ZoneId.of("Asia/Shanghai")).getValue() + 1;

    private static final Pattern PLANNED = Pattern.compile("\"launch\":\\{\"enrolled\":(\\d+),\"planned\":(\\d+)}");

    private final ServiceProcess service;
    private final String token;
    private final UUID campaign;

    private Launch(ServiceProcess service, String token, UUID campaign) {
        this.service = service;
        this.token = token;
        this.campaign = campaign;
    }

    static Launch draft(ServiceProcess service, String token) throws IOException, InterruptedException {
        UUID campaign = Ids.next();
        service.send(
                "POST",
                "/v1/campaigns",
                token,
                """
                {"id": "%s", "templateKey": "study-2020-2022", "organizationId": "%s", "startsOn": "%d-01-01",
                 "documentNumber": "省安发〔2020〕1号",
                 "without": ["implementing-plan", "study-plan", "film", "leadership-training", "rotation-training",
                             "qualified-enforcement-staff", "assessment-rules", "annual-report", "three-year-report"]}
                """.formatted(campaign, Province.OFFICE, YEAR),
                "Idempotency-Key",
                campaign.toString());
        return new Launch(service, token, campaign);
    }

    void publish() throws IOException, InterruptedException {
        service.send("POST", "/v1/campaigns/" + campaign + "/publish", token, "", "If-Match", "*");
    }

    /// The same launch, seen through another process.
    Launch through(ServiceProcess other) {
        return new Launch(other, token, campaign);
    }

    UUID campaign() {
        return campaign;
    }

    Progress progress() throws IOException, InterruptedException {
        String answer = service.send("GET", "/v1/campaigns/" + campaign + "/progress", token, "")
                .body();
        Matcher launch = PLANNED.matcher(answer);
        if (!launch.find()) {
            throw new IOException("The progress says nothing of the launch: " + answer);
        }
        return new Progress(Integer.parseInt(launch.group(1)), Integer.parseInt(launch.group(2)));
    }

    record Progress(int enrolled, int planned) {

        boolean isComplete() {
            return enrolled > 0 && planned == enrolled;
        }
    }

    /// The ids of all commitments that the campaign's enrolments must have, worked out without the service: eleven
    /// quarters, five half-years, three years each.
    Set<UUID> expected(Connection connection) throws SQLException {
        List<String> slots = new ArrayList<>();
        for (int i = 0; i < 11; i++) {
            slots.add(slot("progress-analysis", (YEAR + i / 4) + "-Q" + (i % 4 + 1)));
        }
        for (int i = 0; i < 5; i++) {
            slots.add(slot("special-report-meeting", (YEAR + i / 2) + "-H" + (i % 2 + 1)));
        }
        for (int i = 0; i < 3; i++) {
            slots.add(slot("centre-group-seminar", Integer.toString(YEAR + i)));
        }
        Set<UUID> expected = new HashSet<>();
        for (UUID enrolment : ids(connection, "select id from enrolment where campaign_id = ?")) {
            for (String slot : slots) {
                expected.add(Ids.named("commitment:campaign-service:" + enrolment + ":" + slot));
            }
        }
        return expected;
    }

    private String slot(String requirement, String period) {
        return Ids.named("requirement:" + campaign + ":" + requirement) + "::" + period;
    }

    List<UUID> ids(Connection connection, String query) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(query)) {
            select.setObject(1, campaign);
            List<UUID> ids = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    ids.add(rows.getObject(1, UUID.class));
                }
            }
            return ids;
        }
    }
}
