package cn.anlan.evidence;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Reads the one EXIF tag that matters for the pixels. Everything else in EXIF is dropped unread.
final class ExifOrientation {

    private static final byte[] EXIF = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);
    private static final int TIFF_MAGIC = 42;
    private static final int ENTRY_SIZE = 12;
    private static final int TAG_ORIENTATION = 0x0112;
    private static final int TYPE_SHORT = 3;

    private ExifOrientation() {}

    static boolean isExif(byte[] segment) {
        return segment.length > EXIF.length && Arrays.equals(segment, 0, EXIF.length, EXIF, 0, EXIF.length);
    }

    static int of(byte[] exif) {
        ByteBuffer tiff =
                ByteBuffer.wrap(exif, EXIF.length, exif.length - EXIF.length).slice();
        if (tiff.remaining() < 8) {
            return Orientation.UPRIGHT;
        }
        tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = tiff.getInt(4);
        if (tiff.getShort(2) != TIFF_MAGIC || directory < 8 || directory > tiff.limit() - 2) {
            return Orientation.UPRIGHT;
        }
        int entries = tiff.getShort(directory) & 0xFFFF;
        for (int entry = 0; entry < entries; entry++) {
            int offset = directory + 2 + entry * ENTRY_SIZE;
            if (offset > tiff.limit() - ENTRY_SIZE) {
                break;
            }
            if ((tiff.getShort(offset) & 0xFFFF) == TAG_ORIENTATION && tiff.getShort(offset + 2) == TYPE_SHORT) {
                return tiff.getShort(offset + 8) & 0xFFFF;
            }
        }
        return Orientation.UPRIGHT;
    }
}
