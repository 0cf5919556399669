package vn.mocson.rehearsal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.concurrent.locks.ReentrantLock;
import vn.mocson.rehearsal.CrowdTally.Kind;

/**
 * What a crowd lives through, in a file beside the database and not in it: what the server said is compared with what the
 * database holds, also after the process that played the crowd was killed. Each line is handed to the operating system
 * before the crowd goes on, so that a killed process loses none; the last one may be torn and does not count then.
 */
final class CrowdJournal implements AutoCloseable {

    static final String BEGINNING = "BEGINNING";
    static final String REPLY = "REPLY";
    static final String ERROR = "ERROR";
    static final String BROKEN = "BROKEN";
    static final String WAIT = "WAIT";
    static final String TOKEN = "TOKEN";
    static final String ATTEMPT = "ATTEMPT";
    static final String SAVED = "SAVED";
    static final String RECEIPT = "RECEIPT";
    static final String READ = "READ";
    static final String GAVE_UP = "GAVE_UP";

    private final ReentrantLock lock = new ReentrantLock();
    private final FileChannel file;
    private final CrowdTally tally;

    private CrowdJournal(FileChannel file, CrowdTally tally) {
        this.file = file;
        this.tally = tally;
    }

    /** Reads what is there and goes on behind it. */
    static CrowdJournal open(Path path, CrowdTally tally) {
        try {
            Files.createDirectories(path.toAbsolutePath().getParent());
            long whole = Files.exists(path) ? read(path, tally) : 0;
            FileChannel file = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (Files.getFileStore(path).supportsFileAttributeView("posix")) {
                Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rw-------")); // it holds sign-ins
            }
            file.truncate(whole);
            file.position(whole);
            return new CrowdJournal(file, tally);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @return how many bytes are whole lines */
    private static long read(Path path, CrowdTally tally) throws IOException {
        String text = Files.readString(path, StandardCharsets.US_ASCII);
        int end = text.lastIndexOf('\n') + 1;
        text.substring(0, end).lines().forEach(tally::take);
        return end;
    }

    /** When something was written last. */
    static Instant lastWritten(Path path) {
        try {
            return Files.getLastModifiedTime(path).toInstant();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(String... lines) {
        byte[] bytes = (String.join("\n", lines) + "\n").getBytes(StandardCharsets.US_ASCII);
        lock.lock();
        try {
            ByteBuffer buffer = ByteBuffer.wrap(bytes);
            while (buffer.hasRemaining()) {
                if (file.write(buffer) < 0) {
                    throw new IOException("the journal takes nothing");
                }
            }
            for (String line : lines) {
                tally.take(line);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            lock.unlock();
        }
    }

    void beginning() {
        write(BEGINNING + "\t0");
    }

    void reply(int player, Kind kind, long millis) {
        write(REPLY + "\t" + player + "\t" + kind + "\t" + millis);
    }

    void error(int player, Kind kind, int status) {
        write(ERROR + "\t" + player + "\t" + kind + "\t" + status);
    }

    void broken(int player, Kind kind) {
        write(BROKEN + "\t" + player + "\t" + kind);
    }

    void wait(int player, Kind kind) {
        write(WAIT + "\t" + player + "\t" + kind);
    }

    void token(int player, String token) {
        write(TOKEN + "\t" + player + "\t" + token);
    }

    void attempt(int player, String attempt) {
        write(ATTEMPT + "\t" + player + "\t" + attempt);
    }

    void saved(int player, long revision, String question, String option) {
        write(SAVED + "\t" + player + "\t" + revision + "\t" + question + "\t" + option);
    }

    void receipt(int player, String code) {
        write(RECEIPT + "\t" + player + "\t" + code);
    }

    void read(int player) {
        write(READ + "\t" + player);
    }

    void gaveUp(int player) {
        write(GAVE_UP + "\t" + player);
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
