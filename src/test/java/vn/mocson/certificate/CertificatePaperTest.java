package vn.mocson.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.qrcode.QRCodeMultiReader;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.mocson.common.paper.PdfBinder;

/** Certificates as PDF, read back as people and phones read them. Each is left in {@code target/certificates} to be looked at. */
class CertificatePaperTest {

    private static byte[] kept(String name, byte[] pdf) {
        try {
            Path folder = Files.createDirectories(Path.of("target/certificates"));
            Files.write(folder.resolve(name + ".pdf"), pdf);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return pdf;
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    private static int pages(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return document.getNumberOfPages();
        }
    }

    private static List<String> codesOn(byte[] pdf, int page) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            BufferedImage image = new PDFRenderer(document).renderImageWithDPI(page, 150);
            int[] pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
            try {
                return Stream.of(new QRCodeMultiReader()
                                .decodeMultiple(
                                        new BinaryBitmap(new HybridBinarizer(
                                                new RGBLuminanceSource(image.getWidth(), image.getHeight(), pixels))),
                                        Map.of(DecodeHintType.TRY_HARDER, true)))
                        .map(com.google.zxing.Result::getText)
                        .toList();
            } catch (NotFoundException e) {
                return List.of();
            }
        }
    }

    @Test
    void it_says_who_won_what_in_which_contest_by_which_decision_and_who_signs() throws IOException {
        byte[] pdf = kept("giai-ca-nhan", Samples.paper().pdf(Samples.text()));

        assertThat(text(pdf))
                .contains("ĐẢNG CỘNG SẢN VIỆT NAM", "GIẤY CHỨNG NHẬN", "Đồng chí", "NGUYỄN THỊ HỒNG ÁNH")
                .contains("Đơn vị: Chi bộ Văn phòng Đảng ủy", "GIẢI NHẤT", "Đợt 2 – Tuần 3")
                .contains("(Theo Quyết định số 15-QĐ/BTC ngày 12/10/2024 của Ban Tổ chức)")
                .contains("Thái Nguyên, ngày 12 tháng 10 năm 2024", "TRƯỞNG BAN", "Hoàng Thị Minh Châu")
                .contains("Số: 012/2024/GCN", Samples.CODE.written());
        assertThat(pages(pdf)).isEqualTo(1);
    }

    @Test
    void its_code_leads_to_the_page_that_confirms_it() throws IOException {
        assertThat(codesOn(Samples.paper().pdf(Samples.text()), 0))
                .containsExactly("https://thi.example.vn/chung-nhan/ABCDEFGHJK23456789ZZ");
    }

    @Test
    void names_of_more_than_a_hundred_letters_stand_on_one_page_and_nothing_is_cut() throws IOException {
        byte[] person = kept(
                "ten-dai",
                Samples.paper()
                        .pdf(Samples.text(
                                "Hoàng Nguyễn Ngọc Phương Thảo Uyên",
                                Samples.LONG_UNIT,
                                "Giải Khuyến khích",
                                Samples.LONG_CONTEST)));
        byte[] unit = kept(
                "tap-the-dai",
                Samples.paper().pdf(Samples.text(Samples.LONG_NAME, "", "Giải Nhất tập thể", Samples.LONG_CONTEST)));

        assertThat(List.of(pages(person), pages(unit))).containsOnly(1);
        assertThat(text(person))
                .contains(
                        "Đơn vị: " + Samples.LONG_UNIT,
                        Samples.LONG_CONTEST,
                        "GIẢI KHUYẾN KHÍCH",
                        "Hoàng Thị Minh Châu");
        assertThat(text(unit))
                .contains("Tập thể", Samples.LONG_NAME.toUpperCase(java.util.Locale.of("vi")), Samples.LONG_CONTEST);
    }

    @Test
    void one_of_participation_names_no_prize() throws IOException {
        byte[] pdf = kept(
                "tham-gia", Samples.paper().pdf(Samples.text("Lê Ái", "Chi bộ 1", "", "Cuộc thi tìm hiểu lịch sử")));

        assertThat(text(pdf))
                .contains("Đã tham gia và hoàn thành bài thi", "LÊ ÁI")
                .doesNotContain("Đã đạt");
    }

    @Test
    void a_sample_carries_a_mark() throws IOException {
        assertThat(text(kept("mau", Samples.paper().sample(Samples.text())))).contains("MẪU");
        assertThat(text(Samples.paper().pdf(Samples.text()))).doesNotContain("MẪU");
    }

    @Test
    void the_same_certificate_has_the_same_bytes_whenever_it_is_drawn() {
        assertThat(Samples.paper().pdf(Samples.text()))
                .isEqualTo(Samples.paper().pdf(Samples.text()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"<b>An</b> & \"Co\"", "{{so}}", "A\\B$1", "]]></style>"})
    void whatever_a_name_holds_is_printed_as_it_is(String holder) throws IOException {
        byte[] pdf = Samples.paper().pdf(Samples.text(holder, "Chi bộ 1", "Giải Nhất", "Cuộc thi"));

        assertThat(text(pdf)).contains(holder.toUpperCase(java.util.Locale.ROOT));
    }

    @Test
    void many_are_bound_into_one_file_with_a_code_on_each_page_and_what_they_share_once() throws IOException {
        List<CertificateText> fifty = Collections.nCopies(50, Samples.text());
        byte[] batch = Samples.paper().pdf(fifty);
        ByteArrayOutputStream bound = new ByteArrayOutputStream();

        try (PdfBinder binder = new PdfBinder(bound)) {
            for (int i = 0; i < 3; i++) {
                binder.add(batch);
            }
        }

        assertThat(pages(bound.toByteArray())).isEqualTo(150);
        assertThat(codesOn(bound.toByteArray(), 149))
                .containsExactly(Samples.text().address());
        assertThat(text(bound.toByteArray()).split("GIẢI NHẤT", -1)).hasSize(151);
        assertThat(bound.size()).isLessThan(2 * batch.length);
    }
}
