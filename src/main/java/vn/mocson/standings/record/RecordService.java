package vn.mocson.standings.record;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.util.FileSystemUtils;
import vn.mocson.common.audit.Act;
import vn.mocson.common.files.TemporaryFiles;
import vn.mocson.common.security.Access;
import vn.mocson.common.time.VietnamTime;
import vn.mocson.contest.ContestService;
import vn.mocson.contest.RoundDefinition;
import vn.mocson.contest.RoundId;

/** Exports the record of a closed round, and holds its stored standings against a recount of that record. */
@Service
public class RecordService {

    private static final Logger log = LoggerFactory.getLogger(RecordService.class);

    private static final String SUMS = "SHA256SUMS";
    private static final String README = "README.txt";
    private static final int LONGEST_DIFFERENCE = 1000;

    private final ContestService contests;
    private final RecordFiles files;
    private final RecordRows rows;
    private final TemporaryFiles temporary;
    private final Clock clock;

    RecordService(ContestService contests, RecordFiles files, RecordRows rows, TemporaryFiles temporary, Clock clock) {
        this.contests = contests;
        this.files = files;
        this.rows = rows;
        this.temporary = temporary;
        this.clock = clock;
    }

    /** What the exported record is called when it is downloaded. */
    @PreAuthorize(Access.JURY)
    public String fileName(RoundId id) {
        RoundDefinition round = contests.round(id);
        return "ho-so-" + contests.contest(round.contest()).slug() + "-" + round.code() + ".zip";
    }

