package vn.mocson.questionbank.io;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.mocson.common.paper.OfficialLayout;
import vn.mocson.common.paper.PaperHead;
import vn.mocson.common.paper.Papers;
import vn.mocson.common.paper.Signature;
import vn.mocson.common.paper.Signer;
import vn.mocson.questionbank.Difficulty;
import vn.mocson.questionbank.Picture;
import vn.mocson.questionbank.QuestionDraft;
import vn.mocson.questionbank.QuestionDraft.OptionDraft;
import vn.mocson.questionbank.SourceReference;

/** Question sets as a committee of the Party or of the State would be shown them. */
final class SampleSets {

    static final String HASH = "ab12cd34".repeat(8);

    static final Picture PICTURE = new Picture("image/png", Papers.picture(1600, 900, "png"));

    private SampleSets() {}

    static SetPaperContent party(List<QuestionDraft> questions, @Nullable String hash) {
        return new SetPaperContent(
                new PaperHead(
                        OfficialLayout.PARTY,
                        "Tỉnh ủy Thái Nguyên",
                        "Đảng ủy Khối các cơ quan và doanh nghiệp tỉnh",
                        "",
                        "BCH/ĐUK",
                        "Thái Nguyên",
                        LocalDate.of(2024, 7, 15),
                        "Bộ câu hỏi trình duyệt",
                        "Cuộc thi trực tuyến “Tìm hiểu lịch sử 70 năm Ngày thành lập Đảng bộ Khối các cơ quan tỉnh Thái Nguyên”"
                                + " (02/11/1954 - 02/11/2024)"),
                "Bộ câu hỏi số 1, dùng cho các kỳ thi tháng 9/2024",
                questions,
                Map.of(PICTURE.id(), PICTURE),
                List.of(
                        new SetPaperContent.Coverage("Lịch sử Đảng bộ Khối", Difficulty.EASY, 7, 100),
                        new SetPaperContent.Coverage("", null, 13, 200)),
                hash,
                hash == null
                        ? null
                        : "Quyết định số 215-QĐ/ĐUK ngày 22/7/2024 của Ban Thường vụ Đảng ủy Khối; cuộc họp Ban Thường vụ"
                                + " ngày 19/7/2024.",
                new Signature(
                        List.of(new Signer(
                                OfficialLayout.PARTY.onBehalfOf("Ban Thường vụ"), "Phó Bí thư", "Mai Thị Nhài")),
                        List.of(
                                "Ban Tuyên giáo Tỉnh ủy (báo cáo)",
                                "Thường trực Đảng ủy Khối",
                                "Các đồng chí ủy viên Ban Thường vụ",
                                "Lưu Văn phòng Đảng ủy Khối")));
    }

    static SetPaperContent state(List<QuestionDraft> questions, @Nullable String hash) {
        return new SetPaperContent(
                new PaperHead(
                        OfficialLayout.STATE,
                        "Ủy ban nhân dân tỉnh Lạng Sơn",
                        "Ban Tổ chức cuộc thi tìm hiểu lịch sử",
                        "12",
                        "BCH-BTC",
                        "Lạng Sơn",
                        LocalDate.of(2024, 2, 5),
                        "Bộ câu hỏi trình duyệt",
                        "Cuộc thi trực tuyến tìm hiểu lịch sử Đảng bộ tỉnh"),
                "",
                questions,
                Map.of(PICTURE.id(), PICTURE),
                List.of(),
                hash,
                null,
                new Signature(
                        List.of(
                                new Signer("", "Người soạn", "Nguyễn Thị Bích Phượng"),
                                new Signer(
                                        OfficialLayout.STATE.onBehalfOf("Ban Tổ chức"), "Trưởng ban", "Hoàng Văn Thụ")),
                        List.of("Như trên", "Lưu: VT, BTC")));
    }

    /** Every fifth of another topic; the key wanders. */
    static List<QuestionDraft> many(int count) {
        String[] topics = {
            "Lịch sử Đảng bộ Khối",
            "Lịch sử Đảng bộ Khối / Giai đoạn 1954 - 1975",
            "Lịch sử Đảng bộ Khối / Giai đoạn từ 1975 đến nay",
            "Các kỳ Đại hội của Đảng bộ Trường Cao đẳng Kinh tế - Kỹ thuật và các cơ quan trực thuộc",
            "Học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh"
        };
        List<QuestionDraft> questions = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int key = i % 4;
            List<OptionDraft> options = new ArrayList<>();
            for (int o = 0; o < 4; o++) {
                options.add(new OptionDraft(
                        "Ngày " + (1 + (i + o * 7) % 28) + " tháng " + (1 + o) + " năm " + (1954 + i % 60), o == key));
            }
            questions.add(QuestionDraft.of(
                    topics[i % topics.length],
                    Difficulty.values()[i % 3],
                    "Đại hội đại biểu Đảng bộ Khối các cơ quan tỉnh Thái Nguyên lần thứ " + (i + 1)
                            + " được tổ chức vào thời gian nào sau đây?",
                    options,
                    "Đại hội họp trong hai ngày, có 150 đại biểu chính thức thay mặt cho toàn thể đảng viên dự.",
                    new SourceReference(
                            "Lịch sử Đảng bộ Khối các cơ quan tỉnh Thái Nguyên (1954 - 2024)",
                            String.valueOf(10 + i),
                            "",
                            "")));
        }
        return questions;
    }

    /** Eight long options, two of them right, a picture, and everything else as long as people write it. */
    static QuestionDraft longest() {
        List<OptionDraft> options = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            options.add(new OptionDraft(
                    "Phương án thứ " + (i + 1)
                            + ": Ban Chấp hành Đảng bộ Khối lãnh đạo, chỉ đạo các chi bộ, đảng bộ cơ sở"
                            + " thực hiện thắng lợi nhiệm vụ chính trị của cơ quan, đơn vị, doanh nghiệp, gắn với công tác"
                            + " xây dựng, chỉnh đốn Đảng và hệ thống chính trị trong sạch, vững mạnh",
                    i == 2 || i == 5,
                    false,
                    i == 3 ? PICTURE.id() : null));
        }
        return new QuestionDraft(
                "Lịch sử Đảng bộ Khối",
                Difficulty.HARD,
                "Quan sát bức ảnh và cho biết những nội dung nào dưới đây được nêu trong Nghị quyết Đại hội đại biểu Đảng bộ"
                        + " Khối các cơ quan tỉnh Thái Nguyên, nhiệm kỳ 2020 - 2025, về phương hướng, mục tiêu và các khâu đột phá?",
                options,
                "Nghị quyết nêu rõ ba khâu đột phá; hai phương án còn lại thuộc phần đánh giá kết quả nhiệm kỳ trước.",
                new SourceReference(
                        "Nghị quyết Đại hội đại biểu Đảng bộ Khối các cơ quan tỉnh Thái Nguyên lần thứ XI",
                        "12-14",
                        "Tập trung thực hiện ba khâu đột phá trong nhiệm kỳ",
                        "https://dangbokhoi.thainguyen.gov.vn/van-ban/nghi-quyet-dai-hoi-dai-bieu-dang-bo-khoi-cac-co-quan-tinh-lan-thu-xi-nhiem-ky-2020-2025.html"),
                List.of(),
                PICTURE.id());
    }
}
