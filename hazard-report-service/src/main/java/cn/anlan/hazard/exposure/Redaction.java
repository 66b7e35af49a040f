package cn.anlan.hazard.exposure;

import cn.anlan.hazard.photo.Photo;
import jakarta.inject.Singleton;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.Semaphore;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/// Makes the picture that is published: a smaller one of the cleaned photo, with what is marked made
/// unrecognisable, written anew from its pixels alone.
@Singleton
class Redaction {

    /// The longer side of what is published.
    private static final int LONGEST_SIDE = 2048;

    /// Nine colours are left of a region, whatever its size: too few to know a face or read a plate.
    private static final int CELLS = 3;

    /// One at a time: each takes some 20 MB while it is worked on.
    private final Semaphore running = new Semaphore(1, true);

    /// A JPEG and its size.
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Redacted(byte[] jpeg, int width, int height) {}

    Redacted redact(Photo photo, InputStream cleaned, List<Region> regions) {
        running.acquireUninterruptibly();
        try (InputStream content = cleaned) {
            int step = Math.ceilDiv(Math.max(photo.width(), photo.height()), LONGEST_SIDE);
            BufferedImage picture = read(content, step);
            regions.forEach(region -> hide(picture, region.dividedBy(step)));
            ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
            ImageIO.write(picture, "jpg", jpeg);
            return new Redacted(jpeg.toByteArray(), picture.getWidth(), picture.getHeight());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } finally {
            running.release();
        }
    }

    private static BufferedImage read(InputStream content, int step) throws IOException {
        try (ImageInputStream input = ImageIO.createImageInputStream(content)) {
            ImageReader reader = ImageIO.getImageReaders(input).next();
            try {
                reader.setInput(input, true, true);
                ImageReadParam every = reader.getDefaultReadParam();
                every.setSourceSubsampling(step, step, 0, 0);
                return opaque(reader.read(0, every));
            } finally {
                reader.dispose();
            }
        }
    }

    /// JPEG knows no transparency.
    private static BufferedImage opaque(BufferedImage image) {
        BufferedImage opaque = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = opaque.createGraphics();
        canvas.drawImage(image, 0, 0, Color.WHITE, null);
        canvas.dispose();
        return opaque;
    }

    private static void hide(BufferedImage picture, Region region) {
        for (int row = 0; row < CELLS; row++) {
            for (int column = 0; column < CELLS; column++) {
                int left = region.x() + region.width() * column / CELLS;
                int right = Math.min(region.x() + region.width() * (column + 1) / CELLS, picture.getWidth());
                int top = region.y() + region.height() * row / CELLS;
                int bottom = Math.min(region.y() + region.height() * (row + 1) / CELLS, picture.getHeight());
                if (left < right && top < bottom) {
                    flatten(picture, left, top, right - left, bottom - top);
                }
            }
        }
    }

    private static void flatten(BufferedImage picture, int x, int y, int width, int height) {
        int[] pixels = picture.getRGB(x, y, width, height, null, 0, width);
        long red = 0;
        long green = 0;
        long blue = 0;
        for (int pixel : pixels) {
            red += pixel >> 16 & 0xFF;
            green += pixel >> 8 & 0xFF;
            blue += pixel & 0xFF;
        }
        int mean = (int) (red / pixels.length << 16 | green / pixels.length << 8 | blue / pixels.length);
        Graphics2D canvas = picture.createGraphics();
        canvas.setColor(new Color(mean));
        canvas.fillRect(x, y, width, height);
        canvas.dispose();
    }
}
