package cn.anlan.china.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class PositionTest {

    @Test
    void shouldShiftAPointInChinaAsPublicMapsDo() {
        var tiananmen = new Position(39.907333, 116.391083, Datum.WGS84).toGcj02();

        assertThat(tiananmen.latitude()).isCloseTo(39.908737, within(1e-5));
        assertThat(tiananmen.longitude()).isCloseTo(116.397325, within(1e-5));
        assertThat(tiananmen.datum()).isEqualTo(Datum.GCJ02);
    }

    @Test
    void shouldComeBackWithinAMetreFromAnywhereInChina() {
        var random = new Random(2);
        for (int i = 0; i < 20_000; i++) {
            var wgs84 = new Position(18.2 + random.nextDouble() * 35, 73.6 + random.nextDouble() * 61, Datum.WGS84);
            var gcj02 = wgs84.toGcj02();

            double shift = new Position(gcj02.latitude(), gcj02.longitude(), Datum.WGS84).metresTo(wgs84);
            assertThat(shift).isBetween(10.0, 1_000.0);
            assertThat(gcj02.toWgs84().metresTo(wgs84)).isLessThan(0.5);
        }
    }

    @Test
    void shouldLeavePointsAbroadAsTheyAre() {
        var paris = new Position(48.8584, 2.2945, Datum.GCJ02);

        assertThat(paris.toWgs84()).isEqualTo(new Position(48.8584, 2.2945, Datum.WGS84));
    }

    @Test
    void shouldTakeCgcs2000AsWgs84() {
        assertThat(new Position(29.52, 106.56, Datum.CGCS2000).toWgs84())
                .isEqualTo(new Position(29.52, 106.56, Datum.WGS84));
    }

    @Test
    void shouldMeasureDistancesOnTheGround() {
        var chongqing = new Position(29.5630, 106.5516, Datum.WGS84);
        var chengdu = new Position(30.5728, 104.0668, Datum.WGS84);

        assertThat(chongqing.metresTo(chengdu)).isCloseTo(265_500, within(1_500.0));
        assertThat(chongqing.metresTo(chongqing.toGcj02())).isLessThan(0.5);
    }

    @Test
    void shouldRefuseWhatIsNotOnEarth() {
        assertThatThrownBy(() -> new Position(90.1, 0, Datum.WGS84)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Position(0, -180.1, Datum.WGS84)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Position(Double.NaN, 0, Datum.WGS84)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void shouldReadDatumsByTheirWireNames() {
        assertThat(Datum.ofWireName("gcj02")).contains(Datum.GCJ02);
        assertThat(Datum.ofWireName("GCJ02")).isEmpty();
        assertThat(Datum.CGCS2000.wireName()).isEqualTo("cgcs2000");
    }
}
