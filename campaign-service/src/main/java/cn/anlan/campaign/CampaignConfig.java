package cn.anlan.campaign;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/// How this service plans.
@ConfigMapping(prefix = "anlan.campaign")
public interface CampaignConfig {

    /// How far ahead duties are opened, in months from today. At least the longest period, so that whatever is done
    /// today finds the duty towards which it counts.
    @WithDefault("18")
    @Min(12)
    @Max(120)
    int planningHorizonMonths();

    /// How many enrolments are planned in one transaction.
    @WithDefault("1000")
    @Min(1)
    @Max(10_000)
    int planningBatch();

    /// How often enrolments are looked for that are not planned up to the horizon.
    @WithDefault("1s")
    String planningInterval();

    /// How often what changed is folded into the figures of campaigns' progress.
    @WithDefault("1s")
    String foldProgressInterval();

    /// How often campaigns are looked for whose first or last day has passed.
    @WithDefault("10s")
    String calendarInterval();

    /// How many photos and files a record of an activity may have.
    @WithDefault("30")
    @Min(1)
    @Max(200)
    int evidencePerActivity();

    /// How often imports are looked for that wait for an instance to run them.
    @WithDefault("5s")
    String importInterval();
}
