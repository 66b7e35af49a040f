package cn.anlan.evidence;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// What the markers of a JPEG file tell, without decoding it (ITU-T T.81, annex B).
///
/// @param orientation from EXIF, 1 when absent or unreadable
/// @param scans passes over the picture; one, or several in a progressive file
/// @param complete whether the end marker was reached; decoders fill a cut-off picture with grey instead of failing
record JpegStructure(int orientation, int scans, boolean complete) {

    private static final int MARKER_PREFIX = 0xFF;
    private static final int STUFFED_ZERO = 0x00;
    private static final int TEMPORARY = 0x01;
    private static final int FIRST_RESTART = 0xD0;
    private static final int START_OF_IMAGE = 0xD8;
    private static final int END_OF_IMAGE = 0xD9;
    private static final int START_OF_SCAN = 0xDA;
    private static final int APPLICATION_1 = 0xE1;

    static JpegStructure read(Path file) throws IOException {
        int orientation = Orientation.UPRIGHT;
        int scans = 0;
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 64 * 1024))) {
            boolean exifSeen = false;
            while (true) {
                int marker = nextMarker(in);
                if (marker == END_OF_IMAGE) {
                    return new JpegStructure(orientation, scans, true);
                }
                if (standsAlone(marker)) {
                    continue;
                }
                if (marker == START_OF_SCAN) {
                    scans++;
                }
                int length = in.readUnsignedShort() - 2;
                if (length < 0) {
                    return new JpegStructure(orientation, scans, false);
                }
                if (marker == APPLICATION_1 && !exifSeen) {
                    byte[] segment = new byte[length];
                    in.readFully(segment);
                    if (ExifOrientation.isExif(segment)) {
                        exifSeen = true;
                        orientation = ExifOrientation.of(segment);
                    }
                } else {
                    in.skipNBytes(length);
                }
            }
        } catch (EOFException cutOff) {
            return new JpegStructure(orientation, scans, false);
        }
    }

    private static int nextMarker(DataInputStream in) throws IOException {
        int previous = in.readUnsignedByte();
        while (true) {
            int current = in.readUnsignedByte();
            if (previous == MARKER_PREFIX && current != MARKER_PREFIX && current != STUFFED_ZERO) {
                return current;
            }
            previous = current;
        }
    }

    private static boolean standsAlone(int marker) {
        return marker == TEMPORARY || (marker >= FIRST_RESTART && marker <= START_OF_IMAGE);
    }
}
