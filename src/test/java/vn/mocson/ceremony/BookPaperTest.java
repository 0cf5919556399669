package vn.mocson.ceremony;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import vn.mocson.award.AwardKind;
import vn.mocson.award.SealedResult;
import vn.mocson.ceremony.BoardPlace.Standing;
import vn.mocson.ceremony.ProgrammeItem.PrizeGroup;

class BookPaperTest {

    private static final Instant NOW = Instant.parse("2024-10-25T01:00:00Z");
    private static final Programme PROGRAMME = new Programme(
            "",
            "",
            List.of(),
            List.of(
                    new ProgrammeItem.Music("Nhạc hiệu mở màn"),
                    new PrizeGroup(
                            "c",
                            AwardKind.INDIVIDUAL,
                            "Giải Ba",
                            "Xin mời các thí sinh đoạt giải Ba.",
                            "Chờ khách ổn định",
                            "Đồng chí Phó Bí thư",
                            true,
                            true)));

    private static Script script() {
        SealedResult result = SealedResults.usual();
        return ScriptWriter.write(Scripts.with(
                Scripts.material(ShowKind.REAL, PROGRAMME, result),
                Map.of(AwardKey.of(result.scope(), result.awards().get(2)), new Receiver("Đỗ Thay Mặt", false))));
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    @Test
    void the_book_has_every_group_with_its_words_winners_and_who_hands_over() throws IOException {
        String book = text(BookPaper.book(script(), NOW));

        assertThat(book)
                .contains("Xin mời các thí sinh đoạt giải Ba.", "Người trao giải: Đồng chí Phó Bí thư.")
                .contains("Lê Thị Ba", "nhận thay: Đỗ Thay Mặt", "Nguyễn Thị Nhất", "Đảng bộ Sở Y tế")
                .doesNotContain("Chờ khách ổn định");
    }

    @Test
    void the_presenters_paper_has_every_stop_with_its_number_and_the_private_notes() throws IOException {
        Script script = script();
        String cues = text(BookPaper.cues(script, NOW));

        assertThat(cues)
                .contains("Chờ khách ổn định", "Nhạc hiệu mở màn", "Nhận thay: Đỗ Thay Mặt.")
                .contains(script.pauses() + " Màn kết thúc");
    }

    @Test
    void the_presenters_paper_says_who_comes_onto_a_frozen_board_and_their_rank_among_everybody() throws IOException {
        BoardPlace falls = new BoardPlace(
                "a", "Lê Văn An", "", new Standing("1", 1, "20 câu đúng"), new Standing("8", 1057, "3 câu đúng"));
        List<BoardPlace> places =
                List.of(falls, new BoardPlace("b", "Trần Thị Bình", "", null, new Standing("0", 1, "25 câu đúng")));
        Script script = ScriptWriter.write(Scripts.withBoard(
                Scripts.material(ShowKind.REAL, Programme.EMPTY, SealedResults.usual()),
                new ProgrammeItem.FrozenBoard(1, 3, "Chung kết", ""),
                places));

        assertThat(text(BookPaper.cues(script, NOW)))
                .contains("Chung kết: Trần Thị Bình vào bảng", "Trần Thị Bình, 25 câu đúng, hạng 1")
                .contains("Lê Văn An, 20 câu đúng, hạng 1 ", "Lê Văn An, 3 câu đúng, hạng 1.057");
    }
}
