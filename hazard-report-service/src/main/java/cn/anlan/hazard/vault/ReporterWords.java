package cn.anlan.hazard.vault;

import cn.anlan.hazard.report.HazardReport;
import cn.anlan.hazard.report.IntakeChannel;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/// The words of whistleblowers may give them away to one who has the database, so they lie in the vault; in the
/// case stands nothing in their place. The words of others stand in the case.
@ApplicationScoped
public class ReporterWords {

    private static final String DESCRIPTION = "description";
    private static final String ADDITION = "addition-";
    private static final String PUT_AWAY = "";

    private final CaseVault vault;

    ReporterWords(CaseVault vault) {
        this.vault = vault;
    }

    /// Takes the description of a report that is being taken in, within the running transaction.
    ///
    /// @return what is to stand in the case
    public String describe(UUID reportId, IntakeChannel channel, String description) {
        if (!areSealed(channel)) {
            return description;
        }
        vault.keepOfNew(reportId, DESCRIPTION, description);
        return PUT_AWAY;
    }

    /// Takes what the reporter adds, within the running transaction.
    ///
    /// @return what is to stand in the case
    public String add(HazardReport report, String text) {
        if (!areSealed(report.reception().channel())) {
            return text;
        }
        vault.keep(report.id(), ADDITION + report.additions().size(), text);
        return PUT_AWAY;
    }

    /// For those who handle the report. Nothing once it was destroyed.
    public String descriptionOf(HazardReport report) {
        return areSealed(report.reception().channel())
                ? vault.open(report.id(), DESCRIPTION).orElse(PUT_AWAY)
                : report.description();
    }

    /// For those who handle the report. Nothing once it was destroyed.
    ///
    /// @param number of the addition, from 0
    public String additionOf(HazardReport report, int number) {
        return areSealed(report.reception().channel())
                ? vault.open(report.id(), ADDITION + number).orElse(PUT_AWAY)
                : report.additions().get(number).text();
    }

    private static boolean areSealed(IntakeChannel channel) {
        return channel == IntakeChannel.WHISTLEBLOWER;
    }
}
