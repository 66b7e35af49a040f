package cn.anlan.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.RescaleOp;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PictureHashTest {

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void shouldKnowAPictureAgainInAnotherSizeQualityAndLight(long seed) throws IOException {
        BufferedImage picture = scene(seed, 800, 600);
        long hash = PictureHash.of(picture);

        BufferedImage recompressed =
                ImageIO.read(new ByteArrayInputStream(ImageCodec.encode(picture, ImageFormat.JPEG)));
        BufferedImage lighter = new RescaleOp(0.8f, 30, null).filter(picture, null);
        for (BufferedImage copy :
                List.of(scaled(picture, 320, 240), scaled(picture, 1000, 700), recompressed, lighter)) {
            assertThat(PictureHash.distance(hash, PictureHash.of(copy))).isLessThanOrEqualTo(PictureHash.LIKELY_SAME);
        }
    }

    @Test
    void shouldTellDifferentPicturesApart() {
        List<Long> hashes = new ArrayList<>();
        for (long seed = 1; seed <= 60; seed++) {
            hashes.add(PictureHash.of(scene(seed, 400, 300)));
        }

        int pairs = 0;
        int taken = 0;
        for (int one = 0; one < hashes.size(); one++) {
            for (int other = one + 1; other < hashes.size(); other++) {
                pairs++;
                taken += PictureHash.distance(hashes.get(one), hashes.get(other)) <= PictureHash.LIKELY_SAME ? 1 : 0;
            }
        }
        assertThat(taken).as("of %d pairs taken for copies", pairs).isLessThanOrEqualTo(pairs / 100);
    }

    @Test
    void shouldHashTheSmallestPicture() {
        assertThat(PictureHash.of(new BufferedImage(1, 1, BufferedImage.TYPE_3BYTE_BGR)))
                .isZero();
        assertThat(PictureHash.distance(0b1011, 0b0010)).isEqualTo(2);
    }

    /// Some shapes on a ground, as photos have them.
    private static BufferedImage scene(long seed, int width, int height) {
        var random = new Random(seed);
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D canvas = picture.createGraphics();
        canvas.setColor(colour(random));
        canvas.fillRect(0, 0, width, height);
        for (int i = 0; i < 25; i++) {
            canvas.setColor(colour(random));
            canvas.fillOval(
                    (int) ((random.nextDouble() * 1.2 - 0.2) * width),
                    (int) ((random.nextDouble() * 1.2 - 0.2) * height),
                    (int) ((0.1 + random.nextDouble() * 0.4) * width),
                    (int) ((0.1 + random.nextDouble() * 0.4) * height));
        }
        canvas.dispose();
        return picture;
    }

    private static Color colour(Random random) {
        return new Color(random.nextInt(256), random.nextInt(256), random.nextInt(256));
    }

    private static BufferedImage scaled(BufferedImage picture, int width, int height) {
        var small = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D canvas = small.createGraphics();
        canvas.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        canvas.drawImage(picture, 0, 0, width, height, null);
        canvas.dispose();
        return small;
    }
}
