package cn.anlan.inspection;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Period;

/// How the inspection service behaves.
@ConfigMapping(prefix = "anlan.inspection")
public interface InspectionConfig {

    /// How far ahead self-reviews that come again are written into the ledger.
    @WithDefault("P18M")
    Period horizon();
}
