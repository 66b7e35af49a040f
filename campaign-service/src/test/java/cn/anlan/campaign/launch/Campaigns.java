package cn.anlan.campaign.launch;

import cn.anlan.campaign.template.TestTemplates;
import cn.anlan.events.Ids;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

/// Campaigns for tests.
public final class Campaigns {

    /// What the notices leave open; each template takes what it asks for.
    private static final Map<String, LocalDate> OPEN_VALUES = Map.of(
            "annual-report-day", LocalDate.of(2022, 11, 30),
            "three-year-report-day", LocalDate.of(2022, 12, 20));

    public static final UUID OWNER = Ids.named("organization:owner");

    private Campaigns() {}

    /// A draft after a bundled template.
    public static Campaign draft(String templateKey, String startsOn) {
        return Campaign.draft(
                Ids.named("campaign:" + templateKey),
                null,
                new DatedTemplate(TestTemplates.bundled(templateKey), 1, LocalDate.parse(startsOn), OPEN_VALUES),
                OWNER,
                null);
    }
}
