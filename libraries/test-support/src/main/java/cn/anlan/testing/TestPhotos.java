package cn.anlan.testing;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;

/// Photos as a telephone takes them, made on the spot.
///
/// The picture is red with a blue quarter at the top left, as the sensor saw it.
public final class TestPhotos {

    private static final int UPRIGHT = 1;

    private TestPhotos() {}

    /// A JPEG that tells in its EXIF block where it was taken: 29°31'12" N, 106°33'36" E, in Nan'an District.
    public static byte[] jpegWithGps(int width, int height) {
        return jpegWithGps(width, height, UPRIGHT);
    }

    /// The same, held so that EXIF tells this orientation (1 to 8).
    public static byte[] jpegWithGps(int width, int height, int orientation) {
        byte[] plain = encode(picture(width, height), "jpg");
        byte[] exif = exif(orientation);
        ByteBuffer file = ByteBuffer.allocate(plain.length + exif.length + 4);
        file.put(plain, 0, 2);
        file.putShort((short) 0xFFE1).putShort((short) (exif.length + 2)).put(exif);
        file.put(plain, 2, plain.length - 2);
        return file.array();
    }

    /// A PNG without metadata.
    public static byte[] png(int width, int height) {
        return encode(picture(width, height), "png");
    }

    private static BufferedImage picture(int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = image.createGraphics();
        canvas.setColor(Color.RED);
        canvas.fillRect(0, 0, width, height);
        canvas.setColor(Color.BLUE);
        canvas.fillRect(0, 0, width / 2, height / 2);
        canvas.dispose();
        return image;
    }

    private static byte[] encode(BufferedImage image, String format) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return file.toByteArray();
    }

    /// An EXIF block by hand: the main directory with maker, orientation and a pointer to the position's directory.
    private static byte[] exif(int orientation) {
        int gpsDirectory = 8 + 2 + 3 * 12 + 4;
        int values = gpsDirectory + 2 + 4 * 12 + 4;
        ByteBuffer tiff = ByteBuffer.allocate(values + 2 * 24).order(ByteOrder.LITTLE_ENDIAN);
        tiff.put((byte) 'I').put((byte) 'I').putShort((short) 42).putInt(8);
        tiff.putShort((short) 3);
        entry(tiff, 0x010F, 2, 4, ascii("Mi\0\0"));
        entry(tiff, 0x0112, 3, 1, orientation);
        entry(tiff, 0x8825, 4, 1, gpsDirectory);
        tiff.putInt(0);
        tiff.putShort((short) 4);
        entry(tiff, 0x0001, 2, 2, ascii("N\0\0\0"));
        entry(tiff, 0x0002, 5, 3, values);
        entry(tiff, 0x0003, 2, 2, ascii("E\0\0\0"));
        entry(tiff, 0x0004, 5, 3, values + 24);
        tiff.putInt(0);
        degrees(tiff, 29, 31, 12);
        degrees(tiff, 106, 33, 36);
        byte[] header = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);
        return ByteBuffer.allocate(header.length + tiff.capacity())
                .put(header)
                .put(tiff.array())
                .array();
    }

    private static void entry(ByteBuffer tiff, int tag, int type, int count, int value) {
        tiff.putShort((short) tag).putShort((short) type).putInt(count).putInt(value);
    }

    private static int ascii(String four) {
        return ByteBuffer.wrap(four.getBytes(StandardCharsets.US_ASCII))
                .order(ByteOrder.LITTLE_ENDIAN)
                .getInt();
    }

    private static void degrees(ByteBuffer tiff, int degrees, int minutes, int seconds) {
        tiff.putInt(degrees).putInt(1).putInt(minutes).putInt(1).putInt(seconds).putInt(1);
    }
}
