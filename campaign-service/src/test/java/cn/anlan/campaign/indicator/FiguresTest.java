package cn.anlan.campaign.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import cn.anlan.events.LocalizedText;
import cn.anlan.events.campaign.IndicatorThreshold;
import cn.anlan.events.campaign.IndicatorThreshold.Comparison;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class FiguresTest {

    private static IndicatorThreshold threshold(Comparison comparison, String percent) {
        var text = new LocalizedText("人数", "Staff");
        return new IndicatorThreshold(text, text, comparison, new BigDecimal(percent));
    }

    @Test
    void shouldReachTheBoundExactly() {
        var threeQuarters = threshold(Comparison.AT_LEAST, "75");

        assertThat(new Figures(3, 4).meet(threeQuarters)).contains(true);
        assertThat(new Figures(74_999, 100_000).meet(threeQuarters)).contains(false);
        assertThat(new Figures(749_999_999, 1_000_000_000).meet(threeQuarters)).contains(false);
    }

    @Test
    void shouldStayBelowABoundThatIsAMost() {
        var atMostFive = threshold(Comparison.AT_MOST, "5");

        assertThat(new Figures(5, 100).meet(atMostFive)).contains(true);
        assertThat(new Figures(6, 100).meet(atMostFive)).contains(false);
    }

    @Test
    void shouldNeitherReachNorMissWhereThereIsNothingToMeasure() {
        var nothing = new Figures(0, 0);

        assertThat(nothing.meet(threshold(Comparison.AT_LEAST, "75"))).isEmpty();
        assertThat(nothing.percent()).isEmpty();
        assertThat(nothing.ratio()).isEmpty();
    }

    @Test
    void shouldNotReadAsTheBoundBeforeItIsReached() {
        assertThat(new Figures(74_999, 100_000).percent()).contains(new BigDecimal("74.99"));
        assertThat(new Figures(3, 4).percent()).contains(new BigDecimal("75.00"));
        assertThat(new Figures(2, 3).ratio()).contains(new BigDecimal("0.666667"));
    }

    @Test
    void shouldBeAPartOfAWhole() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Figures(5, 4));
        assertThatIllegalArgumentException().isThrownBy(() -> new Figures(-1, 4));
    }
}
