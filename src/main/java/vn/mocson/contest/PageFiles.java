package vn.mocson.contest;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.text.Normalizer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.mocson.common.audit.Act;
import vn.mocson.common.audit.ActNotes;
import vn.mocson.common.security.Access;
import vn.mocson.questionbank.ImageId;
import vn.mocson.questionbank.Picture;
import vn.mocson.questionbank.QuestionImages;

/** Pictures and documents that the pages of a contest show and link to. */
@Service
public class PageFiles {

    /** What a document may weigh, in bytes. */
    public static final int MAX_BYTES = DocumentCheck.MAX_BYTES;

    private static final int MOST = 100;
    private static final long MOST_BYTES = 200L * 1024 * 1024;
    private static final int LONGEST_NAME = 150;

    private final QuestionImages images;
    private final JdbcClient db;
    private final Clock clock;

    /**
     * Documents that people fetch at this time: at most 64 MiB. Their bytes never change; one that was deleted is
     * forgotten here at once, on another node after a minute.
     */
    private final Cache<DocumentId, DocumentFile> ready = Caffeine.newBuilder()
            .maximumWeight(64L << 20)
            .weigher((DocumentId id, DocumentFile file) -> 1000 + file.bytes().length)
            .expireAfterWrite(Duration.ofMinutes(1))
            .build();

    PageFiles(QuestionImages images, JdbcClient db, Clock clock) {
        this.images = images;
        this.db = db;
        this.clock = clock;
    }

    /**
     * Keeps a picture as pictures of questions are kept: checked, scaled, without what the camera wrote into it.
     *
     * @param contest whose organizers may do this
     * @return the address that shows it
     * @throws vn.mocson.questionbank.ImageRefused where it is no PNG, JPEG or WebP, or too large
     */
    @PreAuthorize(Access.ORGANIZERS)
    @Transactional
    @Act("contest.page.picture")
    public String picture(ContestId contest, byte[] file) {
        ImageId id = Access.asSystem(() -> images.put(new Picture("", file)));
        return id.address();
    }

    /**
     * Keeps a document. The same one again only gets its new name.
     *
     * @param name as the file was called on somebody's computer
     * @throws DocumentRefused where it is not a PDF or DOCX that is whole and quiet, or there are too many
     */
    @PreAuthorize(Access.ORGANIZERS)
    @Transactional
    @Act("contest.page.document")
    public PageDocument document(ContestId contest, String name, byte[] file) {
        ActNotes.current().after("name", name);
        DocumentType type = DocumentCheck.typeOf(file);
        DocumentId id = DocumentId.of(file);
        record Stock(int files, long bytes) {}
        Stock others = db.sql("SELECT COUNT(*), COALESCE(SUM(size), 0) FROM contest_document"
                        + " WHERE contest_id = ? AND id <> ?")
                .params(contest.value(), id.value())
                .query((rs, n) -> new Stock(rs.getInt(1), rs.getLong(2)))
                .single();
        if (others.files() >= MOST || others.bytes() + file.length > MOST_BYTES) {
            throw DocumentRefused.tooMany();
        }
        PageDocument kept =
                new PageDocument(id, type.named(clean(name)), type, file.length, clock.instant(), Access.username());
        db.sql("""
                INSERT INTO contest_document (contest_id, id, name, type, size, bytes, added_at, added_by)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON DUPLICATE KEY UPDATE name = VALUES(name)""")
                .params(
                        contest.value(),
                        id.value(),
                        kept.name(),
                        type.name(),
                        file.length,
                        file,
                        kept.addedAt(),
                        kept.addedBy())
                .update();
        ready.invalidate(id);
        return kept;
    }

    /** Of a path of any system the last part; only what every file system can keep. */
    private static String clean(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFC)
                .replaceAll(".*[/\\\\]", "")
                .replaceAll("[\\p{Cntrl}\\p{Cf}\"*:<>?|]", "")
                .strip();
        String named = plain.isEmpty() || plain.startsWith(".") ? "tai-lieu" + plain : plain;
        return named.length() > LONGEST_NAME ? named.substring(0, LONGEST_NAME).strip() : named;
    }

    /** The last one added first. */
    @PreAuthorize(Access.SUPPORT)
    @Transactional(readOnly = true)
    public List<PageDocument> documents(ContestId contest) {
        return db.sql("SELECT id, name, type, size, added_at, added_by FROM contest_document WHERE contest_id = ?"
                        + " ORDER BY added_at DESC, name")
                .param(contest.value())
                .query((rs, n) -> new PageDocument(
                        new DocumentId(rs.getString(1)),
                        rs.getString(2),
                        DocumentType.valueOf(rs.getString(3)),
                        rs.getInt(4),
                        rs.getObject(5, Instant.class),
                        rs.getString(6)))
                .list();
    }

    /** The titles of the public pages that link to the document. */
    @PreAuthorize(Access.SUPPORT)
    @Transactional(readOnly = true)
    public List<String> linkedFrom(ContestId contest, DocumentId id) {
        return db.sql("SELECT title FROM contest_page WHERE contest_id = ? AND INSTR(body, ?) > 0 ORDER BY position")
                .params(contest.value(), id.address())
                .query(String.class)
                .list();
    }

    /** Nobody can fetch the document from this contest any more; who has it keeps it. */
    @PreAuthorize(Access.ORGANIZERS)
    @Transactional
    @Act("contest.page.document.remove")
    public void remove(ContestId contest, DocumentId id) {
        db.sql("DELETE FROM contest_document WHERE contest_id = ? AND id = ?")
                .params(contest.value(), id.value())
                .update();
        ready.invalidate(id);
    }

    /** Whoever knows the id has been shown the link: it is the SHA-256 of the bytes. */
    @PreAuthorize(Access.ANYONE)
    public Optional<DocumentFile> find(DocumentId id) {
        return Optional.ofNullable(ready.get(id, this::read));
    }

    private @Nullable DocumentFile read(DocumentId id) {
        return db.sql("SELECT name, type, bytes FROM contest_document WHERE id = ? LIMIT 1")
                .param(id.value())
                .query((rs, n) ->
                        new DocumentFile(rs.getString(1), DocumentType.valueOf(rs.getString(2)), rs.getBytes(3)))
                .optional()
                .orElse(null);
    }
}
