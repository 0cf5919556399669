package vn.mocson.award;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.FileSystemUtils;
import vn.mocson.common.files.TemporaryFiles;
import vn.mocson.common.security.Access;
import vn.mocson.common.time.VietnamTime;
import vn.mocson.contest.ContestDefinition;
import vn.mocson.contest.ContestService;
import vn.mocson.contest.RoundDefinition;
import vn.mocson.contest.RoundId;
import vn.mocson.standings.record.RecordService;

/** The record of a published result, for everybody: made once, at the publication, and kept as it was then. */
@Service
@Transactional(readOnly = true)
public class PublicRecords {

    private static final int PART = 1 << 20;
    private static final int FETCH = 1000;
    private static final String RESULT = "result.json";
    private static final String RECEIPTS = "receipts.csv";
    private static final String SUMS = "SHA256SUMS";
    private static final String README = "README.txt";

    private final JdbcClient db;
    private final Seals seals;
    private final RecordService records;
    private final ContestService contests;
    private final TemporaryFiles temporary;

    PublicRecords(
            JdbcClient db, Seals seals, RecordService records, ContestService contests, TemporaryFiles temporary) {
        this.db = db;
        this.seals = seals;
        this.records = records;
        this.contests = contests;
        this.temporary = temporary;
    }

    /** Every published version of the contest, the latest publication first. */
    @PreAuthorize(Access.ANYONE)
    public List<PublicRecord> of(String slug) {
        ContestDefinition contest = contests.bySlug(slug);
        List<PublicRecord> found = new ArrayList<>();
        Set<AwardScope> seen = new HashSet<>();
        for (Seals.Row row : seals.sealed(contest.id())) {
            if (row.publishedAt() != null) {
                found.add(record(row, !seen.add(row.scope())));
            }
        }
        found.sort(Comparator.comparing(PublicRecord::publishedAt).reversed());
        return found;
    }

    private static PublicRecord record(Seals.Row row, boolean replaced) {
        return new PublicRecord(
                row.id(),
                row.scopeName(),
                row.version(),
                row.sha256(),
                Objects.requireNonNull(row.sealedAt()),
                text(row.secretaryName()),
                text(row.juryName()),
                Objects.requireNonNull(row.publishedAt()),
                text(row.publishedName()),
                text(row.recordSha256()),
                row.recordBytes() == null ? 0 : row.recordBytes(),
                replaced,
                row.correctedAt());
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    /**
     * A published record of this contest.
     *
     * @throws vn.mocson.common.web.NotFound where there is none such
     */
    @PreAuthorize(Access.ANYONE)
    public PublicRecord one(String slug, long id) {
        return of(slug).stream()
                .filter(record -> record.id().value() == id)
                .findFirst()
                .orElseThrow(Seals::none);
    }

    /** What the published ZIP is called. */
    @PreAuthorize(Access.ANYONE)
    public String fileName(String slug, PublicRecord record) {
        return "ket-qua-" + contests.bySlug(slug).slug() + "-" + record.id() + ".zip";
    }

    /** Part by part, so that a large one is never whole in memory. The stream stays open. */
    @PreAuthorize(Access.ANYONE)
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public void copy(PublicRecord record, OutputStream out) throws IOException {
        for (int part = 0; (long) part * PART < record.bytes(); part++) {
            out.write(db.sql("SELECT p.content FROM award_record_part p JOIN award_seal s ON s.id = p.seal_id"
                            + " WHERE p.seal_id = ? AND p.part = ? AND s.published_at IS NOT NULL")
                    .params(record.id().value(), part)
                    .query(byte[].class)
                    .single());
        }
    }

    /** In which published result the round of this attempt is sealed; nothing while it is in none. */
    @PreAuthorize(Access.ANYONE)
    public Optional<PublicRecord> holding(RoundId round) {
        RoundDefinition definition = contests.round(round);
        ContestDefinition contest = contests.contest(definition.contest());
        return seals.sealed(contest.id()).stream()
                .filter(row -> row.publishedAt() != null
                        && AwardScopes.rounds(contest, row.scope()).stream()
                                .anyMatch(each -> each.id().equals(round)))
                .min(Comparator.comparing((Seals.Row row) -> row.scope().round() == null)
                        .thenComparing(Seals.Row::version, Comparator.reverseOrder()))
                .map(row -> record(row, false));
    }

    // ---- making it

    /**
     * @param progress is told once for each round, and its wish to stop is not asked for: publishing is one act
     * @throws AwardRefused where the files of a round are no longer those that were signed
     */
    void write(Seals.Row row, SealProgress progress) {
        try {
            Path folder = temporary.folder("publish");
            try {
                store(row, zip(row, folder, progress));
            } finally {
                FileSystemUtils.deleteRecursively(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path zip(Seals.Row row, Path folder, SealProgress progress) throws IOException {
        ContestDefinition contest = contests.contest(row.scope().contest());
        Map<String, Path> files = new TreeMap<>();
        Path result = folder.resolve(RESULT);
        Files.write(result, row.content());
        files.put(RESULT, result);
        Map<String, Map<String, String>> signed = SealFile.read(row.content()).files();
        List<RoundDefinition> rounds = AwardScopes.rounds(contest, row.scope());
        for (int i = 0; i < rounds.size(); i++) {
            RoundDefinition round = rounds.get(i);
            progress.at(i, rounds.size() + 1);
            Path ofRound = Files.createDirectories(folder.resolve(round.code()));
            Map<String, String> sums = records.write(round.id(), ofRound);
            if (!sums.equals(signed.get(round.code()))) {
                throw AwardRefused.movedSinceSealed(round.fullName());
            }
            sums.keySet().forEach(name -> files.put(round.code() + "/" + name, ofRound.resolve(name)));
            Path receipts = ofRound.resolve(RECEIPTS);
            receipts(round.id(), receipts);
            files.put(round.code() + "/" + RECEIPTS, receipts);
        }
        progress.at(rounds.size(), rounds.size() + 1);
        StringBuilder sums = new StringBuilder();
        for (Map.Entry<String, Path> file : files.entrySet()) {
            sums.append(sha256(file.getValue()))
                    .append("  ")
                    .append(file.getKey())
                    .append('\n');
        }
        Path zipped = folder.resolve("record.zip");
        Instant at = Objects.requireNonNull(row.publishedAt());
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(zipped), StandardCharsets.UTF_8)) {
            for (Map.Entry<String, Path> file : files.entrySet()) {
                zip.putNextEntry(entry(file.getKey(), at));
                Files.copy(file.getValue(), zip);
            }
            zip.putNextEntry(entry(SUMS, at));
            zip.write(sums.toString().getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(entry(README, at));
            zip.write(readme(contest, row).getBytes(StandardCharsets.UTF_8));
        }
        return zipped;
    }

    private static ZipEntry entry(String name, Instant at) {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(LocalDateTime.ofInstant(at, VietnamTime.ZONE));
        return entry;
    }

    /** Of the hash alone: whoever holds a receipt finds it, and nobody learns a code they could ask by. */
    private void receipts(RoundId round, Path file) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file);
                CsvWriter csv =
                        CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out)) {
            csv.writeRecord("attempt_id", "receipt_hash");
            db.sql("SELECT id, receipt_hash FROM attempt WHERE round_id = ? AND receipt_hash IS NOT NULL"
                            + " ORDER BY CAST(id AS CHAR)")
                    .withFetchSize(FETCH)
                    .param(round.value())
                    .query(rs -> {
                        csv.writeRecord(rs.getString(1), rs.getString(2));
                    });
        }
    }

