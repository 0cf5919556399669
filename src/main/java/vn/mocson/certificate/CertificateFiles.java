package vn.mocson.certificate;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import vn.mocson.common.files.TemporaryFiles;
import vn.mocson.common.security.Access;
import vn.mocson.contest.ContestId;
import vn.mocson.participant.PersonErased;

/**
 * Files of many certificates, kept for who had them drawn and for nobody else: names of people are in them. One for each
 * contest and person. It goes when the next takes its place, when it is deleted, when anybody of the contest is erased, and
 * after half a day with everything that is temporary. This process alone knows of it.
 */
@Component
public class CertificateFiles {

    private record Whose(ContestId contest, String username) {}

    /** Writes a file. */
    @FunctionalInterface
    public interface Drawing {

        /**
         * @param out stays open
         * @return how many certificates are in it; 0 where it is not to be kept
         */
        int to(OutputStream out) throws IOException;
    }

    private final TemporaryFiles temporary;
    private final Clock clock;
    private final Map<Whose, CertificateFile> kept = new ConcurrentHashMap<>();

    CertificateFiles(TemporaryFiles temporary, Clock clock) {
        this.temporary = temporary;
        this.clock = clock;
    }

    private static Whose mineOf(ContestId contest) {
        return new Whose(contest, Access.username());
    }

    /**
     * Keeps what is drawn for who asks for it, in place of what was kept before. Whatever ends the drawing early leaves
     * no file, and the one before stays.
     *
     * @param name what it is called where it is saved
     * @return empty where it was not to be kept
     */
    @PreAuthorize(Access.CERTIFICATES)
    public Optional<CertificateFile> keep(ContestId contest, String name, Drawing drawing) {
        Path path = null;
        boolean whole = false;
        try {
            path = temporary.file("certificates", name.substring(name.lastIndexOf('.')));
            int certificates = write(path, drawing);
            if (certificates == 0) {
                return Optional.empty();
            }
            CertificateFile file = new CertificateFile(name, path, certificates, Files.size(path), clock.instant());
            CertificateFile before = kept.put(mineOf(contest), file);
            whole = true;
            if (before != null) {
                Files.deleteIfExists(before.path());
            }
            return Optional.of(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            if (path != null && !whole) {
                delete(path);
            }
        }
    }

    private static int write(Path path, Drawing drawing) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(path))) {
            return drawing.to(out);
        }
    }

    /** What is kept for who asks: to be asked again whenever it is fetched. */
    @PreAuthorize(Access.CERTIFICATES)
    public Optional<CertificateFile> mine(ContestId contest) {
        kept.values().removeIf(file -> !Files.exists(file.path())); // too old: they were swept
        return Optional.ofNullable(kept.get(mineOf(contest)));
    }

    /** Deletes what is kept for who asks, where there is anything. */
    @PreAuthorize(Access.CERTIFICATES)
    public void delete(ContestId contest) {
        CertificateFile file = kept.remove(mineOf(contest));
        if (file != null) {
            delete(file.path());
        }
    }

    /** Drawn before, the person would still be in them. Others are drawn again in minutes. */
    @TransactionalEventListener(fallbackExecution = true)
    void erased(PersonErased event) {
        kept.entrySet().removeIf(each -> {
            boolean concerned = each.getKey().contest().equals(event.contest());
            if (concerned) {
                delete(each.getValue().path());
            }
            return concerned;
        });
    }

    private static void delete(Path path) {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
