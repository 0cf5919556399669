package vn.mocson.common.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;
import vn.mocson.common.startup.StartupFailure;

/** One application owns a data folder at a time; the operating system frees the lock however the owner ends. */
final class DataFolderLock implements AutoCloseable {

    private final FileChannel channel;

    private DataFolderLock(FileChannel channel) {
        this.channel = channel;
    }

    static DataFolderLock take(Path dataDir) {
        Path file = dataDir.resolve("mocson.lock");
        FileChannel channel = null;
        try {
            Files.createDirectories(dataDir);
            channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = tryLock(channel);
            if (lock != null) {
                return new DataFolderLock(channel);
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
        closeQuietly(channel);
    }
}
