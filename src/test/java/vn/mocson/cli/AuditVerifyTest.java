package vn.mocson.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.mocson.audit.AuditFiles;

/** {@code ./mocson audit-verify TỆP}. */
class AuditVerifyTest {

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private Path file;

    @BeforeEach
    void aFile() {
        file = folder.resolve("nhat-ky.csv");
    }

    private int verify(Object... arguments) {
        String[] all = new String[arguments.length + 1];
        all[0] = "audit-verify";
        for (int i = 0; i < arguments.length; i++) {
            all[i + 1] = arguments[i].toString();
        }
        return MocSonCommands.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(all);
    }

    @Test
    void a_chain_that_holds_ends_with_zero_and_its_last_hash() {
        AuditFiles.good(file);

        assertThat(verify(file)).isZero();
        assertThat(out.toString().strip()).matches("OK 3 [0-9a-f]{64}");
        assertThat(err.toString()).contains("nguyên vẹn: 3 dòng");
    }

    @Test
    void a_chain_that_does_not_hold_ends_with_one_and_the_first_broken_number() {
        AuditFiles.changed(file);

        assertThat(verify(file)).isEqualTo(1);
        assertThat(out.toString().strip()).isEqualTo("BROKEN 2 CHANGED");
        assertThat(err.toString()).contains("Nội dung dòng số 2 đã bị sửa");
    }

    @Test
    void what_is_no_record_ends_with_two() throws IOException {
        Files.writeString(file, "không phải nhật ký\n");

        assertThat(verify(file)).isEqualTo(2);
        assertThat(err.toString()).contains("không phải bản xuất toàn bộ");
    }

    @Test
    void a_folder_without_an_installation_is_told_as_such() {
        assertThat(verify("--data-dir=" + folder)).isEqualTo(2);
        assertThat(err.toString()).contains("không có dữ liệu của Mốc Son");
    }
}
