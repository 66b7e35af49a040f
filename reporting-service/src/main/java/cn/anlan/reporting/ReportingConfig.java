package cn.anlan.reporting;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.time.Period;

/// How the reporting service works.
@ConfigMapping(prefix = "anlan.reporting")
public interface ReportingConfig {

    /// How far ahead reports are opened as commitments.
    @WithDefault("P18M")
    Period horizon();

    /// How often plans are looked at whose horizon has come nearer.
    @WithDefault("1m")
    Duration extendPlansEvery();

    /// How often plans are applied to enrolled organisations.
    @WithDefault("1s")
    Duration applyPlansEvery();

    /// How often commitments are marked whose time has come.
    @WithDefault("1s")
    Duration markOverdueEvery();

    /// How often counts are folded into the sums that dashboards show; they lag by no more than about this.
    @WithDefault("500ms")
    Duration foldTalliesEvery();
}
