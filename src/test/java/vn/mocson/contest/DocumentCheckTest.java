package vn.mocson.contest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionLaunch;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What may be attached to a page is told by what is in the file. */
public class DocumentCheckTest {

    @FunctionalInterface
    private interface Change {
        void to(PDDocument pdf) throws IOException;
    }

    private static byte[] pdf(Change change) throws IOException {
        try (PDDocument pdf = new PDDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            pdf.addPage(new PDPage());
            change.to(pdf);
            pdf.save(out);
            return out.toByteArray();
        }
    }

    /** One page with nothing on it. */
    public static byte[] plainPdf() throws IOException {
        return pdf(plain -> {});
    }

    private static byte[] docx() throws IOException {
        try (XWPFDocument word = new XWPFDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            word.createParagraph().createRun().setText("Kế hoạch");
            word.write(out);
            return out.toByteArray();
        }
    }

    private static byte[] zip(Map<String, String> entries) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }

    @Test
    void a_pdf_and_a_word_file_are_taken_for_what_they_are() throws IOException {
        assertThat(DocumentCheck.typeOf(plainPdf())).isEqualTo(DocumentType.PDF);
        assertThat(DocumentCheck.typeOf(docx())).isEqualTo(DocumentType.DOCX);
    }

    @Test
    void a_name_gets_the_ending_of_what_the_file_is() {
        assertThat(DocumentType.PDF.named("Kế hoạch.docx")).isEqualTo("Kế hoạch.pdf");
        assertThat(DocumentType.DOCX.named("so-12.KH")).isEqualTo("so-12.KH.docx");
    }

    @ParameterizedTest
    @ValueSource(strings = {"MZ\u0090 chương trình", "<!doctype html><script>1</script>", "{\\rtf1 }", "", "%PD"})
    void anything_else_is_refused(String content) {
        refused(content.getBytes(StandardCharsets.ISO_8859_1), "Chỉ đính kèm được tệp PDF hoặc Word");
    }

    @Test
    void a_pdf_with_a_script_is_refused() throws IOException {
        refused(pdf(pdf -> pdf.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert(1)"))), "tự chạy");
    }

    @Test
    void a_pdf_that_starts_a_program_is_refused() throws IOException {
        refused(pdf(pdf -> pdf.getDocumentCatalog().setOpenAction(new PDActionLaunch())), "tự chạy");
    }

    @Test
    void a_pdf_with_a_file_inside_is_refused() throws IOException {
        refused(
                pdf(pdf -> {
                    PDComplexFileSpecification file = new PDComplexFileSpecification();
                    file.setFile("a.exe");
                    file.setEmbeddedFile(new PDEmbeddedFile(pdf, new ByteArrayInputStream(new byte[10])));
                    PDEmbeddedFilesNameTreeNode files = new PDEmbeddedFilesNameTreeNode();
                    files.setNames(Map.of("a.exe", file));
                    PDDocumentNameDictionary names = new PDDocumentNameDictionary(pdf.getDocumentCatalog());
                    names.setEmbeddedFiles(files);
                    pdf.getDocumentCatalog().setNames(names);
                }),
                "tự chạy");
    }

    @Test
    void a_locked_pdf_is_refused() throws IOException {
        refused(
                pdf(pdf -> pdf.protect(new StandardProtectionPolicy("chủ", "khóa", new AccessPermission()))),
                "mật khẩu");
    }

    @Test
    void half_a_pdf_is_refused() throws IOException {
        byte[] whole = plainPdf();

        assertThatThrownBy(() -> DocumentCheck.typeOf(Arrays.copyOf(whole, 40))).isInstanceOf(DocumentRefused.class);
    }

    @Test
    void a_pdf_that_grows_beyond_any_use_is_refused_before_it_is_opened() throws IOException {
        byte[] nothing = new byte[(int) PdfStreams.MOST_OF_ONE + 1];
        refused(
                pdf(pdf -> pdf.getPage(0)
                        .setContents(new PDStream(pdf, new ByteArrayInputStream(nothing), COSName.FLATE_DECODE))),
                "bung ra");
    }

    @Test
    void a_pdf_that_is_packed_twice_is_refused() throws IOException {
        COSArray twice = COSArray.ofCOSNames(List.of("FlateDecode", "FlateDecode"));
        refused(
                pdf(pdf ->
                        pdf.getPage(0).setContents(new PDStream(pdf, new ByteArrayInputStream(new byte[10]), twice))),
                "bung ra");
    }

    @Test
    void a_word_file_with_macros_is_refused() throws IOException {
        refused(
                zip(Map.of(
                        "[Content_Types].xml", "application/vnd.ms-word.document.macroEnabled.main+xml",
                        "word/document.xml", "<w:document/>")),
                "macro");
    }

    @Test
    void a_word_file_that_fetches_its_template_is_refused() throws IOException {
        refused(
                zip(Map.of(
                        "[Content_Types].xml",
                                "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
                        "word/document.xml", "<w:document/>",
                        "word/_rels/settings.xml.rels", "Type=\"http://x/attachedTemplate\" TargetMode=\"External\"")),
                "tự chạy");
    }

    @Test
    void a_word_file_with_something_inside_is_refused() throws IOException {
        refused(
                zip(Map.of(
                        "[Content_Types].xml",
                                "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
                        "word/document.xml", "<w:document/>",
                        "word/embeddings/oleObject1.bin", "MZ")),
                "tự chạy");
    }

    @Test
    void another_package_is_no_word_file() throws IOException {
        refused(
                zip(Map.of("[Content_Types].xml", "spreadsheetml.sheet.main+xml", "xl/workbook.xml", "")),
                "PDF hoặc Word");
    }

    @Test
    void more_than_ten_mebibytes_are_refused() {
        refused(new byte[DocumentCheck.MAX_BYTES + 1], "10 MiB");
    }

    private static void refused(byte[] file, String because) {
        assertThatThrownBy(() -> DocumentCheck.typeOf(file))
                .isInstanceOf(DocumentRefused.class)
                .hasMessageContaining(because);
    }
}
