package vn.mocson.report.papers;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.mocson.award.SealedResult;
import vn.mocson.common.paper.Block;
import vn.mocson.common.paper.Block.Look;
import vn.mocson.common.paper.Block.Paragraph;
import vn.mocson.common.paper.OfficialLayout;
import vn.mocson.common.paper.OfficialPaper;
import vn.mocson.common.paper.PaperHead;
import vn.mocson.common.paper.Signature;
import vn.mocson.common.paper.Signer;
import vn.mocson.common.paper.WordPaper;
import vn.mocson.common.paper.WordTemplate;
import vn.mocson.common.text.NumberWords;

/** The places that an office's template may have, and what goes into them. Their names are Vietnamese: people type them. */
final class PaperPlaces {

    private static final LocalDate A_DAY = LocalDate.of(2000, 1, 1);

    private static final Map<String, String> OF_ALL = words(
            "co_quan_cap_tren", "Cơ quan cấp trên",
            "co_quan_ban_hanh", "Cơ quan ban hành",
            "so", "Số văn bản, chưa có ký hiệu",
            "ky_hieu", "Ký hiệu: BC-BTC, BC/ĐUK",
            "so_van_ban", "Số và ký hiệu: Số: 85/BC-BTC",
            "dia_danh", "Địa danh",
            "ngay_thang", "Ngày ban hành: ngày 02 tháng 11 năm 2024",
            "ten_loai_van_ban", "Tên loại: Báo cáo",
            "trich_yeu", "Trích yếu",
            "ten_cuoc_thi", "Tên cuộc thi",
            "don_vi_to_chuc", "Đơn vị tổ chức",
            "quyen_han_ky", "Quyền hạn ký: T/M, TM., K/T, KT.",
            "chuc_vu_ky", "Chức vụ người ký",
            "nguoi_ky", "Họ tên người ký",
            "noi_nhan", "Nơi nhận, mỗi nơi một dòng");

    private static final Map<String, String> OF_RESULT = words(
            "ten_ket_qua", "Kết quả nào: tên kỳ, đợt hoặc cuộc thi",
            "thoi_diem_niem_phong", "Lúc niêm phong",
            "ban_so", "Bản niêm phong thứ mấy",
            "ma_bam", "Mã băm SHA-256",
            "so_nguoi_du_thi", "Số người dự thi",
            "so_luot_thi", "Số lượt thi",
            "so_giai", "Số giải",
            "tong_tien_thuong", "Tổng tiền thưởng bằng số",
            "tong_tien_bang_chu", "Tổng tiền thưởng bằng chữ");

    private static final Map<String, String> BLOCKS = words(
            "noi_dung", "Toàn bộ phần nội dung do phần mềm viết (một mình một đoạn)",
            "chu_ky", "Khối chữ ký và nơi nhận (một mình một đoạn)");

    private static final String LIST = "bang_danh_sach";
    private static final String LIST_WORDS = "Danh sách đạt giải (một mình một đoạn)";
    private static final String ANNEX = "phu_luc";
    private static final String ANNEX_WORDS = "Danh sách kèm theo quyết định, có tiêu đề (một mình một đoạn)";

    private PaperPlaces() {}

