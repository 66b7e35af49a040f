package cn.anlan.evidence;

import java.awt.AlphaComposite;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;

/// Turns an image upright. Cameras store pixels as the sensor saw them and note in EXIF how to hold the picture; since
/// the note is lost, the pixels have to move.
final class Orientation {

    static final int UPRIGHT = 1;

    private Orientation() {}

    /// The image as it is to be seen, in plain 8-bit sRGB, so that no colour profile has to be written either.
    ///
    /// @param orientation 1 to 8 as EXIF defines them; anything else counts as upright
    static BufferedImage apply(BufferedImage image, int orientation) {
        if (orientation == UPRIGHT && isPlain(image)) {
            return image;
        }
        boolean swapsSides = orientation >= 5 && orientation <= 8;
        int width = swapsSides ? image.getHeight() : image.getWidth();
        int height = swapsSides ? image.getWidth() : image.getHeight();
        boolean transparent = image.getColorModel().hasAlpha();
        BufferedImage upright = new BufferedImage(
                width, height, transparent ? BufferedImage.TYPE_4BYTE_ABGR : BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D canvas = upright.createGraphics();
        try {
            canvas.setComposite(AlphaComposite.Src);
            canvas.drawImage(image, transform(orientation, image.getWidth(), image.getHeight()), null);
        } finally {
            canvas.dispose();
        }
        return upright;
    }

    private static boolean isPlain(BufferedImage image) {
        return switch (image.getType()) {
            case BufferedImage.TYPE_3BYTE_BGR, BufferedImage.TYPE_4BYTE_ABGR, BufferedImage.TYPE_BYTE_GRAY -> true;
            default -> false;
        };
    }

    /// Arguments are m00, m10, m01, m11, m02, m12: x' = m00·x + m01·y + m02, y' = m10·x + m11·y + m12.
    private static AffineTransform transform(int orientation, int width, int height) {
        return switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
    }
}
