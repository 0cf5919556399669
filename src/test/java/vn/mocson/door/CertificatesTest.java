package vn.mocson.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.security.access.AccessDeniedException;
import vn.mocson.DoorTest;
import vn.mocson.TestClock;
import vn.mocson.certificate.Certificate;
import vn.mocson.certificate.CertificateDesign;
import vn.mocson.certificate.CertificateQuery;
import vn.mocson.certificate.CertificateRefused;
import vn.mocson.certificate.CertificateService;
import vn.mocson.certificate.Issue;
import vn.mocson.contest.ContestId;
import vn.mocson.contest.ContestService;
import vn.mocson.exam.ExamJobs;
import vn.mocson.privacy.RequestDesk;
import vn.mocson.privacy.RequestKind;
import vn.mocson.privacy.RequestQuery;
import vn.mocson.standings.StandingsJobs;

/** Certificates as their holders get them and as strangers check them. */
@DoorTest
class CertificatesTest {

    private static final Staff ORGANIZER = new Staff("ban-to-chuc", "ORGANIZER");
    private static final Staff SECRETARY = new Staff("thu-ky", "SECRETARY");
    private static final Issue ISSUE =
            new Issue("Quyết định số 15-QĐ/BTC ngày 12/10/2024", LocalDate.of(2024, 10, 12), "https://thi.example.vn");
    private static final String RULES = """
            paper: {questions: 5, durationMinutes: 20}
            leaderboard: LIVE
            results: {showScore: AT_SUBMISSION}
            """;

    @Autowired
    Door door;

    @Autowired
    People people;

    @Autowired
    Contests contests;

    @Autowired
    ContestService definitions;

    @Autowired
    CertificateService certificates;

    @Autowired
    RequestDesk desk;

    @Autowired
    TestClock clock;

    @Autowired
    ExamJobs examJobs;

    @Autowired
    StandingsJobs standingsJobs;

    @Autowired
    Environment environment;

    private final HttpClient http = HttpClient.newHttpClient();

    private String contest(boolean selfService) {
        String contest = contests.closingIn(Duration.ofHours(2), RULES);
        CertificateDesign plain =
                ORGANIZER.does(() -> certificates.design(id(contest))).design();
        ORGANIZER.does(() -> certificates.save(id(contest), offering(plain, selfService), null));
        return contest;
    }

    private static CertificateDesign offering(CertificateDesign plain, boolean selfService) {
        return new CertificateDesign(
                plain.heading(),
                plain.colour(),
                plain.frame(),
                plain.above(),
                plain.issuer(),
                plain.title(),
                plain.opening(),
                plain.person(),
                plain.collective(),
                plain.prizeWords(),
                plain.taken(),
                plain.place(),
                plain.authority(),
                plain.position(),
                plain.signer(),
                plain.prizeSuffix(),
                plain.takenSuffix(),
                selfService,
                null,
                null);
    }

    private ContestId id(String contest) {
        return definitions.bySlug(contest).id();
    }

    private Person sat(String contest, String name) {
        Person person = people.applicant(contest).named(name).registered();
        person.sits().submitWithRight(4);
        return person;
    }

    private void published(Person somebody) {
        clock.set(TestClock.START.plus(Duration.ofHours(2)).plusSeconds(9));
        examJobs.closeOverdue();
        standingsJobs.finishClosedRounds();
        contests.publish(somebody.round());
    }

    /** Somebody with a certificate of participation. */
    private Person holder(String name) {
        Person person = sat(contest(true), name);
        published(person);
        take(person).expect(200);
        return person;
    }

    private Answer take(Person person) {
        return door.post(person.token(), "me/certificates", Map.of());
    }

    private Answer list(Person person) {
        return door.getAs(person.token(), "me/certificates").expect(200);
    }

    private byte[] file(Person person) {
        return bytes(list(person).text("certificates/0/file"), person.token());
    }

    private String page(Person person) {
        return door.get(list(person).text("certificates/0/check")).text();
    }

