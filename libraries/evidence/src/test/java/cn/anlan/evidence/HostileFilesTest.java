package cn.anlan.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import cn.anlan.problem.CommonProblem;
import cn.anlan.problem.ProblemException;
import cn.anlan.testing.TestFiles;
import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.metadata.Directory;
import com.drew.metadata.Metadata;
import com.drew.metadata.Tag;
import com.sun.management.ThreadMXBean;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HostileFilesTest {

    private static final Set<FileKind> KINDS = EnumSet.of(FileKind.PHOTO, FileKind.VIDEO, FileKind.AUDIO);
    private static final int LIMIT = 30_000_000;

    /// What one file may cost at most while it is looked at, decoded and written anew.
    private static final long MOST_ALLOCATED = 100_000_000;

    /// Programs and documents that a picture or sound may hide.
    private static final List<String> PROGRAMS =
            List.of("<script", "<?php", "#!/bin/sh", "%PDF-", "run.jar", "CANARY", TestFiles.POSITION, "GPSLatitude");

    private final FileReceiver receiver =
            new FileReceiver(new ImageSanitizer(1), LIMIT, LIMIT, LIMIT, Duration.ofMinutes(10));

    @TempDir
    Path folder;

    @Test
    void shouldRefuseOrCleanEveryHostileFile() throws IOException {
        List<HostileFiles.HostileFile> files = HostileFiles.all();
        assertThat(files).hasSizeGreaterThanOrEqualTo(300);
        assertThat(files).extracting(HostileFiles.HostileFile::name).doesNotHaveDuplicates();
        var faults = new TreeMap<String, String>();
        int kept = 0;
        for (HostileFiles.HostileFile file : files) {
            Path upload = Files.write(folder.resolve("upload"), file.content().get());
            long before = allocated();
            long began = System.nanoTime();
            try (ReceivedFile clean = receiver.clean(upload, KINDS)) {
                kept++;
                String fault = fault(file, clean);
                if (fault != null) {
                    faults.put(file.name(), fault);
                }
            } catch (ProblemException refused) {
                if (refused.code() instanceof CommonProblem) {
                    faults.put(file.name(), "refused for " + refused.code().code());
                }
            } catch (RuntimeException | Error unexpected) {
                faults.put(file.name(), unexpected.toString());
            }
            if (allocated() - before > MOST_ALLOCATED) {
                faults.put(file.name(), "took " + (allocated() - before) + " bytes of memory");
            }
            if (System.nanoTime() - began > Duration.ofSeconds(5).toNanos()) {
                faults.put(file.name(), "took " + Duration.ofNanos(System.nanoTime() - began));
            }
            if (Files.list(folder).findAny().isPresent()) {
                faults.put(file.name(), "left something behind");
                Files.deleteIfExists(upload);
            }
        }
        assertThat(faults).isEmpty();
        // Were all refused, nothing would have been shown.
        assertThat(kept).isBetween(60, files.size() - 100);
    }

    private static String fault(HostileFiles.HostileFile hostile, ReceivedFile clean) throws IOException {
        byte[] bytes = Files.readAllBytes(clean.content());
        String place = placeIn(bytes);
        if (place != null) {
            return "tells " + place;
        }
        if (hostile.traceless()) {
            String text = new String(bytes, StandardCharsets.ISO_8859_1);
            for (String program : PROGRAMS) {
                if (text.contains(program)) {
                    return "still holds " + program;
                }
            }
        }
        return null;
    }

    /// What an independent reader finds of a place, or of anything that people wrote.
    private static String placeIn(byte[] file) throws IOException {
        Metadata metadata;
        try {
            metadata = ImageMetadataReader.readMetadata(new ByteArrayInputStream(file));
        } catch (ImageProcessingException notReadable) {
            return null;
        }
        for (Directory directory : metadata.getDirectories()) {
            if (directory.getName().matches("(?i).*(gps|xmp|exif|iptc|comment).*")) {
                return directory.getName();
            }
            for (Tag tag : directory.getTags()) {
                if (tag.getTagName().matches("(?i).*(latitude|longitude|gps|location).*")) {
                    return tag.toString();
                }
            }
        }
        return null;
    }

    private static long allocated() {
        return ((ThreadMXBean) ManagementFactory.getThreadMXBean()).getCurrentThreadAllocatedBytes();
    }
}
