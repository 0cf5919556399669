package vn.mocson.common.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import vn.mocson.common.startup.StartupFailure;

/** One application owns a data folder at a time; the operating system frees the lock however the owner ends. */
final class DataFolderLock implements AutoCloseable {

    /** Folders that this process owns: to open and close their lock a second time would give it away. */
    private static final Set<Path> OURS = ConcurrentHashMap.newKeySet();

    private final Path file;
    private final FileChannel channel;

    private DataFolderLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
        OURS.add(file);
    }

    static DataFolderLock take(Path dataDir) {
        Path file = file(dataDir);
        FileChannel channel = null;
        try {
            Files.createDirectories(dataDir);
            channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = tryLock(channel);
            if (lock != null) {
                return new DataFolderLock(file, channel);
            }
            channel.close();
        } catch (IOException e) {
            closeQuietly(channel);
            throw new StartupFailure(
                    "không ghi được vào thư mục dữ liệu "
                            + dataDir.toAbsolutePath().normalize() + " (" + e.getMessage() + ").",
                    e);
        }
        throw new StartupFailure(
                "thư mục dữ liệu " + dataDir.toAbsolutePath().normalize()
                        + " đang được một tiến trình Mốc Son khác dùng. Hãy tắt tiến trình đó hoặc chạy với --mocson.data-dir=<thư mục khác>.");
    }

    /** Whether an application owns the folder at this moment. */
    static boolean isTaken(Path dataDir) {
        Path file = file(dataDir);
        if (OURS.contains(file)) {
            return true;
        }
        if (!Files.exists(file)) {
            return false;
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
                FileLock lock = tryLock(channel)) {
            return lock == null;
        } catch (IOException e) {
            throw new StartupFailure("không đọc được " + file + " (" + e.getMessage() + ").", e);
        }
    }

    private static Path file(Path dataDir) {
        return dataDir.resolve("mocson.lock").toAbsolutePath().normalize();
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException heldByThisProcess) {
            return null;
        }
    }

    private static void closeQuietly(@Nullable FileChannel channel) {
        try {
            if (channel != null) {
                channel.close();
            }
        } catch (IOException ignored) {
            // the reason that matters is already on its way
        }
    }

    @Override
    public void close() {
        OURS.remove(file);
        closeQuietly(channel);
    }
}
