package vn.mocson.product;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.FileChooser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** From a Word file to the papers of a contest, through the hands of three people in three browsers. */
class QuestionBankIT extends InABrowser {

    private static final String CONTEST = "tim-hieu-lich-su";
    private static final String TITLE = "Tìm hiểu lịch sử Đảng";
    private static final String BANK = "lich-su-dang";
    private static final String SET = "Bộ câu hỏi đợt 1";

    private static final String WITHOUT_KEY = "Tổng Bí thư đầu tiên của Đảng là ai?";
    private static final String WITH_EQUAL_OPTIONS = "Báo Thanh Niên là cơ quan ngôn luận của tổ chức nào?";
    private static final List<String> QUESTIONS = List.of(
            "Ai chủ trì hội nghị hợp nhất các tổ chức cộng sản đầu năm 1930?",
            WITHOUT_KEY,
            "Hội nghị thành lập Đảng họp tại đâu?",
            WITH_EQUAL_OPTIONS,
            "Tác phẩm nào của Nguyễn Ái Quốc tập hợp các bài giảng ở Quảng Châu?");

    @TempDir
    private static Path folder;

    private static Path data;
    private static Product product;

    @BeforeAll
    static void startTheProductOnASmallSeed() throws IOException {
        data = folder.resolve("data");
        product = Product.start(data, "--mocson.seed-data=" + seed());
    }

    @AfterAll
    static void stopTheProduct() {
        product.close();
    }

    @Test
    void aWordFileBecomesASealedSetAndThenTheContestOpens() throws IOException, SQLException {
        takeTheSetFromTheContest();
        String round = product.door()
                .get("/contests/" + CONTEST, null)
                .body()
                .at("/rounds/0/id")
                .asString();
        String entrant = register();
        Door.Answer early = start(round, entrant);
        assertThat(early.status()).isEqualTo(403);
        assertThat(early.body().get("code").asString()).isEqualTo("ROUND_NOT_OPEN");

        Page author = browser.desk();
        signIn(author, product, "biensoan");
        importQuestions(author);
        submitTheSet(author);

        Page approver = browser.desk();
        signIn(approver, product, "pheduyet");
        approveAndSeal(approver);
        print(approver);

        Page organizer = browser.desk();
        signIn(organizer, product, "bantochuc");
        chooseTheSet(organizer);

        Door.Answer started = start(round, entrant);
        assertThat(started.status()).isEqualTo(201);
        List<String> asked = new ArrayList<>();
        for (JsonNode question : started.body().get("questions")) {
            asked.add(question.get("text").asString());
        }
        assertThat(asked).hasSize(3).doesNotHaveDuplicates().isSubsetOf(QUESTIONS);
    }

