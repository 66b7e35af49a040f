package cn.anlan.hazard;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

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

    /// How often a reporter may object: each objection is decided one level further up.
    @WithDefault("2")
    @Min(1)
    @Max(5)
    int objectionsPerReport();

    /// How often it is looked whose time has run out.
    @WithDefault("10s")
    String timeInterval();

    /// What protects the public intake.
    Limits limits();

    interface Limits {

        @WithDefault("true")
        boolean enabled();

        /// How many reports, uploads and photos one address may begin within an hour. Many people may share
        /// one.
        @WithDefault("120")
        @Min(1)
        int requestsPerHour();

        /// How many such requests of all senders within a minute, at one process, are an attack.
        @WithDefault("600")
        @Min(1)
        int attackPerMinute();

        /// How hard the work is that a sender does while there is an attack: 18 bits take a telephone half a
        /// second.
        @WithDefault("18")
        @Min(1)
        @Max(30)
        int proofOfWorkBits();
    }

    /// How reports are taken in.
    Intake intake();

    /// How evidence is received.
    Uploads uploads();

    interface Uploads {

        /// How many files a report may have, photos included.
        @WithDefault("30")
        @Min(1)
        @Max(200)
        int perReport();

        /// How long an upload that makes no progress is kept.
        @WithDefault("24h")
        Duration keep();
    }

    interface Intake {

        /// The division to which a report belongs that says where the hazard is, and names no division.
        /// Without it a division must be named.
        Optional<String> defaultDivision();

        /// How long it is taken as known which office is in charge of a division.
        @WithDefault("1s")
        Duration officeKnownFor();
    }

    /// What Open311 tells of this installation.
    Open311 open311();

    interface Open311 {

        /// Where portals reach it, from outside.
        @WithDefault("http://localhost:8080/open311/v2")
        String url();

        /// `production` or `test`.
        @WithDefault("production")
        String type();

        /// Whom to ask about it.
        @WithDefault("安全生产委员会办公室")
        String contact();

        /// How portals come by a key.
        @WithDefault("由平台管理员签发")
        String keyService();

        /// The division code that is meant where a call names no jurisdiction; for an installation with one
        /// only.
        Optional<String> jurisdiction();
    }

    /// How reporters are rewarded.
    Rewards rewards();

    interface Rewards {

        /// A file with reward rules of the installation's own, in the form of those that come with the service.
        Optional<Path> rules();
    }

    /// The smallest count that public statistics show, apart from nothing.
    @WithDefault("5")
    @Min(2)
    @Max(100)
    int smallestCount();

    /// The vault of what reporters leave of themselves.
    Vault vault();

    interface Vault {

        /// For how long a custodian may look at an identity after another has approved.
        @WithDefault("30")
        @Min(1)
        @Max(1440)
        int unsealedMinutes();

        /// Days after the close of a report after which the key of its identity is destroyed.
        @WithDefault("1095")
        @Min(1)
        int retentionDays();

        /// When keys are destroyed, in China's time.
        @WithDefault("0 30 3 * * ?")
        String retentionCron();

        /// How often to look for cases that are not under the current key.
        @WithDefault("1m")
        String rotationInterval();
    }

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

        /// Working days that a reporter has to answer what he is asked.
        @WithDefault("10")
        @Min(1)
        int answerWorkingDays();

        /// Working days that a reporter has to object to what he was told.
        @WithDefault("5")
        @Min(1)
        int objectionWorkingDays();

        /// Calendar days by which a handling can be extended once.
        @WithDefault("30")
        @Min(1)
        int extensionDays();

        /// Calendar days for which another authority may be waited for at a time, while the clock stands still.
        @WithDefault("60")
        @Min(1)
        int waitingDays();

        /// Working days in which an office has to see to what is overdue below, before the one above it does.
        @WithDefault("5")
        @Min(1)
        int supervisionWorkingDays();

        /// Working days in which an objection is decided.
        @WithDefault("15")
        @Min(1)
        int reviewWorkingDays();
    }

    /// Argon2id over the secret under a key (ADR 0025).
    interface Receipts {

        @WithDefault("64")
        @Min(64)
        int memoryKib();

        @WithDefault("1")
        @Min(1)
        int iterations();

        /// How many secrets may be hashed at once; each takes `memoryKib`. Others wait.
        @WithDefault("2")
        @Min(1)
        int concurrent();

        /// How many wrong secrets a tracking number bears within `failureWindow`, before it is closed until
        /// its end.
        @WithDefault("20")
        @Min(1)
        int failures();

        @WithDefault("10m")
        Duration failureWindow();

        /// How many secrets are hashed ahead of the reports that will want them.
        @WithDefault("256")
        @Min(1)
        int ready();
    }
}
