package cn.anlan.standalone.demo;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;

/// A JPEG as a telephone makes it: a picture, and in its EXIF segment the place where it was taken.
final class GeotaggedPhoto {
    private static final int SEGMENT_APP1 = 0xFFE1;
    private static final int TIFF_HEADER = 8;
    private static final int ENTRY = 12;
    private static final int ASCII = 2;
    private static final int LONG = 4;
    private static final int RATIONAL = 5;
    private static final int TAG_GPS_DIRECTORY = 0x8825;

    private GeotaggedPhoto() {}

    static byte[] of(String caption, double latitude, double longitude) {
        try {
            byte[] plain = jpeg(caption);
            byte[] exif = exif(latitude, longitude);
            var photo = new ByteArrayOutputStream();
            var out = new DataOutputStream(photo);
            out.write(plain, 0, 2);
            out.writeShort(SEGMENT_APP1);
            out.writeShort(exif.length + 2);
            out.write(exif);
            out.write(plain, 2, plain.length - 2);
            return photo.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Whether the bytes carry an EXIF segment, and so may tell where they were taken.
    static boolean tellsPlace(byte[] image) {
        return new String(image, StandardCharsets.ISO_8859_1).contains("Exif\0\0");
    }

    private static byte[] jpeg(String caption) throws IOException {
        var image = new BufferedImage(640, 480, BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = image.createGraphics();
        canvas.setColor(new Color(0x8899AA));
        canvas.fillRect(0, 0, 640, 480);
        canvas.setColor(Color.ORANGE);
        canvas.fillRect(60, 300, 520, 40);
        canvas.setColor(Color.BLACK);
        canvas.drawString(caption, 80, 280);
        canvas.dispose();
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "jpeg", bytes);
        return bytes.toByteArray();
    }

    /// A big-endian TIFF structure with one directory that points to a GPS directory of four entries.
    private static byte[] exif(double latitude, double longitude) throws IOException {
        int gpsDirectory = TIFF_HEADER + 2 + ENTRY + 4;
        int values = gpsDirectory + 2 + 4 * ENTRY + 4;
        var bytes = new ByteArrayOutputStream();
        var out = new DataOutputStream(bytes);
        out.write("Exif\0\0MM".getBytes(StandardCharsets.ISO_8859_1));
        out.writeShort(42);
        out.writeInt(TIFF_HEADER);
        out.writeShort(1);
        entry(out, TAG_GPS_DIRECTORY, LONG, 1, gpsDirectory);
        out.writeInt(0);
        out.writeShort(4);
        entry(out, 1, ASCII, 2, 'N' << 24);
        entry(out, 2, RATIONAL, 3, values);
        entry(out, 3, ASCII, 2, 'E' << 24);
        entry(out, 4, RATIONAL, 3, values + 24);
        out.writeInt(0);
        degrees(out, latitude);
        degrees(out, longitude);
        return bytes.toByteArray();
    }

    private static void entry(DataOutputStream out, int tag, int type, int count, int value) throws IOException {
        out.writeShort(tag);
        out.writeShort(type);
        out.writeInt(count);
        out.writeInt(value);
    }

    private static void degrees(DataOutputStream out, double angle) throws IOException {
        int degrees = (int) angle;
        int minutes = (int) ((angle - degrees) * 60);
        int hundredths = (int) Math.round((angle - degrees - minutes / 60.0) * 360_000);
        for (int part : new int[] {degrees, 1, minutes, 1, hundredths, 100}) {
            out.writeInt(part);
        }
    }
}