    private static void importQuestions(Page page) throws IOException {
        openTheBank(page);
        link(page, "Nhập câu hỏi").click();
        FileChooser chooser =
                page.waitForFileChooser(() -> button(page, "Chọn tệp…").click());
        chooser.setFiles(new FilePayload(
                "lich-su-dang.docx",
                "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                wordFile()));

        assertThat(page.getByText("5 câu hỏi: 3 câu sẵn sàng nhập, 2 câu cần xem."))
                .isVisible();
        assertThat(button(page, "Sẵn sàng · 3")).isVisible();
        assertThat(button(page, "Phải sửa · 2")).isVisible();
        assertThat(button(page, "Chưa có đáp án · 1")).isVisible();
        assertThat(button(page, "Phương án trùng · 1")).isVisible();
        assertThat(button(page, "Nhập 3 câu")).isVisible();

        button(page, WITHOUT_KEY).click();
        assertThat(page.getByRole(AriaRole.HEADING, named("Câu 2"))).isVisible();
        button(page, "Phương án C là đáp án đúng").click();
        assertThat(page.getByText("5 câu hỏi: 4 câu sẵn sàng nhập, 1 câu cần xem."))
                .isVisible();

        button(page, WITH_EQUAL_OPTIONS).click();
        assertThat(page.getByRole(AriaRole.HEADING, named("Câu 4"))).isVisible();
        page.getByLabel("Phương án D", new Page.GetByLabelOptions().setExact(true))
                .fill("An Nam Cộng sản Đảng");
        assertThat(page.getByText("5 câu hỏi: 5 câu sẵn sàng nhập, 0 câu cần xem."))
                .isVisible();

        button(page, "Nhập 5 câu").click();
        assertThat(page.getByRole(AriaRole.HEADING, named("Đã nhập 5 câu hỏi"))).isVisible();
        link(page, "Xem các câu vừa nhập").click();
        assertThat(page.getByText("5 câu hỏi", exactly()).first()).isVisible();
        for (String question : QUESTIONS) {
            assertThat(page.getByText(question).first()).isVisible();
        }
    }

    private static void submitTheSet(Page page) {
        link(page, "Bộ câu hỏi trình duyệt").click();
        button(page, "Tạo bộ câu hỏi").click();
        page.getByLabel("Tên bộ câu hỏi").fill(SET);
        button(page, "Tạo bộ").click();
        assertThat(page.getByRole(AriaRole.HEADING, named(SET))).isVisible();

        button(page, "Thêm câu hỏi").click();
        page.getByLabel("Trạng thái", new Page.GetByLabelOptions().setExact(true))
                .click();
        page.getByRole(AriaRole.OPTION, named("Bản nháp")).click();
        button(page, "Thêm tất cả 5 câu tìm thấy").click();
        assertThat(page.getByText("Đã thêm 5 câu vào bộ.")).isVisible();

        button(page, "Trình duyệt").click();
        confirm(page, "Trình duyệt");
        assertThat(page.getByText("Đã trình 5 câu.")).isVisible();
    }

    private static void approveAndSeal(Page page) {
        openTheBank(page);
        link(page, "Bộ câu hỏi trình duyệt").click();
        link(page, SET).click();
        button(page, "Duyệt tất cả 5 câu còn lại").click();
        confirm(page, "Duyệt tất cả");
        assertThat(page.getByText("Đã duyệt 5 câu.")).isVisible();

        page.getByLabel("Số quyết định").fill("85-QĐ/ĐUK");
        page.getByLabel("Ngày quyết định").fill("15/07/2024");
        // The calendar is visible before it is open: closed in between, it leaves the page hidden from assistive tools.
        page.locator("[data-aria-hidden]").first().waitFor(attached());
        page.keyboard().press("Enter");
        assertThat(page.locator("[data-aria-hidden]")).hasCount(0);
        page.getByLabel("Cuộc họp đã duyệt").fill("Hội nghị Ban Thường vụ tháng 7/2024");
        button(page, "Ghi quyết định").click();
        assertThat(page.getByText("Quyết định số 85-QĐ/ĐUK ngày 15/07/2024. Hội nghị Ban Thường vụ tháng 7/2024"))
                .isVisible();

        button(page, "Niêm phong bộ câu hỏi").click();
        confirm(page, "Niêm phong bộ câu hỏi");
        assertThat(page.getByRole(AriaRole.HEADING, named("Mã niêm phong (SHA-256)")))
                .isVisible();
        assertThat(page.getByRole(AriaRole.CODE).first()).hasText(Pattern.compile("^[0-9a-f]{64}$"));
    }

    private static void print(Page page) throws IOException {
        String seal = page.getByRole(AriaRole.CODE).first().innerText().replaceAll("\\s", "");
        assertThat(page.getByLabel("Kèm đáp án, giải thích và nguồn")).isChecked();

        byte[] word = download(page, "Tải Word");
        assertThat(new String(word, 0, 2, StandardCharsets.US_ASCII)).isEqualTo("PK");

        byte[] pdf = download(page, "Tải PDF");
        assertThat(new String(pdf, 0, 4, StandardCharsets.US_ASCII)).isEqualTo("%PDF");
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(document))
                    .contains("SHA-256: " + seal.substring(0, 4))
                    .contains(WITHOUT_KEY)
                    .contains("BẢNG ĐÁP ÁN");
        }
    }

    private static void chooseTheSet(Page page) {
        assertThat(page.getByRole(AriaRole.HEADING, named(TITLE))).isVisible();
        link(page, "Số liệu").click();
        assertThat(page.getByText("Kỳ 1 không mở được vì chưa có bộ câu hỏi đã niêm phong. Hãy chọn một bộ."))
                .isVisible();
        page.getByLabel("Ra đề từ bộ khác").click();
        page.getByRole(AriaRole.OPTION, named(SET + " (5 câu)")).click();
        button(page, "Dùng bộ này").click();
        assertThat(page.getByText("Từ nay cuộc thi ra đề từ “" + SET + "”.")).isVisible();
        assertThat(page.getByText(Pattern.compile("không mở được vì"))).hasCount(0);
    }

    private static void openTheBank(Page page) {
        link(page, "Ngân hàng câu hỏi").click();
        link(page, BANK).click();
        assertThat(page.getByRole(AriaRole.HEADING, named(BANK))).isVisible();
    }

    private static byte[] download(Page page, String link) throws IOException {
        Download download = page.waitForDownload(() -> link(page, link).click());
        return Files.readAllBytes(download.path());
    }