    private static Map<String, String> words(String... pairs) {
        Map<String, String> words = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            words.put(pairs[i], pairs[i + 1]);
        }
        return words;
    }

    /** Short texts by their names, each with what it is. */
    static Map<String, String> texts(PaperKind kind) {
        Map<String, String> texts = new LinkedHashMap<>(OF_ALL);
        if (kind.ofResult()) {
            texts.putAll(OF_RESULT);
        }
        return texts;
    }

    /** What takes the place of a paragraph. */
    static Map<String, String> blocks(PaperKind kind) {
        Map<String, String> blocks = new LinkedHashMap<>(BLOCKS);
        if (kind.ofResult()) {
            blocks.put(LIST, LIST_WORDS);
        }
        if (kind == PaperKind.AWARD_DECISION) {
            blocks.put(ANNEX, ANNEX_WORDS);
        }
        return blocks;
    }

    static byte[] fill(
            byte[] template, PaperKind kind, Frame frame, OfficialPaper paper, @Nullable SealedResult result) {
        Map<String, String> texts = new LinkedHashMap<>();
        Map<String, String> values = values(frame, paper, result);
        texts(kind).keySet().forEach(name -> texts.put(name, values.getOrDefault(name, "")));
        Map<String, List<Block>> all = blocks(paper, result);
        Map<String, List<Block>> blocks = new LinkedHashMap<>();
        Set<String> known = new LinkedHashSet<>(blocks(kind).keySet());
        known.forEach(name -> blocks.put(name, all.getOrDefault(name, List.of())));
        return WordTemplate.of(template).fill(paper.head(), texts, blocks);
    }

    private static Map<String, String> values(Frame frame, OfficialPaper paper, @Nullable SealedResult result) {
        PaperHead head = paper.head();
        PaperDetails details = frame.details();
        Signer signer = details.signature();
        Map<String, String> values = words(
                "co_quan_cap_tren", head.parent(),
                "co_quan_ban_hanh", head.issuer(),
                "so", head.number().isEmpty() ? "        " : head.number(),
                "ky_hieu", head.symbol(),
                "so_van_ban", head.symbol().isEmpty() ? "" : frame.layout().written(head.number(), head.symbol()),
                "dia_danh", head.place(),
                "ngay_thang", OfficialLayout.date(head.date()),
                "ten_loai_van_ban", head.title(),
                "trich_yeu", head.subject(),
                "ten_cuoc_thi", frame.contest().title(),
                "don_vi_to_chuc", frame.contest().organizer(),
                "quyen_han_ky", (signer.authority() + "\n" + signer.inPlace()).strip(),
                "chuc_vu_ky", signer.title(),
                "nguoi_ky", signer.name(),
                "noi_nhan", String.join(";\n- ", details.recipientLines()));
        if (result != null) {
            long sum = AwardTables.value(result.awards());
            values.putAll(words(
                    "ten_ket_qua", result.scopeName(),
                    "thoi_diem_niem_phong", Frame.moment(result.sealedAt()),
                    "ban_so", String.valueOf(result.version()),
                    "ma_bam", result.sha256(),
                    "so_nguoi_du_thi", Frame.number(result.entrants()),
                    "so_luot_thi", Frame.number(result.entries()),
                    "so_giai", Frame.number(result.awards().size()),
                    "tong_tien_thuong", Frame.number(sum),
                    "tong_tien_bang_chu", NumberWords.of(sum)));
        }
        return values;
    }

    /** The text up to the signature, the signature, and what comes after it. */
    private static Map<String, List<Block>> blocks(OfficialPaper paper, @Nullable SealedResult result) {
        List<Block> before = new ArrayList<>();
        List<Block> signed = new ArrayList<>();
        List<Block> after = new ArrayList<>();
        for (Block block : paper.blocks()) {
            if (block instanceof Signature) {
                signed.add(block);
            } else if (signed.isEmpty()) {
                before.add(block);
            } else {
                after.add(block);
            }
        }
        Map<String, List<Block>> blocks = new LinkedHashMap<>();
        blocks.put("noi_dung", before);
        blocks.put("chu_ky", signed);
        blocks.put(ANNEX, after);
        blocks.put(LIST, result == null ? List.of() : AwardTables.granted(result.awards()));
        return blocks;
    }

    /** The product's own form with places instead of contents, for an office to begin with. */
    static byte[] blank(PaperKind kind, OfficialLayout layout) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(place("noi_dung"));
        boolean two =
                kind == PaperKind.SEAL_MINUTES || kind == PaperKind.RECEIPT_LIST || kind == PaperKind.UNIT_STATISTICS;
        blocks.add(
                two
                        ? place("chu_ky")
                        : new Signature(
                                List.of(new Signer("{{quyen_han_ky}}", "{{chuc_vu_ky}}", "{{nguoi_ky}}")),
                                List.of("{{noi_nhan}}")));
        if (kind == PaperKind.AWARD_DECISION) {
            blocks.add(place(ANNEX));
        }
        PaperHead head = new PaperHead(
                layout,
                "{{co_quan_cap_tren}}",
                "{{co_quan_ban_hanh}}",
                kind.numbered() ? "{{so}}" : "",
                kind.numbered() ? "{{ky_hieu}}" : "",
                "{{dia_danh}}",
                A_DAY,
                "{{ten_loai_van_ban}}",
                "{{trich_yeu}}");
        return WordTemplate.replace(
                WordPaper.write(new OfficialPaper(head, blocks, "")), OfficialLayout.date(A_DAY), "{{ngay_thang}}");
    }

    private static Paragraph place(String name) {
        return new Paragraph(Look.BODY, "{{" + name + "}}");
    }
}
