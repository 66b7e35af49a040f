package cn.anlan.evidence;

import java.awt.image.BufferedImage;

/// A fingerprint of how a picture looks, by which likely copies of it are found: of a picture in nine columns and eight
/// rows of brightness, whether each field is brighter than its right neighbour (the difference hash, dHash).
///
/// It bears scaling, recompression and changes of brightness; it does not bear cropping and turning. Copies
/// seldom differ in more than [#LIKELY_SAME] of its 64 bits, different pictures in about half.
public final class PictureHash {

    /// Two pictures whose hashes differ in at most that many bits are likely the same.
    public static final int LIKELY_SAME = 8;

    private static final int COLUMNS = 9;
    private static final int ROWS = 8;

    private PictureHash() {}

    /// How many bits differ, from 0 to 64.
    public static int distance(long one, long other) {
        return Long.bitCount(one ^ other);
    }

    static long of(BufferedImage image) {
        long[][] fields = brightness(image);
        long hash = 0;
        for (long[] row : fields) {
            for (int column = 0; column < COLUMNS - 1; column++) {
                hash = hash << 1 | (row[column] > row[column + 1] ? 1 : 0);
            }
        }
        return hash;
    }

    /// The mean brightness of each field: the mean, and not a sample, so that noise does not show.
    private static long[][] brightness(BufferedImage image) {
        long[][] fields = new long[ROWS][COLUMNS];
        for (int row = 0; row < ROWS; row++) {
            int top = row * image.getHeight() / ROWS;
            int bottom = Math.max(top + 1, (row + 1) * image.getHeight() / ROWS);
            for (int column = 0; column < COLUMNS; column++) {
                int left = column * image.getWidth() / COLUMNS;
                int right = Math.max(left + 1, (column + 1) * image.getWidth() / COLUMNS);
                fields[row][column] = mean(image, left, top, right, bottom);
            }
        }
        return fields;
    }

    private static long mean(BufferedImage image, int left, int top, int right, int bottom) {
        long sum = 0;
        for (int y = top; y < bottom; y++) {
            for (int x = left; x < right; x++) {
                int colour = image.getRGB(x, y);
                // Rec. 601, in thousandths
                sum += 299L * (colour >> 16 & 0xFF) + 587L * (colour >> 8 & 0xFF) + 114L * (colour & 0xFF);
            }
        }
        return sum / ((long) (right - left) * (bottom - top));
    }
}