    private static void confirm(Page page, String answer) {
        page.getByRole(AriaRole.ALERTDIALOG)
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(answer).setExact(true))
                .click();
    }

    private static Locator.WaitForOptions attached() {
        return new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED);
    }

    private static Locator link(Page page, String name) {
        return page.getByRole(AriaRole.LINK, named(name));
    }

    /** As where contests are older than question sets. Done when the product has seen it and says so. */
    private static void takeTheSetFromTheContest() throws IOException, SQLException {
        try (Connection database = DriverManager.getConnection(
                        "jdbc:mariadb://127.0.0.1:" + product.databasePort() + "/mocson?sslMode=disable",
                        "mocson",
                        Files.readString(data.resolve("mariadb/password")).strip());
                Statement statement = database.createStatement()) {
            statement.executeUpdate("UPDATE contest SET question_set_id = NULL");
        }
        Waiting.until(Duration.ofSeconds(60), () -> product.output()
                .contains("không mở được: Kỳ thi chưa gắn bộ câu hỏi đã niêm phong."));
    }

    private static Door.Answer start(String round, String token) throws IOException {
        return product.door().post("/rounds/" + round + "/attempts", Map.of(), token);
    }

    private static String register() throws IOException {
        JsonNode contest = product.door().get("/contests/" + CONTEST, null).body();
        String unit = product.door()
                .get("/contests/" + CONTEST + "/units?q=&limit=1", null)
                .body()
                .at("/0/id")
                .asString();
        Door.Answer registered = product.door()
                .post(
                        "/contests/" + CONTEST + "/participants",
                        Map.of(
                                "fullName",
                                "Hoàng Thị Mận",
                                "dateOfBirth",
                                "1968-05-19",
                                "phone",
                                "0912000333",
                                "pin",
                                "135790",
                                "unitId",
                                unit,
                                "consent",
                                Map.of(
                                        "version",
                                        contest.at("/registration/consent/version")
                                                .asString(),
                                        "accepted",
                                        true,
                                        "publishName",
                                        true)),
                        null);
        assertThat(registered.status()).isEqualTo(201);
        return registered.body().get("token").asString();
    }

    private static byte[] wordFile() throws IOException {
        return WordFiles.section("Phần I. Những năm đầu của Đảng", """
                Câu 1: Ai chủ trì hội nghị hợp nhất các tổ chức cộng sản đầu năm 1930?
                A. Trần Phú
                B. Nguyễn Ái Quốc
                C. Lê Hồng Phong
                D. Hà Huy Tập
                Đáp án: B
                Nguồn: Lịch sử Đảng Cộng sản Việt Nam, tr. 20
                Câu 2: Tổng Bí thư đầu tiên của Đảng là ai?
                A. Lê Duẩn
                B. Trường Chinh
                C. Trần Phú
                D. Nguyễn Văn Cừ
                Nguồn: Lịch sử Đảng Cộng sản Việt Nam, tr. 31
                Câu 3: Hội nghị thành lập Đảng họp tại đâu?
                A. Hương Cảng
                B. Ma Cao
                C. Quảng Châu
                D. Thượng Hải
                Đáp án: A
                Nguồn: Lịch sử Đảng Cộng sản Việt Nam, tr. 19
                Câu 4: Báo Thanh Niên là cơ quan ngôn luận của tổ chức nào?
                A. Hội Việt Nam Cách mạng Thanh niên
                B. Tân Việt Cách mạng Đảng
                C. Việt Nam Quốc dân Đảng
                D. Tân Việt Cách mạng Đảng
                Đáp án: A
                Nguồn: Lịch sử Đảng Cộng sản Việt Nam, tr. 12
                Câu 5: Tác phẩm nào của Nguyễn Ái Quốc tập hợp các bài giảng ở Quảng Châu?
                A. Con rồng tre
                B. Đường Kách mệnh
                C. Nhật ký trong tù
                D. Sửa đổi lối làm việc
                Đáp án: B
                Nguồn: Hồ Chí Minh toàn tập, tập 2, tr. 280""".lines().toList());
    }

    private static Path seed() throws IOException {
        Path seed = folder.resolve("seed");
        write(seed.resolve("units/khoi.csv"), """
                code,parent_code,name,headcount
                K,,Đảng bộ Khối,0
                K-YT,K,Chi bộ Sở Y tế,15
                K-TP,K,Chi bộ Sở Tư pháp,22
                """);
        write(seed.resolve("questions/" + BANK + ".csv"), """
                topic,difficulty,text,option_a,option_b,option_c,option_d,correct,explanation,source
                Quê hương,easy,Thủ đô của nước ta là thành phố nào?,Hà Nội,Huế,Đà Nẵng,Cần Thơ,A,,Địa lý Việt Nam
                Quê hương,easy,Đỉnh núi cao nhất nước ta tên là gì?,Tam Đảo,Phan Xi Păng,Bà Đen,Ngọc Linh,B,,Địa lý Việt Nam
                Quê hương,easy,Thái Nguyên nổi tiếng với đặc sản nào?,Cà phê,Thanh long,Chè,Nhãn lồng,C,,Địa lý Việt Nam
                Quê hương,medium,Hồ Ba Bể trước kia thuộc tỉnh nào?,Cao Bằng,Lạng Sơn,Hà Giang,Bắc Kạn,D,,Địa lý Việt Nam
                Quê hương,medium,Sông nào chảy qua thành phố Thái Nguyên?,Sông Cầu,Sông Đà,Sông Mã,Sông Lam,A,,Địa lý Việt Nam
                Quê hương,hard,Cửa khẩu Hữu Nghị nằm ở tỉnh nào?,Cao Bằng,Lạng Sơn,Lào Cai,Quảng Ninh,B,,Địa lý Việt Nam
                """);
        write(seed.resolve("contests/" + CONTEST + ".yaml"), """
                slug: %s
                title: %s
                units: khoi
                bank: %s
                rules:
                  paper: {questions: 3, durationMinutes: 15}
                rounds:
                  - {id: k1, name: Kỳ 1, opensAt: -PT1H, closesAt: P1D}
                """.formatted(CONTEST, TITLE, BANK));
        return seed;
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
