package cn.anlan.campaign.launch;

import cn.anlan.campaign.template.TestTemplates;
import cn.anlan.events.Ids;
import java.time.LocalDate;
import java.util.UUID;

/// Campaigns for tests.
public final class Campaigns {

    public static final UUID OWNER = Ids.named("organization:owner");

    private Campaigns() {}

    /// A draft after a bundled template.
    public static Campaign draft(String templateKey, String startsOn) {
        return Campaign.draft(
                Ids.named("campaign:" + templateKey),
                null,
                new DatedTemplate(TestTemplates.bundled(templateKey), LocalDate.parse(startsOn)),
                OWNER,
                null);
    }
}
