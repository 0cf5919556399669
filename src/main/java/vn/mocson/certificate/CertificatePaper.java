package vn.mocson.certificate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;
import vn.mocson.common.paper.PdfDrawing;
import vn.mocson.common.paper.PdfFile;
import vn.mocson.common.qr.QrCode;
import vn.mocson.contest.ContestDefinition;

/** Draws certificates of one design. The same text gives the same bytes. */
final class CertificatePaper {

    /** Larger ones would not fit the public check of a file. */
    static final int MOST_BYTES = 900 * 1024;

    private static final int QR_DOT = 8;

    private static final String PAGE = """
            @page { size: 297mm 210mm; margin: 0 }
            body { margin: 0; font-family: '%s' }
            .to-giay { position: relative; width: 297mm; height: 210mm; overflow: hidden; page-break-after: always }
            .to-giay-cuoi { page-break-after: auto }
            .ban-mau { position: absolute; top: 62mm; left: 0; width: 297mm; text-align: center; font-family: '%s';
              font-size: 150pt; font-weight: bold; color: #d9d2c5; letter-spacing: 20pt; transform: rotate(-18deg) }
            """.formatted(PdfFile.SERIF, PdfFile.SANS);

    private final CertificateDesign design;
    private final CertificateTemplate template;
    private final Map<String, byte[]> pictures = new HashMap<>();
    private final Map<String, PdfDrawing> drawings;

    /**
     * @param emblem null where there is none, as {@code signature}
     * @throws CertificateRefused where the template is not taken
     */
    CertificatePaper(CertificateDesign design, String template, byte @Nullable [] emblem, byte @Nullable [] signature) {
        this.design = design;
        this.template = CertificateTemplate.of(template);
        if (emblem != null) {
            pictures.put("bieu_trung", emblem);
        }
        if (signature != null) {
            pictures.put("chu_ky", signature);
        }
        this.drawings = Map.of(
                "khung", Ornament.frame(design.colour(), design.frame()),
                "trong-dong", Ornament.drum(design.frame()));
    }

    /** @throws CertificateRefused where the file becomes too heavy */
    byte[] pdf(CertificateText text) {
        byte[] pdf = draw(List.of(text), false);
        if (pdf.length > MOST_BYTES) {
            throw CertificateRefused.tooHeavy();
        }
        return pdf;
    }

    /** Several, each on its page; letters and pictures are in it once. */
    byte[] pdf(List<CertificateText> texts) {
        return draw(texts, false);
    }