    private void store(Seals.Row row, Path zip) throws IOException {
        MessageDigest digest = digest();
        long bytes = 0;
        try (InputStream in = new DigestInputStream(Files.newInputStream(zip), digest)) {
            int part = 0;
            for (byte[] piece = in.readNBytes(PART); piece.length > 0; piece = in.readNBytes(PART)) {
                db.sql("INSERT INTO award_record_part (seal_id, part, content) VALUES (?, ?, ?)")
                        .params(row.id().value(), part++, piece)
                        .update();
                bytes += piece.length;
            }
        }
        seals.recorded(row.id(), HexFormat.of().formatHex(digest.digest()), bytes);
    }

    private static String sha256(Path file) throws IOException {
        MessageDigest digest = digest();
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    private static String readme(ContestDefinition contest, Seals.Row row) {
        return """
                HỒ SƠ KẾT QUẢ ĐÃ NIÊM PHONG
                %s
                %s, phiên bản %d
                Mã băm SHA-256 của result.json: %s

                result.json        kết quả đã được hai người ký niêm phong
                Mỗi kỳ thi một thư mục:
                  rules.yaml       phần thể lệ quyết định thứ hạng
                  attempts.csv     mọi lượt thi, kể cả lượt chưa nộp (OPEN) và lượt bị hủy (VOID)
                  standings.csv    bảng xếp hạng cuối cùng
                  receipts.csv     mã băm trên phiếu xác nhận của từng lượt đã nộp
                SHA256SUMS         mã băm của các tệp trên

                Người dự thi chỉ được ghi bằng mã, không có họ tên và số điện thoại.

                Cách kiểm tra
                1. Các tệp còn nguyên vẹn:        sha256sum -c SHA256SUMS
                2. Đúng bản đã niêm phong:        sha256sum result.json
                   Con số in ra phải đúng mã băm ghi ở trên, trong biên bản và trên trang công bố.
                3. Bảng xếp hạng đúng bản đã ký:  mã băm của ba tệp trong mỗi thư mục có ghi trong result.json.
                4. Tính lại từ đầu và so sánh:    ./mocson recount THƯ-MỤC | diff - THƯ-MỤC/standings.csv
                   (trong thư mục mã nguồn của Mốc Son; không cần cơ sở dữ liệu, không cần máy chủ)
                   Không in ra gì nghĩa là mọi thứ hạng đều khớp.
                5. Phiếu xác nhận của bạn:        tìm mã băm ghi trên phiếu trong receipts.csv

                Ý nghĩa từng mục của result.json: docs/award.md trong mã nguồn.
                """.formatted(contest.title(), row.scopeName(), row.version(), row.sha256());
    }
}
