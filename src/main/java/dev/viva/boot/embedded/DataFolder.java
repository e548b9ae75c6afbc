package dev.viva.boot.embedded;

import dev.viva.boot.Failure;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import org.jspecify.annotations.Nullable;

/** The folder of the embedded servers, owned by one process at a time. */
public final class DataFolder implements AutoCloseable {
    private static final long LEAST_FREE = 64L * 1024 * 1024;
    private static final int SECRET = 32;

    private final Path path;
    private final FileChannel channel;

    private DataFolder(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    /**
     * Makes the folder if needed and takes it.
     *
     * @throws Failure when it is in use, cannot be written, or its disk is full
     */
    public static DataFolder take(Path path) {
        try {
            Files.createDirectories(path);
            long free = Files.getFileStore(path).getUsableSpace();
            if (free < LEAST_FREE) {
                throw new Failure("The disk of the data folder " + path + " is full (" + free / 1024 / 1024
                        + " MB left, 64 MB needed): make room, or choose another folder with -Dviva.data-dir=DIR.");
            }
            FileChannel channel = FileChannel.open(
                    path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.READ);
            if (lock(channel) == null) {
                channel.close();
                throw new Failure("The data folder " + path + " is in use by another Viva: stop that one, or choose"
                        + " another folder with -Dviva.data-dir=DIR.");
            }
            return new DataFolder(path, channel);
        } catch (IOException e) {
            throw new Failure(
                    "The data folder " + path + " cannot be written ("
                            + e.getClass().getSimpleName()
                            + "): check its rights, or choose another folder with -Dviva.data-dir=DIR.",
                    e);
        }
    }

    Path path() {
        return path;
    }

    public Path kafka() {
        return path.resolve("kafka");
    }

    public Path redis() {
        return path.resolve("redis");
    }

    /** The file with the number of the broker's process. */
    public static Path brokerPid(Path folder) {
        return folder.resolve("kafka.pid");
    }

    /** The file with the number of the redis-server's process. */
    public static Path redisPid(Path folder) {
        return folder.resolve("redis").resolve("redis.pid");
    }

    /** The file in which a running service leaves its addresses. */
    public static Path addresses(Path folder) {
        return folder.resolve("running.json");
    }

    public Path addresses() {
        return addresses(path);
    }

    /** The secret of this installation, made at first use and readable by its owner only. */
    public byte[] secret() {
        return secret(path);
    }

    /** The secret of an installation by its folder. */
    public static byte[] secret(Path folder) {
        return random(folder.resolve("secret"));
    }

    /** The master key of an installation by its folder; whoever copies the folder must copy it as well. */
    public static byte[] masterKey(Path folder) {
        return random(folder.resolve("master.key"));
    }

    private static byte[] random(Path file) {
        try {
            if (!Files.exists(file)) {
                byte[] fresh = new byte[SECRET];
                new SecureRandom().nextBytes(fresh);
                writePrivately(file, fresh);
            }
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new Failure("The file " + file + " cannot be read or written: check its rights.", e);
        }
    }

    /** Writes a file that only its owner may read, all of it or nothing. */
    public static void writePrivately(Path file, byte[] bytes) throws IOException {
        Path temporary = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(temporary);
        createPrivate(temporary);
        Files.write(temporary, bytes);
        Files.move(temporary, file, StandardCopyOption.REPLACE_EXISTING);
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new Failure("The lock of the data folder " + path + " cannot be given back.", e);
        }
    }

    private static void createPrivate(Path file) throws IOException {
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        } else {
            Files.createFile(file);
        }
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException inThisProcess) {
            return null;
        }
    }
}