    /**
     * With a mark across the page, so that nobody takes it for one.
     *
     * @throws CertificateRefused where the template does not fit on one page
     */
    byte[] sample(CertificateText text) {
        byte[] pdf = draw(List.of(text), true);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            if (document.getNumberOfPages() != 1) {
                throw CertificateRefused.template("không vừa một trang A4 ngang. Hãy bớt chữ hoặc thu nhỏ các khối.");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e); // in memory
        }
        return pdf;
    }

    private byte[] draw(List<CertificateText> texts, boolean sample) {
        Map<String, byte[]> shown = new HashMap<>();
        Map<String, String> addresses = new HashMap<>();
        pictures.forEach((name, bytes) -> {
            String address = PdfFile.PICTURES + ":" + name;
            shown.put(address, bytes);
            addresses.put(name, address);
        });
        StringBuilder body = new StringBuilder();
        for (int i = 0; i < texts.size(); i++) {
            CertificateText text = texts.get(i);
            String qr = PdfFile.PICTURES + ":qr" + i;
            shown.put(qr, QrCode.of(text.address()).png(QR_DOT));
            addresses.put("ma_qr", qr);
            body.append("<div class=\"to-giay")
                    .append(i == texts.size() - 1 ? " to-giay-cuoi" : "")
                    .append("\">")
                    .append(sample ? "<div class=\"ban-mau\">MẪU</div>" : "")
                    .append(template.body(values(text), addresses))
                    .append("</div>");
        }
        CertificateText first = texts.getFirst();
        String title = texts.size() == 1 ? "Giấy chứng nhận " + first.number() : "Giấy chứng nhận";
        String html = "<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"vi\"><head><title>" + escaped(title)
                + "</title><meta name=\"author\" content=\"" + escaped(design.issuer()) + "\"/><style>" + PAGE
                + escaped(template.style(colours())) + "</style></head><body>" + body + "</body></html>";
        return PdfFile.render(first.issuedOn(), html, shown, drawings);
    }

    private Map<String, String> colours() {
        return Map.of("mau", design.colour(), "mau_khung", design.frame());
    }

    private Map<String, String> values(CertificateText text) {
        Map<String, String> values = new HashMap<>(colours());
        values.put("quoc_hieu", design.heading().words());
        values.put("tieu_ngu", design.heading().motto());
        values.put("co_quan_tren", design.above());
        values.put("co_quan", design.issuer());
        values.put("tieu_de", design.title());
        values.put("loi_mo", design.opening());
        values.put("danh_xung", text.collective() ? design.collective() : design.person());
        values.put("nguoi_nhan", text.holder());
        values.put("don_vi", text.unit());
        values.put("ly_do", text.kind() == CertificateKind.PRIZE ? design.prizeWords() : design.taken());
        values.put("giai", text.prize());
        values.put("cuoc_thi", text.contest());
        values.put("ky", text.scope());
        values.put("quyet_dinh", text.decision());
        values.put("ngay", dated(text.issuedOn()));
        values.put("tham_quyen", design.authority());
        values.put("chuc_vu", design.position());
        values.put("nguoi_ky", design.signer());
        values.put("so", text.number());
        values.put("ma_kiem_tra", text.code().written());
        values.put("dia_chi_kiem_tra", text.address().replaceFirst("^https?://", ""));
        values.put("co_chu_ten", size(text.holder(), 0.76, 26, 20, 17, 14, 12));
        values.put("co_chu_don_vi", size("Đơn vị: " + text.unit(), 0.5, 15, 13, 12, 11, 10));
        values.put("co_chu_giai", size(text.prize(), 0.76, 28, 22, 18, 15, 13));
        values.put("co_chu_cuoc_thi", size(text.contest(), 0.54, 16, 14.5, 13, 12, 11));
        return values;
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }

    /** {@code Thái Nguyên, ngày 05 tháng 01 năm 2024}: days and months of one figure that could be added to have two. */
    private String dated(LocalDate date) {
        String day = String.format(
                Locale.ROOT,
                date.getMonthValue() < 3 ? "ngày %02d tháng %02d năm %d" : "ngày %02d tháng %d năm %d",
                date.getDayOfMonth(),
                date.getMonthValue(),
                date.getYear());
        return design.place().isEmpty() ? "N" + day.substring(1) : design.place() + ", " + day;
    }

    /** Width of the text on the page, in points. */
    private static final double ROOM = 690;

    /**
     * The largest of the sizes at which the text stands on one line, then on two, else the smallest.
     *
     * @param wide of an average letter, in the size of the letters
     */
    private static String size(String text, double wide, double one, double less, double... two) {
        double length = text.length() * wide;
        double chosen = two[two.length - 1];
        if (length * one <= ROOM) {
            chosen = one;
        } else if (length * less <= ROOM) {
            chosen = less;
        } else {
            for (double size : two) {
                if (length * size <= ROOM * 1.9) {
                    chosen = size;
                    break;
                }
            }
        }
        return chosen + "pt";
    }

    /** Somebody who does not exist, for the preview. */
    static CertificateText example(ContestDefinition contest, boolean collective, String base, LocalDate today) {
        return new CertificateText(
                CertificateKind.PRIZE,
                collective,
                collective ? "Chi bộ Trường Tiểu học Hoa Sen" : "Nguyễn Văn Mẫu",
                collective ? "" : "Chi bộ Trường Tiểu học Hoa Sen, Đảng bộ phường Sông Cầu",
                "Giải Nhất",
                contest.title(),
                contest.rounds().isEmpty() ? "" : contest.rounds().getFirst().fullName(),
                "Quyết định số 00-QĐ/BTC ngày " + today.getDayOfMonth() + "/" + today.getMonthValue() + "/"
                        + today.getYear(),
                today,
                "000/" + today.getYear() + "/" + "MAU",
                new CertificateCode("22222222222222222222"),
                base);
    }
}
