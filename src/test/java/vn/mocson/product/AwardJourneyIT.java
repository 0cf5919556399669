package vn.mocson.product;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ScreenshotAnimations;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;
import vn.mocson.common.text.Vietnamese;

/**
 * From the last answer to the applause: a round closes, its winners are checked, two people seal, the result is
 * published and counted again by a stranger, and the ceremony with one item of every kind runs on two screens while one
 * of them loses its network.
 *
 * <p>{@code -Dmocson.screens=DIR} also takes a picture of the hall's screen at every pause,
 * and of the dialogs on the way there.
 */
class AwardJourneyIT extends InABrowser {

    private static final String CONTEST = "thai-nguyen-70-nam";
    private static final String PICTURES = System.getProperty("mocson.screens", "");
    private static final Duration UNTIL_IT_IS_RANKED = Duration.ofMinutes(4);

    @TempDir
    private static Path folder;

    private static Product product;

    @BeforeAll
    static void startTheProductOnARoundThatIsAboutToClose() throws IOException {
        product = Product.start(folder.resolve("data"), "--mocson.seed-data=" + seed(), "--demo-crowd=30");
    }

    @AfterAll
    static void stopTheProduct() {
        product.close();
    }

    @Test
    void fromTheCloseToTheEndOfTheCeremony() throws IOException {
        Page secretary = browser.desk();
        signIn(secretary, product, "thuky");
        Page judge = browser.desk();
        signIn(judge, product, "giamkhao");
        waitForTheDraft(secretary);
        inspected(secretary, "draft", () -> openAwards(secretary));

        confirmEverybody(secretary);
        assertThat(secretary.getByText("Chưa xác nhận")).hasCount(0);
        button(secretary, "Chuẩn bị bản niêm phong").click();
        button(secretary, "Thư ký ký").click();
        sign(secretary, "thuky");
        assertThat(secretary.getByText("Chờ Trưởng Ban Giám khảo ký.")).isVisible();

        openAwards(judge);
        button(judge, "Trưởng Ban Giám khảo ký và niêm phong").click();
        sign(judge, "giamkhao");
        assertThat(judge.getByText("Các phiên bản đã niêm phong").first()).isVisible();

        Page visitor = browser.phone();
        visitor.navigate(product.url() + "/thi/" + CONTEST + "/ho-so");
        assertThat(visitor.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile("Tải"))))
                .hasCount(0);
        openAwards(secretary);
        button(secretary, "Công bố kết quả").click();
        confirm(secretary, "Công bố kết quả");
        assertThat(secretary.getByText("Công bố lúc").first()).isVisible();

        aStrangerCountsAgain(visitor);
        theCeremony(secretary);
    }

    private static void waitForTheDraft(Page page) {
        Waiting.until(UNTIL_IT_IS_RANKED, () -> {
            openAwards(page);
            assertThat(page.locator(".award-content")
                            .getByRole(AriaRole.HEADING)
                            .or(page.locator(".empty-state"))
                            .first())
                    .isVisible();
            return button(page, "Xác nhận tất cả").count() > 0;
        });
    }

    /** The crowd of the demonstration is on no telephone: one reason for all of them. */
    private static void confirmEverybody(Page page) {
        button(page, "Xác nhận tất cả").click();
        Locator dialog = page.locator("vaadin-dialog[opened]");
        dialog.getByLabel("Lý do xác nhận mà không kiểm tra").fill("Người dự thi mẫu, không có ai để gọi");
        inspected(page, "confirm-all");
        dialog.getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions()
                                .setName("Xác nhận tất cả")
                                .setExact(true))
                .click();
    }

    private static void openAwards(Page page) {
        page.navigate(product.url() + "/quan-tri/cuoc-thi/" + CONTEST + "/trao-giai");
        assertThat(page.getByRole(AriaRole.HEADING, named("Trao giải"))).isVisible();
    }

    private static void confirm(Page page, String name) {
        page.locator("vaadin-confirm-dialog")
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(name).setExact(true))
                .click();
    }

    private static void sign(Page page, String account) {
        page.getByLabel("Nhập lại mật khẩu của bạn").fill(product.passwordOf(account));
        button(page, "Ký").click();
    }

    /** Somebody without an account takes the record and has every place computed again. */
    private static void aStrangerCountsAgain(Page visitor) throws IOException {
        visitor.reload();
        Download download = visitor.waitForDownload(
                () -> visitor.locator("a[href$='.zip']").first().click());
        Path record = folder.resolve("record");
        unpack(download.path(), record);
        try (Stream<Path> files = Files.walk(record)) {
            List<Path> rounds =
                    files.filter(file -> file.endsWith("standings.csv")).toList();
            assertThat(rounds).hasSize(1);
            for (Path standings : rounds) {
                Product.Ended recount =
                        Product.command("recount", standings.resolveSibling("").toString());
                assertThat(recount.code()).as(recount.output()).isZero();
                assertThat(recount.output().strip())
                        .isEqualTo(Files.readString(standings).strip());
            }
        }
    }

    private static void unpack(Path zip, Path into) throws IOException {
        try (ZipInputStream in = new ZipInputStream(Files.newInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                Path file = into.resolve(entry.getName()).normalize();
                assertThat(file).startsWithRaw(into);
                if (!entry.isDirectory()) {
                    Files.createDirectories(file.getParent());
                    Files.copy(in, file);
                }
            }
        }
    }

    private static void theProgramme(Page page) {
        add(page, "Lời nhắn trên màn hình", item -> {
            item.getByLabel("Lời nhắn", new Locator.GetByLabelOptions().setExact(true))
                    .fill("Cảm ơn các đơn vị đã đồng hành cùng cuộc thi");
            item.getByLabel("Dòng nhỏ bên dưới").fill("Một tháng thi, một chặng đường bảy mươi năm");
        });
        add(page, "Hiệu lệnh âm nhạc", item -> item.getByRole(AriaRole.TEXTBOX).fill("Nhạc nền trang trọng, nhỏ dần"));
        add(page, "Số liệu cuộc thi", item -> {});
        add(page, "Câu hỏi lịch sử kèm đáp án", item -> {
            item.getByLabel("Câu hỏi", new Locator.GetByLabelOptions().setExact(true))
                    .click();
            page.getByRole(AriaRole.OPTION).first().click();
        });
        add(page, "Bảng đơn vị được khen", item -> {});
        add(page, "Mở bảng đóng băng", item -> {
            item.locator("vaadin-select").click();
            page.getByRole(AriaRole.OPTION, named("Tháng thi")).click();
            item.getByLabel("Số hạng hiện trên bảng").fill("4");
        });
        add(page, "Nghỉ, màn hình trống", item -> {});
        button(page, "Sửa: Giải Nhì").click();
        Locator group = page.locator("vaadin-dialog[opened]");
        group.getByLabel("Người trao giải").fill("Đồng chí Bí thư Đảng ủy Khối");
        group.getByLabel("Mời cả nhóm chụp ảnh").check();
        inspected(page, "item-group");
        taken(page);
        inspected(page, "programme");
        button(page, "Lưu chương trình").click();
        assertThat(page.getByText("Đã lưu chương trình.")).isVisible();
    }

    private static void add(Page page, String kind, Consumer<Locator> fill) {
        page.locator("vaadin-select", new Page.LocatorOptions().setHasText("Thêm vào cuối chương trình"))
                .click();
        page.getByRole(AriaRole.OPTION, named(kind)).click();
        button(page, "Thêm mục").click();
        fill.accept(page.locator("vaadin-dialog[opened]"));
        inspected(page, "item-" + Vietnamese.searchable(kind).replace(' ', '-'));
        taken(page);
    }

    private static void taken(Page page) {
        button(page, "Xong").click();
        assertThat(page.locator("vaadin-dialog[opened]")).hasCount(0);
    }

    /** On a phone and at a desk. */
    private static void inspected(Page page, String name) {
        if (!PICTURES.isEmpty()) { // axe takes its time
            inspected(page, name, () -> {});
        }
    }

    private static void inspected(Page page, String name, Runnable again) {
        for (int width : List.of(390, 1440)) {
            page.setViewportSize(width, 900);
            again.run(); // what a page brings into sight when it opens depends on the width
            Inspection.settle(page);
            assertThat(Inspection.faults(page, name + " at " + width)).isEmpty();
            if (!PICTURES.isEmpty()) {
                page.screenshot(new Page.ScreenshotOptions()
                        .setAnimations(ScreenshotAnimations.DISABLED)
                        .setPath(Path.of(PICTURES, "%s-%d.png".formatted(name, width))));
            }
        }
    }

    private static void picture(Page screen, int pause) {
        if (!PICTURES.isEmpty()) {
            screen.keyboard().press("i"); // its own sign goes, and the next look at where it stands brings it back
            screen.screenshot(new Page.ScreenshotOptions()
                    .setAnimations(ScreenshotAnimations.DISABLED)
                    .setPath(Path.of(PICTURES, "show-%02d.png".formatted(pause))));
        }
    }

    private void theCeremony(Page secretary) {
        secretary.navigate(product.url() + "/quan-tri/cuoc-thi/" + CONTEST + "/le-trao-giai");
        theProgramme(secretary);
        button(secretary, "Mở buổi trình diễn thật").click();
        assertThat(secretary.getByText("Chưa bắt đầu").first()).isVisible();
        Page hall = screen(letIn(secretary, "Màn hình sân khấu"));
        Page foyer = screen(letIn(secretary, "Màn hình sân khấu"));
        Page remote = browser.phone();
        remote.navigate(letIn(secretary, "Điện thoại điều khiển"));
        standsAt(hall, 0);
        standsAt(foyer, 0);

        button(remote, "Bắt đầu buổi lễ").click();
        button(remote, "Bắt đầu buổi lễ").last().click();
        next(remote);
        standsAt(hall, 1);
        standsAt(foyer, 1);

        hall.context().setOffline(true);
        next(remote);
        standsAt(foyer, 2);
        standsAt(hall, 1);
        hall.keyboard().press("PageDown");
        standsAt(hall, 2);
        hall.keyboard().press("PageDown");
        standsAt(hall, 3);
        hall.context().setOffline(false);
        standsAt(hall, 2); // by itself, after it told so for some seconds
        next(remote);
        standsAt(hall, 3);
        standsAt(foyer, 3);

        foyer.reload();
        standsAt(foyer, 3);
        int pauses = Integer.parseInt(position(foyer).group(2));
        for (int pause = 4; pause <= pauses; pause++) {
            next(remote);
            standsAt(hall, pause);
            picture(hall, pause);
        }
        standsAt(foyer, pauses);
        secretary.reload();
        button(secretary, "Kết thúc buổi trình diễn").click();
        confirm(secretary, "Kết thúc buổi trình diễn");
        assertThat(secretary.getByText(Pattern.compile("Đã kết thúc lúc")).first())
                .isVisible();
        assertThat(remote.getByText("Buổi lễ đã kết thúc.").first()).isVisible();
    }

    /** The address that is shown once. */
    private static String letIn(Page page, String role) {
        button(page, "Thêm màn hình hoặc điều khiển").first().click();
        Locator dialog = page.locator("vaadin-dialog[opened]");
        dialog.locator("vaadin-select").first().click();
        page.getByRole(AriaRole.OPTION, named(role)).click();
        button(page, "Tạo mã").click();
        String address = page.locator(".ceremony-link").innerText();
        button(page, "Đóng").click();
        assertThat(dialog).hasCount(0);
        return address;
    }

    private Page screen(String address) {
        // without a graphics processor a quarter of the pixels takes a quarter of the time
        Page page = PICTURES.isEmpty() ? browser.page(960, 540) : browser.page(1920, 1080);
        page.navigate(address);
        return page;
    }

    private static void next(Page remote) {
        button(remote, "Tiếp").click();
    }

    /** What the screen says of itself when it is asked with the key “I”. */
    private static Matcher position(Page screen) {
        Matcher position = Pattern.compile("(\\d+) / (\\d+)")
                .matcher(screen.locator(".sign.info").innerText());
        assertThat(position.find()).isTrue();
        return position;
    }

    private static void standsAt(Page screen, int pause) {
        if (screen.locator(".sign.info").count() == 0) {
            screen.keyboard().press("i");
        }
        assertThat(screen.locator(".sign.info")).containsText(Pattern.compile("\\b" + pause + " / \\d+"));
    }

    /** The seed of the product, with a round that closes soon and few prizes, which nobody has to vote on. */
    private static Path seed() throws IOException {
        Path seed = folder.resolve("seed");
        FileSystemUtils.copyRecursively(Path.of("seed-data"), seed);
        Path contest = seed.resolve("contests").resolve(CONTEST + ".yaml");
        String text = Files.readString(contest);
        String changed = text.replaceFirst("closesAt: \"P29D\"", "closesAt: \"PT40S\"")
                .replaceFirst("border: COMMITTEE", "border: SHARE")
                .replaceFirst("leaderboard: LIVE", "leaderboard: {frozenLastMinutes: 600}")
                .replaceFirst("(?s)\nprizes:\n.*?\n\n", """

                        prizes:
                          - {scope: INDIVIDUAL, name: "Giải Nhất", count: 1, value: 3000000}
                          - {scope: INDIVIDUAL, name: "Giải Nhì", count: 2, value: 2000000}
                          - {scope: COLLECTIVE, name: "Giải Nhất", count: 1, value: 5000000}

                        """);
        assertThat(changed).isNotEqualTo(text).contains("PT40S", "border: SHARE", "frozenLastMinutes", "count: 2");
        Files.writeString(contest, changed);
        return seed;
    }
}
