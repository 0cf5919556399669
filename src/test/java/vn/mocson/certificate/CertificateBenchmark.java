package vn.mocson.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import vn.mocson.common.paper.PdfBinder;

/**
 * Ten thousand different certificates, each as a file of its own with its SHA-256, and all of them as one file to be
 * printed. See {@code docs/benchmarks.md}. Not part of the suite: its name does not end in Test, and it judges no time.
 */
class CertificateBenchmark {

    private static final int CERTIFICATES = 10_000;
    private static final int TOGETHER = 50;

    private static CertificateText text(int n) {
        return new CertificateText(
                CertificateKind.PARTICIPATION,
                false,
                "Nguyễn Thị Hồng Ánh " + n,
                "Chi bộ Phòng Công tác học sinh - sinh viên số " + n % 75,
                "",
                "Cuộc thi tìm hiểu lịch sử 70 năm Đảng bộ Khối các cơ quan tỉnh",
                "",
                "",
                Samples.DAY,
                String.format(Locale.ROOT, "%03d/2024/GCN-TG", n),
                CertificateCode.random(),
                "https://thi.example.vn");
    }

    @FunctionalInterface
    private interface Work {
        void to(OutputStream out) throws IOException;
    }

    private static Path measured(String what, Work work) throws IOException {
        Path file = Files.createTempFile("certificates", ".out");
        List<MemoryPoolMXBean> heap = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .toList();
        System.gc();
        heap.forEach(MemoryPoolMXBean::resetPeakUsage);
        long from = System.nanoTime();
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            work.to(out);
        }
        Duration took = Duration.ofNanos(System.nanoTime() - from);
        long peak =
                heap.stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
        System.out.printf(
                Locale.ROOT,
                "%s: %d certificates in %.1f s, %.1f ms each, heap at most %d MB, file %d MB%n",
                what,
                CERTIFICATES,
                took.toMillis() / 1000.0,
                took.toMillis() / (double) CERTIFICATES,
                peak >> 20,
                Files.size(file) >> 20);
        return file;
    }

    @Test
    void ten_thousand() throws IOException {
        CertificatePaper paper = Samples.paper();
        IntStream.range(0, 50).forEach(n -> paper.pdf(text(n))); // a running server has drawn some

        Path zipped = measured("zip", out -> {
            ZipOutputStream zip = new ZipOutputStream(out);
            zip.setLevel(Deflater.NO_COMPRESSION);
            for (int n = 0; n < CERTIFICATES; n++) {
                byte[] pdf = paper.pdf(text(n));
                assertThat(CertificateDrawing.sha256(pdf)).hasSize(64);
                zip.putNextEntry(new ZipEntry(n + ".pdf"));
                zip.write(pdf);
                zip.closeEntry();
            }
            zip.finish();
        });
        Path bound = measured("one PDF", out -> {
            try (PdfBinder binder = new PdfBinder(out)) {
                for (int n = 0; n < CERTIFICATES; n += TOGETHER) {
                    binder.add(paper.pdf(IntStream.range(n, n + TOGETHER)
                            .mapToObj(CertificateBenchmark::text)
                            .toList()));
                }
            }
        });

        Files.delete(zipped);
        try (PDDocument document = Loader.loadPDF(bound.toFile())) {
            assertThat(document.getNumberOfPages()).isEqualTo(CERTIFICATES);
        }
        Files.delete(bound);
    }
}
