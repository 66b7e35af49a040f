package cn.anlan.hazard.receipt;

import cn.anlan.clock.ChinaTime;
import cn.anlan.hazard.report.HazardReport;
import cn.anlan.hazard.report.HazardReports;
import cn.anlan.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Issues receipts, and opens a report to whoever holds its receipt.
@ApplicationScoped
public class Receipts {

    /// Without letters that are taken for digits, or for each other (Crockford's Base32).
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final int RANDOM_CHARACTERS = 8;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyMMdd");

    private final SecureRandom random = new SecureRandom();
    private final ReadySecrets secrets;
    private final SecretHasher hasher;
    private final FailedAttempts failedAttempts;
    private final HazardReports reports;
    private final Clock clock;

    Receipts(
            ReadySecrets secrets,
            SecretHasher hasher,
            FailedAttempts failedAttempts,
            HazardReports reports,
            Clock clock) {
        this.secrets = secrets;
        this.hasher = hasher;
        this.failedAttempts = failedAttempts;
        this.reports = reports;
        this.clock = clock;
    }

    /// A receipt with the hash of its secret.
    public record Issued(Receipt receipt, String secretHash) {}

    public Issued issue() {
        ReadySecrets.Hashed hashed = secrets.take();
        return new Issued(new Receipt(trackingNumber(), hashed.secret().printed()), hashed.hash());
    }

    /// The report of this receipt. An unknown number and a wrong secret give the same answer after the same work, so
    /// that nobody learns which numbers exist.
    ///
    /// @throws ProblemException not found, or too many requests after many wrong secrets
    public HazardReport open(String trackingNumber, @Nullable String typedSecret) {
        failedAttempts.requireBearable(trackingNumber);
        Optional<HazardReport> report = reports.withTrackingNumber(trackingNumber);
        requireMatch(trackingNumber, typedSecret, report.map(HazardReport::secretHash));
        return report.orElseThrow(ProblemException::notFound);
    }

    /// The id of that report. Outside of a transaction no connection is held while the secret is checked, so that those
    /// who come by hundreds at once do not wait for one another's checks.
    ///
    /// @throws ProblemException as [#open] does
    public UUID check(String trackingNumber, @Nullable String typedSecret) {
        failedAttempts.requireBearable(trackingNumber);
        Optional<HazardReports.Lock> lock = reports.lockOf(trackingNumber);
        requireMatch(trackingNumber, typedSecret, lock.map(HazardReports.Lock::secretHash));
        return lock.orElseThrow(ProblemException::notFound).reportId();
    }

    private void requireMatch(String trackingNumber, @Nullable String typedSecret, Optional<String> hash) {
        Optional<ReceiptSecret> secret = ReceiptSecret.parse(typedSecret == null ? "" : typedSecret);
        boolean matches = hasher.matches(secret.orElseGet(ReceiptSecret::generate), hash.orElseGet(hasher::decoy));
        if (!matches || secret.isEmpty() || hash.isEmpty()) {
            failedAttempts.failed(trackingNumber);
            throw ProblemException.notFound();
        }
    }

    private String trackingNumber() {
        StringBuilder number = new StringBuilder("AL")
                .append(DAY.format(LocalDate.now(clock.withZone(ChinaTime.ZONE))))
                .append('-');
        for (int i = 0; i < RANDOM_CHARACTERS; i++) {
            number.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return number.toString();
    }
}
