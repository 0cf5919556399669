package vn.mocson.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.LuminanceSource;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.qrcode.QRCodeMultiReader;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.mocson.DoorTest;
import vn.mocson.common.qr.QrCode;
import vn.mocson.common.security.Access;
import vn.mocson.contest.ContestDefinition;
import vn.mocson.contest.ContestService;
import vn.mocson.participant.InviteService;
import vn.mocson.unit.Unit;
import vn.mocson.unit.UnitService;

/** What leads people to a contest on paper: read back as a phone reads it. */
@DoorTest
class PrintedMatterTest {

    private static final String BASE = "https://thi.tinh.vn";

    @Autowired
    ContestService contests;

    @Autowired
    UnitService units;

    @Autowired
    PosterService posters;

    @Autowired
    InviteService invites;

    @Autowired
    vn.mocson.door.Contests ownContests;

    private ContestDefinition contest() {
        return contests.bySlug("co-dien");
    }

    private Unit unit(ContestDefinition contest) {
        return units.tree(contest.units()).all().getLast();
    }

    private static List<String> codesIn(BufferedImage image) {
        int[] pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        LuminanceSource light = new RGBLuminanceSource(image.getWidth(), image.getHeight(), pixels);
        try {
            return Stream.of(new QRCodeMultiReader()
                            .decodeMultiple(
                                    new BinaryBitmap(new HybridBinarizer(light)),
                                    Map.of(com.google.zxing.DecodeHintType.TRY_HARDER, true)))
                    .map(com.google.zxing.Result::getText)
                    .toList();
        } catch (NotFoundException e) {
            return List.of();
        }
    }

    @Test
    void a_code_holds_the_address_it_was_made_of() throws IOException {
        String address = BASE + "/thi/co-dien?don-vi=CB-01&ma=ABC-DEF-GHJ";

        BufferedImage png =
                ImageIO.read(new ByteArrayInputStream(QrCode.of(address).png(6)));

        assertThat(codesIn(png)).containsExactly(address);
        assertThat(new String(QrCode.of(address).svg(), StandardCharsets.UTF_8)).startsWith("<svg ");
    }

    @Test
    void a_poster_is_one_page_with_title_unit_and_a_code_that_leads_to_the_unit() throws IOException {
        ContestDefinition contest = contest();
        Unit unit = unit(contest);
        String address = Access.asSystem(() -> posters.address(contest.id(), BASE, unit.id()));

        byte[] pdf = Access.asSystem(() -> posters.poster(contest.id(), BASE, unit.id()));

        try (PDDocument poster = Loader.loadPDF(pdf)) {
            assertThat(poster.getNumberOfPages()).isEqualTo(1);
            String text = new PDFTextStripper().getText(poster).replaceAll("\\s+", " ");
            assertThat(text)
                    .contains(contest.title(), unit.name(), contest.organizer(), "thi.tinh.vn/thi/co-dien", "Nộp bài");
            assertThat(codesIn(new PDFRenderer(poster).renderImageWithDPI(0, 100)))
                    .containsExactly(address);
        }
        assertThat(address).isEqualTo(BASE + "/thi/co-dien?don-vi=" + unit.code());
    }

    @Test
    void the_longest_title_still_leaves_the_poster_one_page() throws IOException {
        ContestDefinition contest = contest();
        ContestDefinition wordy = titled(
                contest, "Cuộc thi tìm hiểu truyền thống vẻ vang ".repeat(8).substring(0, 300));

        byte[] pdf = vn.mocson.common.paper.PdfFile.render(
                java.time.LocalDate.of(2024, 9, 2),
                PosterPages.poster(wordy, unit(contest), BASE),
                Map.of(PosterPages.picture(0), QrCode.of(BASE).png(8)));

        try (PDDocument poster = Loader.loadPDF(pdf)) {
            assertThat(poster.getNumberOfPages()).isEqualTo(1);
        }
    }

    @Test
    void the_set_holds_a_readable_code_for_every_unit() throws IOException {
        ContestDefinition contest = contest();
        List<Unit> all = units.tree(contest.units()).all();
        AtomicInteger told = new AtomicInteger();

        byte[] pdf = Access.asSystem(() -> posters.sheet(contest.id(), BASE, (done, of) -> told.set(done)));

        try (PDDocument sheets = Loader.loadPDF(pdf)) {
            assertThat(sheets.getNumberOfPages()).isEqualTo((all.size() + 7) / 8);
            List<String> first = codesIn(new PDFRenderer(sheets).renderImageWithDPI(0, 150));
            assertThat(first)
                    .containsExactlyInAnyOrderElementsOf(all.stream()
                            .limit(8)
                            .map(unit -> BASE + "/thi/co-dien?don-vi=" + unit.code())
                            .toList());
        }
        assertThat(told).hasValue(all.size());
    }

    @Test
    void where_only_the_list_may_enter_the_unit_s_invite_code_is_in_its_address() {
        String slug = ownContests.closingIn(
                java.time.Duration.ofHours(1),
                "{paper: {questions: 5, durationMinutes: 20}, eligibility: {roster: CLOSED}}");
        ContestDefinition contest = contests.bySlug(slug);
        Unit unit = unit(contest);
        String before = Access.asSystem(() -> posters.address(contest.id(), BASE, unit.id()));
        Access.asSystem(() -> invites.make(contest.id(), List.of(unit.id())));
        String code =
                Access.asSystem(() -> invites.all(contest.id())).getFirst().code();

        assertThat(before).doesNotContain("ma=");
        assertThat(Access.asSystem(() -> posters.address(contest.id(), BASE, unit.id())))
                .isEqualTo(BASE + "/thi/" + slug + "?don-vi=" + unit.code() + "&ma=" + code);
    }

    @Test
    void a_board_s_page_escapes_what_organizers_wrote() {
        ContestDefinition contest = titled(contest(), "Cuộc thi <script>alert(1)</script>");

        String page = BoardPage.of(
                contest,
                new BoardFile(
                        contest.slug(),
                        contest.title(),
                        null,
                        BoardFile.Scope.UNIT,
                        "HIDDEN",
                        null,
                        null,
                        "<b>Kín</b>",
                        null,
                        List.of()));

        assertThat(page).contains("&lt;script&gt;", "&lt;b&gt;Kín").doesNotContain("<script", "<b>");
    }

    private static ContestDefinition titled(ContestDefinition contest, String title) {
        return new ContestDefinition(
                contest.id(),
                contest.slug(),
                title,
                contest.numeral(),
                contest.organizer(),
                contest.summary(),
                contest.units(),
                contest.bank(),
                contest.questionSet(),
                contest.rules(),
                contest.rounds(),
                contest.pages(),
                contest.prizes(),
                contest.consent(),
                contest.look(),
                contest.announced());
    }
}