    /**
     * Writes the record as a ZIP: {@code rules.yaml}, {@code attempts.csv}, the stored {@code standings.csv},
     * their SHA-256 and how to check them. People appear by their number alone. The stream stays open.
     *
     * @throws RecordNotReady where there are no final standings yet
     */
    @PreAuthorize(Access.JURY)
    @Act("record.export")
    public void export(RoundId id, OutputStream out) throws IOException {
        RoundDefinition round = contests.round(id);
        Path folder = temporaryFolder();
        try {
            Instant closedAt = files.write(round, title(round), folder); // a slow reader holds no connection
            List<String> names = List.of(RoundRecord.RULES, AttemptsFile.NAME, StandingsFile.NAME);
            StringBuilder sums = new StringBuilder();
            for (String name : names) {
                sums.append(sha256(folder.resolve(name)))
                        .append("  ")
                        .append(name)
                        .append('\n');
            }
            ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
            for (String name : names) {
                zip.putNextEntry(entry(name, closedAt));
                Files.copy(folder.resolve(name), zip);
            }
            zip.putNextEntry(entry(SUMS, closedAt));
            zip.write(sums.toString().getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(entry(README, closedAt));
            zip.write(readme(round).getBytes(StandardCharsets.UTF_8));
            zip.finish();
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    /**
     * Writes the three files of the record into a folder, as {@link #export} packs them.
     *
     * @return the SHA-256 of each by its name
     * @throws RecordNotReady where there are no final standings yet
     */
    @PreAuthorize(Access.JURY)
    public Map<String, String> write(RoundId id, Path folder) throws IOException {
        RoundDefinition round = contests.round(id);
        files.write(round, title(round), folder);
        Map<String, String> sums = new TreeMap<>();
        for (String name : List.of(RoundRecord.RULES, AttemptsFile.NAME, StandingsFile.NAME)) {
            sums.put(name, sha256(folder.resolve(name)));
        }
        return sums;
    }

    /**
     * Exports the record, recounts it as a stranger would, and compares the result with the stored standings
     * line by line. The outcome is kept; a difference is also an error in the log.
     *
     * @throws RecordNotReady where there are no final standings yet
     */
    @PreAuthorize(Access.JURY)
    @Act("record.check")
    public RecountCheck check(RoundId id) {
        RoundDefinition round = contests.round(id);
        try {
            Path folder = temporaryFolder();
            try {
                Instant closedAt = files.write(round, title(round), folder);
                String difference = difference(folder);
                RecountCheck check = new RecountCheck(
                        closedAt,
                        clock.instant(),
                        places(folder),
                        difference == null,
                        difference,
                        sha256(folder.resolve(AttemptsFile.NAME)));
                rows.put(id, check);
                tell(round, check);
                return check;
            } finally {
                FileSystemUtils.deleteRecursively(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How the last check of this round came out; nothing where its final standings are still to come. */
    @PreAuthorize(Access.FIGURES)
    public Optional<RecountCheck> lastCheck(RoundId id) {
        return rows.lastCheck(id);
    }

    private static void tell(RoundDefinition round, RecountCheck check) {
        if (check.agrees()) {
            log.info("Tính lại kỳ thi {} ({}) từ hồ sơ: khớp cả {} dòng", round.id(), round.code(), check.places());
        } else {
            log.error(
                    "Bảng xếp hạng đã lưu của kỳ thi {} ({}) KHÁC với kết quả tính lại từ hồ sơ: {}",
                    round.id(),
                    round.code(),
                    check.firstDifference());
        }
    }

    private static @Nullable String difference(Path folder) throws IOException {
        Path recounted = folder.resolve("recount.csv");
        try (BufferedWriter out = Files.newBufferedWriter(recounted)) {
            Recount.of(folder).write(out);
        } catch (RecordProblem e) {
            return e.getMessage();
        }
        try (BufferedReader stored = Files.newBufferedReader(folder.resolve(StandingsFile.NAME));
                BufferedReader again = Files.newBufferedReader(recounted)) {
            for (long line = 1; ; line++) {
                String a = stored.readLine();
                String b = again.readLine();
                if (a == null && b == null) {
                    return null;
                }
                if (a == null || !a.equals(b)) {
                    String text = "dòng " + line + ": đã lưu “" + (a == null ? "" : a) + "”, tính lại “"
                            + (b == null ? "" : b) + "”";
                    return text.substring(0, Math.min(text.length(), LONGEST_DIFFERENCE));
                }
            }
        }
    }

    private static int places(Path folder) throws IOException {
        try (BufferedReader stored = Files.newBufferedReader(folder.resolve(StandingsFile.NAME))) {
            int lines = 0;
            while (stored.readLine() != null) {
                lines++;
            }
            return lines - 1;
        }
    }

    private String title(RoundDefinition round) {
        return contests.contest(round.contest()).title() + " – " + round.name();
    }

    private Path temporaryFolder() throws IOException {
        return temporary.folder("record");
    }

    /** Dated as the standings are, so that the same record is the same file. */
    private static ZipEntry entry(String name, Instant closedAt) {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(LocalDateTime.ofInstant(closedAt, VietnamTime.ZONE));
        return entry;
    }

    private static String sha256(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] buffer = new byte[1 << 16];
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                digest.update(buffer, 0, n);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    private String readme(RoundDefinition round) {
        return """
                HỒ SƠ KẾT QUẢ KỲ THI
                %s

                rules.yaml     phần thể lệ quyết định thứ hạng
                attempts.csv   mọi lượt thi, kể cả lượt chưa nộp (OPEN) và lượt bị hủy (VOID)
                standings.csv  bảng xếp hạng cuối cùng mà hệ thống đã lưu
                SHA256SUMS     mã băm của ba tệp trên

                Người dự thi chỉ được ghi bằng mã, không có họ tên và số điện thoại.

                Cách kiểm tra
                1. Ba tệp còn nguyên vẹn:        sha256sum -c SHA256SUMS
                2. Tính lại từ đầu và so sánh:   ./mocson recount THƯ-MỤC-NÀY | diff - THƯ-MỤC-NÀY/standings.csv
                   (trong thư mục mã nguồn của Mốc Son; không cần cơ sở dữ liệu, không cần máy chủ)
                   Không in ra gì nghĩa là mọi thứ hạng đều khớp.

                Cách tính từng bước, có ví dụ tính tay: docs/recount.md trong mã nguồn.
                """.formatted(title(round));
    }
}
