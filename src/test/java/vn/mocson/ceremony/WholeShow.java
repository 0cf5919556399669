package vn.mocson.ceremony;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import vn.mocson.award.AwardKind;
import vn.mocson.award.SealedResult;
import vn.mocson.questionbank.Picture;
import vn.mocson.unit.UnitId;

/** A show that has a step of every kind, of invented people, as the file for a hall without a network. */
public final class WholeShow {

    private static final long QUESTION = 5;
    private static final int PLACES = 20;
    /** The first units of {@link SealedResults}, after all people. */
    private static final List<Long> PICTURED = List.of(124L, 125L, 126L);

    private static final int WIDE = 900;
    private static final int HIGH = 1200;

    private WholeShow() {}

    public static byte[] file() {
        SealedResults people = new SealedResults()
                .person("Giải Nhất", 0, 1, "Nguyễn Thị Hồng Nhất")
                .person("Giải Nhì", 1, 2, "Trần Văn Nhì")
                .person("Giải Nhì", 1, 3, "Nguyễn Đình Phương Thảo Nguyên");
        for (int i = 0; i < PLACES; i++) {
            people.person("Giải Khuyến khích", 3, 4 + i, "Phạm Văn Mẫu " + (i + 1));
        }
        for (int i = 0; i < 8; i++) {
            people.unit("Giải Nhất", 0, 1 + i, "Đảng bộ Mẫu số " + (i + 1));
        }
        SealedResult result = people.sealed();
        ProgrammeItem.FrozenBoard board = new ProgrammeItem.FrozenBoard(1, PLACES, "Bảng xếp hạng", "");
        Programme programme = new Programme(
                "Lễ trao giải",
                "Cuộc thi tìm hiểu lịch sử 70 năm",
                List.of(),
                List.of(
                        new ProgrammeItem.Message("Trân trọng kính mời các đồng chí vào lễ", "Lễ trao giải", ""),
                        new ProgrammeItem.Music("Quốc ca"),
                        new ProgrammeItem.Statistics("Những con số của cuộc thi", ""),
                        prizes(AwardKind.INDIVIDUAL, "Giải Khuyến khích", false),
                        new ProgrammeItem.History(QUESTION, ""),
                        prizes(AwardKind.INDIVIDUAL, "Giải Nhì", true),
                        new ProgrammeItem.UnitBoard("Các đơn vị dẫn đầu", ""),
                        board,
                        new ProgrammeItem.Blank("Nghỉ"),
                        prizes(AwardKind.INDIVIDUAL, "Giải Nhất", true),
                        prizes(AwardKind.COLLECTIVE, "Giải Nhất", true)));
        Material plain = Scripts.material(ShowKind.REAL, programme, result);
        HistoryQuestion question = new HistoryQuestion(
                "Hội nghị mẫu của câu hỏi này họp vào ngày, tháng, năm nào?",
                Stream.of(1, 2, 3, 4)
                        .map(day -> "Ngày %02d/9/1954".formatted(day))
                        .toList(),
                List.of(0),
                "Lời giải mẫu, đủ dài để chiếm hai dòng trên màn hình của hội trường trong giờ nghỉ giữa hai nhóm giải.",
                "Tài liệu mẫu, tr. 5");
        Material material = Scripts.with(
                plain,
                PICTURED.stream()
                        .collect(Collectors.toMap(
                                UnitId::new, unit -> new StagePicture("c".repeat(64), "image/png", WIDE, HIGH))),
                Map.of(QUESTION, question),
                Map.of(new Material.BoardKey(board.round(), board.top()), SampleNames.board(PLACES)));
        return OfflineFile.write(
                Deck.text(ScriptWriter.write(material)),
                new ShowId(new UUID(0, 1)),
                id -> portrait(),
                StageCode.load());
    }

    /** As large as an uploaded one is kept, with something to see all over it. */
    private static Picture portrait() {
        BufferedImage image = new BufferedImage(WIDE, HIGH, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < HIGH; y++) {
            for (int x = 0; x < WIDE; x++) {
                image.setRGB(x, y, (x * 255 / WIDE) << 16 | (y * 255 / HIGH) << 8 | (x ^ y) & 0x7f);
            }
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Picture("image/png", out.toByteArray());
    }

    private static ProgrammeItem.PrizeGroup prizes(AwardKind kind, String prize, boolean oneByOne) {
        return new ProgrammeItem.PrizeGroup("c", kind, prize, "", "", "Đồng chí Người Trao Mẫu", true, oneByOne);
    }
}
