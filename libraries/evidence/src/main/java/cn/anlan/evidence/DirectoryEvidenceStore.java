package cn.anlan.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/// Keeps evidence in a directory, each file under the path that its key spells.
class DirectoryEvidenceStore implements EvidenceStore {

    private final Path root;

    DirectoryEvidenceStore(Path root) {
        this.root = root.toAbsolutePath().normalize();
    }

    @Override
    public void put(String key, byte[] content) {
        put(key, out -> out.write(content));
    }

    @Override
    public void put(String key, Path content) {
        put(key, out -> Files.copy(content, out));
    }

    /// A file of the same volume only changes its name.
    @Override
    public void adopt(String key, Path content) {
        Path target = path(key);
        Path directory = Objects.requireNonNull(target.getParent(), "a key always lies below the root");
        try {
            createDirectories(directory);
            if (!Files.getFileStore(content).equals(Files.getFileStore(directory))) {
                EvidenceStore.super.adopt(key, content);
                return;
            }
            try (FileChannel channel = FileChannel.open(content, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            Files.move(content, target, StandardCopyOption.ATOMIC_MOVE);
            syncDirectory(directory);
        } catch (IOException failure) {
            throw StorageDown.because(failure);
        }
    }

    private void put(String key, Writing content) {
        Path target = path(key);
        Path directory = Objects.requireNonNull(target.getParent(), "a key always lies below the root");
        try {
            createDirectories(directory);
            Path incoming = target.resolveSibling(".incoming-" + UUID.randomUUID());
            try {
                writeDurably(incoming, content);
                Files.move(incoming, target, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(incoming);
            }
            syncDirectory(directory);
        } catch (IOException failure) {
            throw StorageDown.because(failure);
        }
    }

    @Override
    public Optional<InputStream> get(String key) {
        try {
            return Optional.of(Files.newInputStream(path(key)));
        } catch (NoSuchFileException _) {
            return Optional.empty();
        } catch (IOException failure) {
            throw StorageDown.because(failure);
        }
    }

    @Override
    public void delete(String key) {
        try {
            Files.deleteIfExists(path(key));
        } catch (IOException failure) {
            throw StorageDown.because(failure);
        }
    }

    private Path path(String key) {
        return root.resolve(EvidenceKey.require(key));
    }

    /// A new directory is durable only once its parent is.
    private void createDirectories(Path directory) throws IOException {
        if (Files.isDirectory(directory)) {
            return;
        }
        Path parent = directory.getParent();
        if (parent != null && !directory.equals(root)) {
            createDirectories(parent);
        }
        Files.createDirectories(directory);
        if (parent != null) {
            syncDirectory(parent);
        }
    }

    private static void writeDurably(Path file, Writing content) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            content.to(Channels.newOutputStream(channel));
            channel.force(true);
        }
    }

    private static void syncDirectory(Path directory) throws IOException {
        try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    @FunctionalInterface
    private interface Writing {
        void to(OutputStream out) throws IOException;
    }
}