    private byte[] bytes(String path, @Nullable String token) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address(path));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        return sent(request.build()).body();
    }

    private URI address(String path) {
        return URI.create("http://localhost:" + environment.getRequiredProperty("local.server.port") + path);
    }

    private HttpResponse<byte[]> sent(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** As a form without any script sends it. */
    private String compared(String page, byte[] file) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(
                "--b\r\nContent-Disposition: form-data; name=\"tep\"; filename=\"a.pdf\"\r\nContent-Type: application/pdf\r\n\r\n"
                        .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(file);
        body.writeBytes("\r\n--b--\r\n".getBytes(StandardCharsets.UTF_8));
        HttpRequest request = HttpRequest.newBuilder(address(page))
                .header("Content-Type", "multipart/form-data; boundary=b")
                .POST(BodyPublishers.ofByteArray(body.toByteArray()))
                .build();
        return new String(sent(request).body(), StandardCharsets.UTF_8);
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    private List<Certificate> issued(String contest) {
        return SECRETARY.does(() -> certificates.find(new CertificateQuery(id(contest), null, "", false), 0, 50));
    }

    // ---- of participation, by oneself

    @Test
    void who_sat_in_a_published_round_gets_one_and_only_one() throws IOException {
        Person person = sat(contest(true), "Lý Thị Tham Gia");
        published(person);
        assertThat(list(person).at("participationOffered").asBoolean()).isTrue();

        take(person).expect(200);
        Answer again = take(person).expect(200);

        assertThat(again.at("certificates").size()).isEqualTo(1);
        assertThat(again.at("participationOffered").asBoolean()).isFalse();
        assertThat(again.text("certificates/0/number")).isEqualTo("001/2024/GCN-TG");
        assertThat(text(file(person))).contains("LÝ THỊ THAM GIA", "001/2024/GCN-TG", "Đã tham gia");
    }

    @Test
    void before_the_results_are_published_there_is_none() {
        Person person = sat(contest(true), "Lý Thị Vội");

        assertThat(take(person).expect(409).code()).isEqualTo("CERTIFICATE_NOT_YET");
        assertThat(list(person).at("participationOffered").asBoolean()).isFalse();
    }

    @Test
    void who_never_sat_gets_none() {
        String contest = contest(true);
        Person absent = people.applicant(contest).named("Lý Thị Vắng").registered();
        published(sat(contest, "Lý Thị Khác"));

        assertThat(take(absent).expect(409).code()).isEqualTo("CERTIFICATE_NOT_YET");
    }

    @Test
    void where_the_organizer_does_not_offer_it_there_is_none() {
        Person person = sat(contest(false), "Lý Thị Xin");
        published(person);

        assertThat(take(person).expect(409).code()).isEqualTo("CERTIFICATE_NOT_OFFERED");
    }

    @Test
    void nobody_fetches_somebody_else_s() {
        Person holder = sat(contest(true), "Lý Thị Chủ");
        Person other = people.applicant(holder.contest()).named("Lý Thị Tò Mò").registered();
        published(holder);
        take(holder).expect(200);

        assertThat(door.getAs(other.token(), list(holder).text("certificates/0/file"))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void the_copy_of_one_s_data_lists_it() {
        assertThat(door.getAs(holder("Lý Thị Sao").token(), "me/data.json").text("certificates/0/number"))
                .isEqualTo("001/2024/GCN-TG");
    }

    // ---- the check

    @Test
    void the_page_confirms_holder_contest_day_and_file() {
        Person person = holder("Lý Thị Đúng");
        byte[] pdf = file(person);

        String page = page(person);

        assertThat(page)
                .contains("có thật và còn hiệu lực", "001/2024/GCN-TG", "Lý Thị Đúng", "10/09/2024", sha256(pdf))
                .contains("Cuộc thi riêng " + person.contest());
        assertThat(page).contains("/light/chung-nhan.js");
    }

    @Test
    void the_file_as_it_was_issued_is_confirmed_and_one_with_another_byte_is_not() {
        Person person = holder("Lý Thị Bản Gốc");
        byte[] pdf = file(person);
        byte[] changed = pdf.clone();
        changed[changed.length / 2] ^= 1;
        String page = list(person).text("certificates/0/check");

        assertThat(compared(page, pdf)).contains("Khớp: đây đúng là tệp đã cấp").doesNotContain("Không khớp");
        assertThat(compared(page, changed)).contains("Không khớp").doesNotContain("Khớp: đây");
    }

    @Test
    void drawn_again_it_is_the_same_file() {
        Person person = holder("Lý Thị Hai Lần");

        assertThat(file(person)).isEqualTo(file(person));
    }

    @Test
    void who_takes_back_the_consent_to_be_named_is_not_named() {
        Person person = holder("Lý Thị Kín");
        String hash = sha256(file(person));

        door.put(person.token(), "me/publish-name", Map.of("publishName", false))
                .expect(200);

        assertThat(page(person)).contains("001/2024/GCN-TG", hash).doesNotContain("Lý Thị Kín", "Chi bộ");
    }

    @Test
    void of_an_erased_person_number_and_hash_stay_and_no_name() {
        Person person = holder("Lý Thị Quên");
        String hash = sha256(file(person));
        String check = list(person).text("certificates/0/check");
        door.post(person.token(), "me/requests", Map.of("kind", "DELETE", "words", "", "understood", true))
                .expect(201);

        SECRETARY.does(() ->
                desk.carryOut(desk.find(new RequestQuery(id(person.contest()), true, RequestKind.DELETE, ""), 0, 1)
                        .getFirst()
                        .id()));

        assertThat(door.get(check).text()).contains("001/2024/GCN-TG", hash).doesNotContain("Lý Thị Quên");
        Certificate left = issued(person.contest()).getFirst();
        assertThat(left.holder() + left.unit()).isEmpty();
        assertThatThrownBy(() -> SECRETARY.does(() -> certificates.file(left.id())))
                .isInstanceOf(CertificateRefused.class);
    }

    @Test
    void a_revoked_one_says_so_with_day_and_reason_and_is_not_handed_out() {
        Person person = holder("Lý Thị Nhầm");

        SECRETARY.does(
                () -> certificates.revoke(issued(person.contest()).getFirst().id(), "Ghi sai ngày cấp"));

        assertThat(page(person)).contains("đã bị thu hồi ngày 10/09/2024", "Ghi sai ngày cấp");
        assertThat(list(person).at("certificates/0/file").isNull()).isTrue();
        assertThat(list(person).at("participationOffered").asBoolean()).isTrue();
    }

    @Test
    void a_code_that_nobody_has_is_not_found() {
        Answer page = door.get("/chung-nhan/ABCDE-FGHJK-23456-789ZZ");

        assertThat(page.status()).isEqualTo(404);
        assertThat(page.text()).contains("Chưa tìm thấy giấy chứng nhận", "<form");
    }

    // ---- by the house

    @Test
    void the_house_issues_to_everybody_once_and_takes_them_as_one_file_or_many() throws IOException {
        String contest = contest(false);
        sat(contest, "Lý Thị Một");
        sat(contest, "Lý Thị Hai");
        published(sat(contest, "Lý Thị Ba"));

        int first = SECRETARY.does(() -> certificates.issueParticipation(id(contest), ISSUE, (done, of) -> true));
        int second = SECRETARY.does(() -> certificates.issueParticipation(id(contest), ISSUE, (done, of) -> true));

        assertThat(List.of(first, second)).containsExactly(3, 0);
        CertificateQuery all = new CertificateQuery(id(contest), null, "", true);
        ByteArrayOutputStream print = new ByteArrayOutputStream();
        SECRETARY.does(() -> written(() -> certificates.print(all, print, (done, of) -> true)));
        assertThat(text(print.toByteArray())).contains("LÝ THỊ MỘT", "LÝ THỊ HAI", "LÝ THỊ BA");
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        SECRETARY.does(() -> written(() -> certificates.zip(all, zip, (done, of) -> true)));
        List<String> names = new ArrayList<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip.toByteArray()))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                names.add(entry.getName());
                Certificate of = issued(contest).stream()
                        .filter(each -> entryOf(each, names.getLast()))
                        .findFirst()
                        .orElseThrow();
                assertThat(compared(of.code().path(), in.readAllBytes())).contains("Khớp: đây");
            }
        }
        assertThat(names).hasSize(3).allMatch(name -> name.endsWith(".pdf"));
    }

    private static boolean entryOf(Certificate certificate, String name) {
        return name.startsWith(certificate.number().replace('/', '-'));
    }

    @FunctionalInterface
    private interface Writing {
        int write() throws IOException;
    }

    private static int written(Writing writing) {
        try {
            return writing.write();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void stopped_it_goes_on_where_it_was() {
        String contest = contest(false);
        published(sat(contest, "Lý Thị Dừng"));

        int stopped = SECRETARY.does(() -> certificates.issueParticipation(id(contest), ISSUE, (done, of) -> false));
        int went = SECRETARY.does(() -> certificates.issueParticipation(id(contest), ISSUE, (done, of) -> true));

        assertThat(List.of(stopped, went)).containsExactly(0, 1);
    }

    @Test
    void a_judge_issues_none() {
        String contest = contest(false);

        assertThatThrownBy(() -> new Staff("giam-khao", "JUDGE")
                        .does(() -> certificates.issueParticipation(id(contest), ISSUE, (done, of) -> true)))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void a_template_with_a_script_is_refused_with_its_line() {
        String contest = contest(false);
        CertificateDesign design =
                ORGANIZER.does(() -> certificates.design(id(contest))).design();

        assertThatThrownBy(() -> ORGANIZER.does(() -> certificates.save(
                        id(contest), design, certificates.template(id(contest)) + "<script>alert(1)</script>")))
                .isInstanceOf(CertificateRefused.class)
                .hasMessageContaining("<script>");
    }
}
