package vn.mocson.ceremony;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import vn.mocson.common.paper.Block;
import vn.mocson.common.paper.Block.Column;
import vn.mocson.common.paper.Block.Heading;
import vn.mocson.common.paper.Block.Look;
import vn.mocson.common.paper.Block.Paragraph;
import vn.mocson.common.paper.Block.Row;
import vn.mocson.common.paper.Block.Table;
import vn.mocson.common.paper.OfficialLayout;
import vn.mocson.common.paper.OfficialPaper;
import vn.mocson.common.paper.PaperHead;
import vn.mocson.common.paper.PdfPaper;
import vn.mocson.common.text.Vietnamese;
import vn.mocson.common.time.VietnamTime;

/** A script on paper: for the programme book, and for the presenter. */
final class BookPaper {

    private static final String COMMITTEE = "Ban Tổ chức";
    private static final String BLANK = "……………………";

    private BookPaper() {}

    static byte[] book(Script script, Instant now) {
        List<Block> blocks = new ArrayList<>();
        for (Script.Group group : script.groups()) {
            group(script, group, blocks);
        }
        return PdfPaper.write(paper(script, now, "Danh sách trao giải", blocks));
    }

    private static void group(Script script, Script.Group group, List<Block> blocks) {
        List<Script.Cue> cues = script.cues().stream()
                .filter(cue -> group.id().equals(cue.group()))
                .toList();
        blocks.add(new Heading(1, group.title()));
        List<Row> cards = new ArrayList<>();
        List<Row> listed = new ArrayList<>();
        for (Script.Cue cue : cues) {
            switch (cue.step()) {
                case Step.Group announced -> {
                    words(cue, blocks);
                    if (!announced.value().isEmpty()) {
                        blocks.add(new Paragraph(Look.BODY, "Giá trị mỗi giải: " + announced.value() + "."));
                    }
                }
                case Step.Photo photo
                when !photo.handedBy().isEmpty() ->
                    blocks.add(new Paragraph(Look.BODY, "Người trao giải: " + photo.handedBy() + "."));
                case Step.Name card -> cards.add(row(cards, card.holder(), card.unit(), remark(card)));
                case Step.NameList list ->
                    list.rows().forEach(name -> listed.add(row(listed, name.holder(), name.unit(), name.text())));
                default -> {}
            }
        }
        blocks.add(new Table(
                List.of(
                        new Column("STT", 8, true),
                        new Column("Người, đơn vị được giải", 38, false),
                        new Column("Đơn vị", 36, false),
                        new Column("Ghi chú", 18, false)),
                listed.isEmpty() ? cards : listed));
    }

    private static Row row(List<Row> before, String holder, String unit, String remark) {
        return new Row(List.of(Integer.toString(before.size() + 1), holder, unit, remark), false);
    }

    private static String remark(Step.Name card) {
        if (card.absent()) {
            return "trao sau";
        }
        return card.behalf().isEmpty() ? "" : "nhận thay: " + card.behalf();
    }

    private static void words(Script.Cue cue, List<Block> blocks) {
        cue.words().lines().filter(line -> !line.isBlank()).forEach(line -> blocks.add(new Paragraph(Look.BODY, line)));
    }

    static byte[] cues(Script script, Instant now) {
        List<Row> rows = new ArrayList<>();
        for (Script.Cue cue : script.cues()) {
            if (cue.pause() != null || cue.step() instanceof Step.Music) {
                rows.add(new Row(
                        List.of(
                                cue.pause() == null ? "" : Integer.toString(cue.pause()),
                                shown(cue.step()),
                                cue.words(),
                                cue.note()),
                        cue.step() instanceof Step.Group));
            }
        }
        List<Block> blocks = List.of(
                new Paragraph(
                        Look.NOTE,
                        "Dành riêng cho người dẫn chương trình. Cột đầu là số điểm dừng: gõ số rồi bấm Enter để đến đó."),
                new Paragraph(Look.NOTE, "Mã băm: " + Deck.hash(Deck.text(script))),
                new Table(
                        List.of(
                                new Column("Dừng", 8, true),
                                new Column("Trên màn hình", 36, false),
                                new Column("Lời dẫn", 32, false),
                                new Column("Ghi chú riêng", 24, false)),
                        rows));
        return PdfPaper.write(paper(script, now, "Kịch bản dẫn chương trình", blocks));
    }

    private static String shown(Step step) {
        return switch (step) {
            case Step.Splash splash -> "Màn mở đầu: " + splash.title();
            case Step.Group group -> group.title() + " (" + group.count() + " giải)";
            case Step.Name name ->
                name.index() + "/" + name.of() + ". " + name.holder()
                        + (name.unit().isEmpty() ? "" : " – " + name.unit());
            case Step.NameList list ->
                "Danh sách " + list.title() + ", trang " + list.page() + "/" + list.pages() + ": "
                        + list.rows().stream().map(BookPaper::listed).collect(Collectors.joining("; "));
            case Step.Photo photo -> "Chụp ảnh: " + photo.title();
            case Step.Message message -> message.text();
            case Step.Music music -> "(màn hình không đổi) " + music.text();
            case Step.Figures figures -> figures.title();
            case Step.History history ->
                (history.stage() == Step.HistoryStage.QUESTION ? "Câu hỏi: " : "Đáp án: ") + history.question();
            case Step.Climb climb -> climb.title() + climbing(climb);
            case Step.Units board -> board.title();
            case Step.Blank ignored -> "Màn hình trống";
            case Step.End end -> "Màn kết thúc: " + end.title();
        };
    }

    private static String listed(Step.ListedName name) {
        return name.holder()
                + (name.unit().isEmpty() ? "" : " – " + name.unit())
                + (name.text().isEmpty() ? "" : " (" + name.text() + ")");
    }

    private static String climbing(Step.Climb climb) {
        if (climb.highlight() == null) {
            return "";
        }
        String enters = climb.from().contains(climb.highlight()) ? "" : " vào bảng";
        return climb.rows().stream()
                .filter(row -> Objects.equals(row.key(), climb.highlight()))
                .findFirst()
                .map(row -> ": " + row.holder() + enters + (row.text().isEmpty() ? "" : ", " + row.text())
                        + (row.rank() == null ? "" : ", hạng " + Vietnamese.number(row.rank())))
                .orElse("");
    }

    private static OfficialPaper paper(Script script, Instant now, String title, List<Block> blocks) {
        return new OfficialPaper(
                new PaperHead(
                        OfficialLayout.STATE,
                        "",
                        script.organizer().isBlank() ? COMMITTEE : script.organizer(),
                        "",
                        "",
                        BLANK,
                        VietnamTime.dateOf(now),
                        title,
                        script.subtitle()),
                blocks,
                title);
    }
}
