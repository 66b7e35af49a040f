package cn.anlan.campaign.waiver;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WaiverStatusTest {

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
            from     , REQUESTED, GRANTED, REFUSED, REVOKED, EXPIRED
            REQUESTED, false    , true   , true   , false  , true
            GRANTED  , false    , false  , false  , true   , true
            REFUSED  , false    , false  , false  , false  , false
            REVOKED  , false    , false  , false  , false  , false
            EXPIRED  , false    , false  , false  , false  , false
            """)
    void shouldGoOnlyWhereTheTableSays(
            WaiverStatus from, boolean requested, boolean granted, boolean refused, boolean revoked, boolean expired) {
        assertThat(from.canBecome(WaiverStatus.REQUESTED)).isEqualTo(requested);
        assertThat(from.canBecome(WaiverStatus.GRANTED)).isEqualTo(granted);
        assertThat(from.canBecome(WaiverStatus.REFUSED)).isEqualTo(refused);
        assertThat(from.canBecome(WaiverStatus.REVOKED)).isEqualTo(revoked);
        assertThat(from.canBecome(WaiverStatus.EXPIRED)).isEqualTo(expired);
    }
}
