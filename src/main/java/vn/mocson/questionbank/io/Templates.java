package vn.mocson.questionbank.io;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.mocson.questionbank.Difficulty;
import vn.mocson.questionbank.QuestionDraft;
import vn.mocson.questionbank.QuestionDraft.OptionDraft;
import vn.mocson.questionbank.SourceReference;

/** Files to begin with: instructions and three worked examples, which read back as exactly these three questions. */
public final class Templates {

    private static final List<String> HINTS = List.of(
            "Ba câu hỏi ở trang “Câu hỏi” là ví dụ. Hãy xóa đi rồi ghi câu hỏi của mình, giữ nguyên dòng tiêu đề trên cùng.",
            "Không cần tô màu hay in đậm đáp án; phần mềm chỉ cần chữ cái ở cột Đáp án.",
            "Ngày, tháng và số cứ gõ bình thường, ví dụ: 02/9/1945 hoặc 1954.",
            "Ghi xong, hãy lưu tệp (vẫn để dạng .xlsx), vào ngân hàng câu hỏi trên phần mềm, chọn “Nhập từ tệp” rồi chọn"
                    + " tệp này. Phần mềm cho xem lại từng câu trước khi nhập; chưa bấm đồng ý thì chưa có gì thay đổi.");

    private static final List<String> INTRODUCTION = List.of(
            "Hướng dẫn: phần chữ nghiêng này không phải câu hỏi, có thể để nguyên hoặc xóa đi.",
            "– Dòng đầu của mỗi câu hỏi bắt đầu bằng chữ Câu và số thứ tự.",
            "– Mỗi phương án viết trên một dòng riêng, bắt đầu bằng chữ cái và dấu chấm. Cần từ hai đến tám phương án.",
            "– Sau các phương án là dòng ghi đáp án: chữ cái của phương án đúng. Nếu có nhiều phương án đúng thì ghi tất"
                    + " cả, cách nhau bằng dấu phẩy.",
            "– Dòng ghi mức độ chọn một trong ba: dễ, trung bình, khó.",
            "– Dòng giải thích cho biết vì sao đáp án đúng; có thể bỏ.",
            "– Dòng ghi nguồn cho biết văn bản, sách hoặc trang thông tin để kiểm chứng, kèm số trang hoặc địa chỉ.",
            "– Dòng thẻ là từ khóa để tìm lại, cách nhau bằng dấu chấm phẩy; có thể bỏ.",
            "– Tên chủ đề viết thành một dòng kiểu Heading, đặt trước các câu hỏi thuộc chủ đề đó.",
            "– Dưới đây là ba câu hỏi ví dụ. Hãy xóa đi, viết câu hỏi của mình theo đúng cách ấy, lưu lại dạng .docx rồi"
                    + " nhập vào ngân hàng câu hỏi. Phần mềm cho xem lại từng câu trước khi nhập.");

    private Templates() {}

    public static byte[] docx() {
        return DocxExport.write(
                examples(), true, id -> Optional.empty(), "MẪU SOẠN CÂU HỎI TRẮC NGHIỆM BẰNG WORD", INTRODUCTION);
    }

    public static byte[] xlsx() {
        return XlsxExport.write(examples(), false, HINTS);
    }

    /** One right option; several; an option that speaks of the others. */
    static List<QuestionDraft> examples() {
        String plan = "Kế hoạch số 129-KH/ĐUK ngày 29/3/2024 của Đảng ủy Khối các cơ quan tỉnh Thái Nguyên";
        return List.of(
                example(
                        "Thành lập Đảng",
                        Difficulty.EASY,
                        "Ai là người chủ trì Hội nghị thành lập Đảng đầu năm 1930?",
                        List.of("Trần Phú", "Lê Hồng Phong", "Nguyễn Ái Quốc", "Nguyễn Đức Cảnh"),
                        Set.of(2),
                        "Hội nghị hợp nhất các tổ chức cộng sản họp tại Cửu Long (Hương Cảng), do đồng chí Nguyễn Ái Quốc"
                                + " chủ trì.",
                        "Thông tấn xã Việt Nam, Hội nghị thành lập Đảng và Cương lĩnh đầu tiên – https://nvsk.vnanet.vn/print/"
                                + "hoi-nghi-thanh-lap-dang-va-cuong-linh-dau-tien-32147.vna"),
                example(
                        "Các ngày kỷ niệm",
                        Difficulty.MEDIUM,
                        "Những sự kiện nào sau đây diễn ra trước năm 1945?",
                        List.of(
                                "Thành lập Đảng Cộng sản Việt Nam",
                                "Giải phóng hoàn toàn miền Nam, thống nhất Tổ quốc",
                                "Ngày sinh Chủ tịch Hồ Chí Minh",
                                "Thành lập Đảng bộ Khối các cơ quan tỉnh Thái Nguyên"),
                        Set.of(0, 2),
                        "Bốn sự kiện lần lượt diễn ra vào các ngày 03/02/1930, 30/4/1975, 19/5/1890 và 02/11/1954.",
                        plan),
                example(
                        "Các ngày kỷ niệm",
                        Difficulty.EASY,
                        "Sự kiện nào sau đây diễn ra trong năm 1945?",
                        List.of(
                                "Cách mạng Tháng Tám",
                                "Quốc khánh nước ta",
                                "Thành lập Chính quyền cách mạng tỉnh Thái Nguyên",
                                "Tất cả các phương án trên"),
                        Set.of(3),
                        "Ba sự kiện diễn ra vào các ngày 19/8, 02/9 và 20/8/1945.",
                        plan));
    }

    private static QuestionDraft example(
            String topic,
            Difficulty difficulty,
            String text,
            List<String> options,
            Set<Integer> right,
            String explanation,
            String source) {
        List<OptionDraft> drafts = new ArrayList<>();
        for (int i = 0; i < options.size(); i++) {
            drafts.add(new OptionDraft(options.get(i), right.contains(i)));
        }
        return QuestionDraft.of(topic, difficulty, text, drafts, explanation, SourceReference.parse(source));
    }
}
