package vn.mocson.certificate;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.attribute.FileTime;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.stereotype.Component;
import vn.mocson.certificate.CertificateRows.Whole;
import vn.mocson.common.paper.PdfBinder;
import vn.mocson.common.time.VietnamTime;

/** Many certificates into one file, some at a time: ten thousand need no more memory than fifty. */
@Component
class CertificateExport {

    private static final int TOGETHER = 50;
    private static final int LONGEST_NAME = 60;

    private final CertificateRows rows;
    private final CertificateDrawing drawing;

    CertificateExport(CertificateRows rows, CertificateDrawing drawing) {
        this.rows = rows;
        this.drawing = drawing;
    }

    @FunctionalInterface
    private interface Some {
        void write(List<Whole> certificates) throws IOException;
    }

    int print(CertificateQuery query, OutputStream out, CertificateProgress progress) throws IOException {
        try (PdfBinder binder = new PdfBinder(out)) {
            each(query, progress, some -> {
                for (List<Whole> alike : byDesign(some)) {
                    binder.add(drawing.pages(alike));
                }
            });
            return binder.pages();
        }
    }

    int zip(CertificateQuery query, OutputStream out, CertificateProgress progress) throws IOException {
        int[] written = {0};
        ZipOutputStream zip = new ZipOutputStream(out);
        zip.setLevel(Deflater.NO_COMPRESSION); // PDFs are compressed inside
        each(query, progress, some -> {
            for (Whole certificate : some) {
                ZipEntry entry = new ZipEntry(name(certificate));
                entry.setLastModifiedTime(FileTime.from(certificate
                        .text()
                        .issuedOn()
                        .atStartOfDay(VietnamTime.ZONE)
                        .toInstant()));
                zip.putNextEntry(entry);
                zip.write(drawing.file(certificate));
                zip.closeEntry();
                written[0]++;
            }
        });
        zip.finish();
        return written[0];
    }

    private void each(CertificateQuery query, CertificateProgress progress, Some write) throws IOException {
        int of = rows.count(query);
        int done = 0;
        List<Whole> next = rows.next(query, 0, TOGETHER);
        while (!next.isEmpty() && progress.at(done, of)) {
            write.write(next);
            done += next.size();
            next = rows.next(query, next.getLast().id().value(), TOGETHER);
        }
    }

    /** Neighbours of the same design, so that their letters are in the file once. */
    private static List<List<Whole>> byDesign(List<Whole> some) {
        List<List<Whole>> groups = new ArrayList<>();
        for (Whole each : some) {
            if (groups.isEmpty() || groups.getLast().getFirst().design() != each.design()) {
                groups.add(new ArrayList<>());
            }
            groups.getLast().add(each);
        }
        return groups;
    }

    /** {@code 012-2024-GCN-nguyen-thi-hong-anh.pdf}: what every file system can keep. */
    static String name(Whole certificate) {
        String holder = Normalizer.normalize(certificate.text().holder(), Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT)
                .replace('đ', 'd')
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        String cut = holder.length() > LONGEST_NAME ? holder.substring(0, LONGEST_NAME) : holder;
        return certificate.text().number().replace('/', '-') + (cut.isEmpty() ? "" : "-" + cut) + ".pdf";
    }
}
