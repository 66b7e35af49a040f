package cn.anlan.hazard.routing;

import cn.anlan.china.code.DivisionCode;
import cn.anlan.hazard.report.HazardCategory;
import cn.anlan.hazard.report.HazardReport;
import cn.anlan.hazard.report.HazardUrgency;
import cn.anlan.hazard.report.IntakeChannel;
import java.util.Locale;

/// What routing rules look at.
///
/// @param text the reporter's words, in lower case
/// @param grade how soon harm is to be feared; what a hazard is graded as is known only after its verification
record RoutedCase(
        HazardCategory category, DivisionCode division, String text, IntakeChannel channel, HazardUrgency grade) {

    RoutedCase {
        text = text.toLowerCase(Locale.ROOT);
    }

    /// @param words of the reporter, wherever they are kept
    static RoutedCase of(HazardReport report, String words) {
        return new RoutedCase(
                report.category(),
                new DivisionCode(report.divisionCode()),
                words,
                report.reception().channel(),
                report.reception().urgency());
    }

    /// Never the reporter's words.
    @Override
    public String toString() {
        return "RoutedCase[" + category + ", " + division + ", " + channel + ", " + grade + "]";
    }
}
