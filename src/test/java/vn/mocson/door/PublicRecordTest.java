package vn.mocson.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import vn.mocson.DoorTest;
import vn.mocson.TestClock;
import vn.mocson.award.AwardScope;
import vn.mocson.award.SealedResult;
import vn.mocson.common.security.Access;
import vn.mocson.contest.ContestDefinition.Prize;
import vn.mocson.contest.ContestDefinition.PrizeScope;
import vn.mocson.exam.ExamJobs;
import vn.mocson.participant.ParticipantId;
import vn.mocson.standings.RulingId;
import vn.mocson.standings.RulingService;
import vn.mocson.standings.StandingsJobs;
import vn.mocson.standings.record.Recount;

/** What anybody can take along of a published result, and check without us. */
@DoorTest
class PublicRecordTest {

    @Autowired
    People people;

    @Autowired
    Contests contests;

    @Autowired
    TestClock clock;

    @Autowired
    ExamJobs examJobs;

    @Autowired
    StandingsJobs standingsJobs;

    @Autowired
    Environment environment;

    @Autowired
    BeanFactory beans;

    @TempDir
    Path folder;

    private final HttpClient http = HttpClient.newHttpClient();
    private Awards awards;
    private String contest;
    private SealedResult result;
    private Answer handedIn;

    @BeforeEach
    void a_sealed_result() {
        awards = new Awards(beans);
        contest = contests.closingIn(
                Duration.ofHours(2),
                "{paper: {questions: 5, durationMinutes: 30}, attempts: {max: 1}, rankBy: [CORRECT, SUBMITTED_AT]}",
                List.of(new Prize(PrizeScope.INDIVIDUAL, "Giải Nhất", 1, 0)));
        handedIn = handsIn("Nguyễn Văn An", 5);
        handsIn("Trần Thị Bình", 4);
        clock.set(TestClock.START.plus(Duration.ofHours(2)).plusSeconds(9));
        examJobs.closeOverdue();
        standingsJobs.finishClosedRounds();
        AwardScope scope = awards.ofContest(contest);
        result = awards.sealed(scope);
    }

    private Answer handsIn(String name, int right) {
        Person person = people.applicant(contest).named(name).registered();
        Sitting sitting = person.sits();
        clock.turn(Duration.ofMinutes(1));
        return sitting.submitWithRight(right);
    }

    private HttpResponse<byte[]> get(String path) throws IOException, InterruptedException {
        String base = "http://localhost:" + environment.getRequiredProperty("local.server.port");
        return http.send(HttpRequest.newBuilder(URI.create(base + path)).build(), BodyHandlers.ofByteArray());
    }

    private String text(String path) throws IOException, InterruptedException {
        return new String(get(path).body(), StandardCharsets.UTF_8);
    }

    private String zip() {
        return "/thi/" + contest + "/ho-so/" + result.id() + ".zip";
    }

    private void unpack() throws IOException, InterruptedException {
        try (ZipInputStream in =
                new ZipInputStream(new ByteArrayInputStream(get(zip()).body()))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                Path file = folder.resolve(entry.getName());
                Files.createDirectories(file.getParent());
                Files.write(file, in.readAllBytes());
            }
        }
    }

    private static String sha256(Path file) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
    }

    @Test
    void before_the_publication_nobody_gets_it() throws Exception {
        assertThat(get(zip()).statusCode()).isEqualTo(404);
        assertThat(text("/thi/" + contest + "/ho-so")).contains("Chưa có kết quả nào được công bố");
    }

    @Test
    void after_the_publication_the_page_says_who_sealed_it_and_its_hash() throws Exception {
        awards.publish(result.id());

        assertThat(text("/thi/" + contest + "/ho-so")).contains(result.sha256(), "Lê Thị Thư", "Phạm Văn Trọng", zip());
    }

    @Test
    void the_downloaded_record_recounts_to_the_standings_it_carries() throws Exception {
        awards.publish(result.id());
        unpack();
        StringWriter recounted = new StringWriter();

        Recount.of(folder.resolve("k1")).write(recounted);

        assertThat(recounted.toString()).isEqualTo(Files.readString(folder.resolve("k1/standings.csv")));
    }

    @Test
    void every_file_of_it_has_the_hash_that_is_written_down() throws Exception {
        awards.publish(result.id());
        unpack();

        for (String line : Files.readAllLines(folder.resolve("SHA256SUMS"))) {
            String[] parts = line.split(" {2}", 2);
            assertThat(sha256(folder.resolve(parts[1]))).as(parts[1]).isEqualTo(parts[0]);
        }
        assertThat(sha256(folder.resolve("result.json"))).isEqualTo(result.sha256());
        assertThat(Files.readString(folder.resolve("result.json")))
                .contains(sha256(folder.resolve("k1/standings.csv")), sha256(folder.resolve("k1/attempts.csv")));
    }

    @Test
    void nobody_is_named_in_it() throws Exception {
        awards.publish(result.id());
        unpack();

        try (var files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(Files.readString(file)).as(file.toString()).doesNotContain("Nguyễn Văn An");
            }
        }
    }

    @Test
    void who_holds_a_receipt_finds_it_in_the_record() throws Exception {
        awards.publish(result.id());
        unpack();

        assertThat(Files.readString(folder.resolve("k1/receipts.csv"))).contains(handedIn.text("receipt/hash"));
        assertThat(text("/bien-nhan?ma=" + handedIn.text("receipt/code")))
                .contains("/thi/" + contest + "/ho-so", "receipts.csv");
    }

    @Test
    void who_reads_the_page_is_told_that_the_ranking_was_corrected_since() throws Exception {
        awards.publish(result.id());
        RulingService rulings = beans.getBean(RulingService.class);
        RulingId ruling = Access.asSystem(() -> rulings.proposeDisqualification(
                awards.ofContest(contest).contest(), winner(), null, "Thi hộ, đã có biên bản số 12"));

        String before = text("/thi/" + contest + "/ho-so?truoc");
        new Staff("giam-khao", "JUDGE")
                .does(() -> rulings.confirm(ruling, rulings.dryRun(ruling).hash()));
        String after = text("/thi/" + contest + "/ho-so?sau");

        assertThat(before).doesNotContain("đã được sửa");
        assertThat(after).contains("bảng xếp hạng đã được sửa theo một quyết định có ghi lý do");
        SealedResult next = awards.sealedAgain(awards.ofContest(contest), "15/QĐ-BTC", "Hủy kết quả thi hộ");
        awards.publish(next.id());
        assertThat(text("/thi/" + contest + "/ho-so?moi"))
                .doesNotContain("đã được sửa")
                .contains("phiên bản mới hơn");
    }

    private ParticipantId winner() {
        return Objects.requireNonNull(result.awards().getFirst().person());
    }
}
