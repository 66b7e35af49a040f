package cn.anlan.hazard.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SafeTableTest {

    private static final int THRESHOLD = 5;

    @Test
    void shouldShowWhatIsLargeOrNothing() {
        SafeTable table = SafeTable.of(new long[][] {{10, 0}, {7, 20}}, THRESHOLD);

        assertThat(table.at(0, 0)).hasValue(10);
        assertThat(table.at(0, 1)).hasValue(0);
        assertThat(table.at(2, 2)).hasValue(37);
    }

    @Test
    void shouldHideWithASmallCountWhatWouldTellIt() {
        SafeTable table = SafeTable.of(new long[][] {{3, 20, 30}, {40, 50, 60}, {70, 80, 90}}, THRESHOLD);

        assertThat(table.at(0, 0)).isEmpty();
        // Its row and its column each hide another, and so does the line where these meet.
        assertThat(table.at(0, 1)).isEmpty();
        assertThat(table.at(1, 0)).isEmpty();
        assertThat(table.at(1, 1)).isEmpty();
        assertThat(table.at(2, 2)).hasValue(90);
        assertThat(table.at(3, 3)).hasValue(443);
    }

    @Test
    void shouldHideASmallTotalToo() {
        SafeTable table = SafeTable.of(new long[][] {{2}}, THRESHOLD);

        assertThat(table.at(0, 0)).isEmpty();
        assertThat(table.at(0, 1)).isEmpty();
        assertThat(table.at(1, 0)).isEmpty();
        assertThat(table.at(1, 1)).isEmpty();
    }

    @Test
    void shouldNotLetTwoOnesBeKnownByTheirSum() {
        SafeTable table = SafeTable.of(new long[][] {{1, 1, 50}, {1, 1, 50}, {50, 50, 50}}, THRESHOLD);

        assertThat(table.at(0, 2)).isEmpty();
        assertThat(table.at(2, 0)).isEmpty();
    }

    @Test
    void shouldStandAnEmptyTable() {
        assertThat(SafeTable.of(new long[0][0], THRESHOLD).at(0, 0)).hasValue(0);
    }

    /// An attacker who solves all sums of rows and columns at once, over rational numbers, learns no hidden count.
    @Test
    void shouldResistWhoSolvesAllSumsAtOnce() {
        Random random = new Random(20_260_403);
        for (int round = 0; round < 300; round++) {
            long[][] counts = new long[1 + random.nextInt(6)][1 + random.nextInt(6)];
            for (long[] row : counts) {
                for (int column = 0; column < row.length; column++) {
                    row[column] = random.nextInt(3) == 0 ? random.nextInt(5) : random.nextInt(40);
                }
            }
            SafeTable table = SafeTable.of(counts, THRESHOLD);

            assertThat(known(table)).as("of %s", table).isEmpty();
            for (int row = 0; row < counts.length; row++) {
                for (int column = 0; column < counts[0].length; column++) {
                    if (table.at(row, column).isPresent()) {
                        assertThat(counts[row][column] == 0 || counts[row][column] >= THRESHOLD)
                                .isTrue();
                    }
                }
            }
        }
    }

    /// The hidden counts that follow from what is shown: a row of the reduced system with one unknown left.
    private static List<Integer> known(SafeTable table) {
        int unknowns = table.rows() * table.columns();
        List<double[]> equations = new ArrayList<>();
        for (int row = 0; row < table.rows(); row++) {
            double[] equation = new double[unknowns];
            for (int column = 0; column < table.columns(); column++) {
                put(equation, table, row, column, column == table.columns() - 1 ? -1 : 1);
            }
            equations.add(equation);
        }
        for (int column = 0; column < table.columns(); column++) {
            double[] equation = new double[unknowns];
            for (int row = 0; row < table.rows(); row++) {
                put(equation, table, row, column, row == table.rows() - 1 ? -1 : 1);
            }
            equations.add(equation);
        }
        reduce(equations, unknowns);
        List<Integer> known = new ArrayList<>();
        for (double[] equation : equations) {
            int left = 0;
            int last = -1;
            for (int i = 0; i < unknowns; i++) {
                if (Math.abs(equation[i]) > 1e-9) {
                    left++;
                    last = i;
                }
            }
            if (left == 1) {
                known.add(last);
            }
        }
        return known;
    }

    private static void put(double[] equation, SafeTable table, int row, int column, int factor) {
        if (table.at(row, column).isEmpty()) {
            equation[row * table.columns() + column] = factor;
        }
    }

    private static void reduce(List<double[]> equations, int unknowns) {
        int done = 0;
        for (int unknown = 0; unknown < unknowns && done < equations.size(); unknown++) {
            int pivot = done;
            while (pivot < equations.size() && Math.abs(equations.get(pivot)[unknown]) < 1e-9) {
                pivot++;
            }
            if (pivot == equations.size()) {
                continue;
            }
            double[] chosen = equations.get(pivot);
            equations.set(pivot, equations.get(done));
            equations.set(done, chosen);
            for (int row = 0; row < equations.size(); row++) {
                double factor = row == done ? 0 : equations.get(row)[unknown] / chosen[unknown];
                for (int i = 0; i < unknowns && factor != 0; i++) {
                    equations.get(row)[i] -= factor * chosen[i];
                }
            }
            done++;
        }
    }
}
