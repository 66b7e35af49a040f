package cn.anlan.hazard;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/// How public hazard reports are taken and handled in this installation.
@ConfigMapping(prefix = "anlan.hazard")
public interface HazardConfig {

    /// How long each part of the handling may take.
    Deadlines deadlines();

    /// How the secrets on receipts are kept.
    Receipts receipts();

    /// How many photos a report may have.
    @WithDefault("9")
    @Min(1)
    @Max(50)
    int photosPerReport();

    interface Deadlines {

        /// Working days after the report in which it is accepted or rejected.
        @WithDefault("5")
        @Min(1)
        int acceptanceWorkingDays();

        /// Calendar days after acceptance in which it is verified and closed.
        @WithDefault("60")
        @Min(1)
        int handlingDays();

        /// Calendar days after verification in which the reporter is told the result.
        @WithDefault("10")
        @Min(1)
        int feedbackDays();
    }

    /// Argon2id, by default with the cost that OWASP recommends.
    interface Receipts {

        @WithDefault("19456")
        @Min(7168)
        int memoryKib();

        @WithDefault("2")
        @Min(1)
        int iterations();

        /// How many secrets may be hashed at once; each takes `memoryKib`. Others wait.
        @WithDefault("2")
        @Min(1)
        int concurrent();
    }
}
