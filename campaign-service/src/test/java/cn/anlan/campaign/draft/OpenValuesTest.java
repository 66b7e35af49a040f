package cn.anlan.campaign.draft;

import static org.assertj.core.api.Assertions.assertThat;

import cn.anlan.campaign.template.TestTemplates;
import cn.anlan.events.Ids;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OpenValuesTest {

    private static final Map<String, LocalDate> COMPLETE = Map.of(
            "last-day", LocalDate.of(2022, 11, 30),
            "roster-day", LocalDate.of(2022, 5, 20),
            "first-report-day", LocalDate.of(2022, 6, 30),
            "second-report-day", LocalDate.of(2022, 9, 15),
            "third-report-day", LocalDate.of(2022, 11, 25));

    private static List<String> errors(@Nullable Map<String, LocalDate> values, @Nullable String documentNumber) {
        var request = new CreateCampaignRequest(
                null,
                "risk-prevention-2022",
                Ids.named("organization:owner"),
                null,
                LocalDate.of(2022, 5, 10),
                documentNumber,
                values,
                null);
        return OpenValues.check(TestTemplates.bundled("risk-prevention-2022"), request).stream()
                .map(error -> error.pointer() + " " + error.code())
                .toList();
    }

    private static Map<String, LocalDate> with(String key, String date) {
        var values = new HashMap<>(COMPLETE);
        values.put(key, LocalDate.parse(date));
        return values;
    }

    @Test
    void shouldBeContentWhenAllIsFilledIn() {
        assertThat(errors(COMPLETE, "渝安办〔2022〕1号")).isEmpty();
    }

    @Test
    void shouldMissEverythingThatTheNoticeLeavesOpen() {
        assertThat(errors(null, null))
                .containsExactly(
                        "/documentNumber required",
                        "/values/last-day required",
                        "/values/roster-day required",
                        "/values/first-report-day required",
                        "/values/second-report-day required",
                        "/values/third-report-day required");
    }

    @Test
    void shouldWantAMonthsEndWhereTheNoticeEndsWithAMonth() {
        assertThat(errors(with("last-day", "2022-11-29"), "1号")).containsExactly("/values/last-day month-end");
    }

    @Test
    void shouldRefuseADayBeforeTheFirst() {
        assertThat(errors(with("roster-day", "2022-05-09"), "1号")).containsExactly("/values/roster-day too-early");
    }

    @Test
    void shouldRefuseWhatTheTemplateDoesNotAskFor() {
        assertThat(errors(with("summary-day", "2022-12-01"), "1号")).containsExactly("/values/summary-day unknown");
    }
}
