package cn.anlan.hazard.statistics;

import java.util.Arrays;
import java.util.OptionalLong;
import java.util.stream.IntStream;

/// A table of counts with its totals, from which no small count can be read or worked out.
///
/// A count from one to the threshold is hidden, totals included. A hidden count could still be worked out: as the
/// only one hidden in its row or column, or along a chain of such. Rows and columns are taken as the ends of
/// edges, hidden counts as the edges between them: then those that can be worked out are exactly the edges on no
/// cycle (bridges). As long as there are any, another count is hidden that closes a cycle. Nor may those hidden
/// in one line together be so few that each is known: what is left for one of them must reach the threshold.
final class SafeTable {

    private final long[][] counts;
    private final boolean[][] hidden;
    private final int threshold;

    /// @param counts rows of equal length
    /// @param threshold the smallest count that may be shown, apart from nothing
    static SafeTable of(long[][] counts, int threshold) {
        SafeTable table = new SafeTable(counts, threshold);
        table.protect();
        return table;
    }

    private SafeTable(long[][] inner, int threshold) {
        this.threshold = threshold;
        int rows = inner.length;
        int columns = rows == 0 ? 0 : inner[0].length;
        counts = new long[rows + 1][columns + 1];
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                counts[row][column] = inner[row][column];
                counts[row][columns] += inner[row][column];
                counts[rows][column] += inner[row][column];
                counts[rows][columns] += inner[row][column];
            }
        }
        hidden = new boolean[rows + 1][columns + 1];
    }

    /// Empty where it is hidden. The last row and column are the totals.
    OptionalLong at(int row, int column) {
        return hidden[row][column] ? OptionalLong.empty() : OptionalLong.of(counts[row][column]);
    }

    int rows() {
        return counts.length;
    }

    int columns() {
        return counts[0].length;
    }

    private void protect() {
        for (int row = 0; row < rows(); row++) {
            for (int column = 0; column < columns(); column++) {
                hidden[row][column] = counts[row][column] > 0 && counts[row][column] < threshold;
            }
        }
        boolean more;
        do {
            more = false;
            for (int line = 0; line < rows() + columns(); line++) {
                if (isTooTelling(line)) {
                    more |= hideAnotherIn(line);
                }
            }
            more |= new Bridges(hidden).first().map(this::closeCycle).orElse(false);
        } while (more);
    }

    /// Hides the smallest count between the two sides that the bridge joins, so that there is another way around; where
    /// there is none to hide, the smallest of its row or column, which brings another line in.
    private boolean closeCycle(Bridges.Bridge bridge) {
        int chosenRow = -1;
        int chosenColumn = -1;
        for (int row = 0; row < rows(); row++) {
            for (int column = 0; column < columns(); column++) {
                boolean smaller = chosenRow < 0 || counts[row][column] < counts[chosenRow][chosenColumn];
                if (!hidden[row][column] && counts[row][column] > 0 && smaller && bridge.isBetween(row, column)) {
                    chosenRow = row;
                    chosenColumn = column;
                }
            }
        }
        if (chosenRow < 0) {
            return hideAnotherIn(bridge.row()) || hideAnotherIn(rows() + bridge.column());
        }
        hidden[chosenRow][chosenColumn] = true;
        return true;
    }

    /// Whether the sum of what is hidden in the line leaves no room: the total is among the others of its line
    /// here, and a hidden total leaves room enough.
    private boolean isTooTelling(int line) {
        boolean row = line < rows();
        int length = row ? columns() : rows();
        int number = 0;
        long sum = 0;
        for (int i = 0; i < length - 1; i++) {
            if (hiddenAt(line, i)) {
                number++;
                sum += countAt(line, i);
            }
        }
        return number > 0 && !hiddenAt(line, length - 1) && sum - number < threshold - 1;
    }

    /// The smallest count that is shown in the line, unless it is nothing; nothing tells nothing.
    private boolean hideAnotherIn(int line) {
        int length = line < rows() ? columns() : rows();
        int chosen = IntStream.range(0, length)
                .filter(i -> !hiddenAt(line, i) && countAt(line, i) > 0)
                .boxed()
                .min((one, other) -> Long.compare(countAt(line, one), countAt(line, other)))
                .orElse(-1);
        if (chosen < 0) {
            return false;
        }
        if (line < rows()) {
            hidden[line][chosen] = true;
        } else {
            hidden[chosen][line - rows()] = true;
        }
        return true;
    }

    private boolean hiddenAt(int line, int index) {
        return line < rows() ? hidden[line][index] : hidden[index][line - rows()];
    }

    private long countAt(int line, int index) {
        return line < rows() ? counts[line][index] : counts[index][line - rows()];
    }

    @Override
    public String toString() {
        return Arrays.deepToString(hidden);
    }
}
