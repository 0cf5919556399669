package vn.mocson.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.mocson.audit.ChainCheck;
import vn.mocson.audit.ChainReport;
import vn.mocson.common.database.InstalledDatabase;
import vn.mocson.common.startup.StartupFailure;

/** Follows the chain of the record of what the staff did; ends with 1 where it does not hold. */
@Command(
        name = "audit-verify",
        description =
                "Kiểm tra chuỗi nhật ký của cán bộ: trong tệp CSV đã tải về, hoặc trong cơ sở dữ liệu của bản đang cài.")
final class AuditVerifyCommand implements Callable<Integer> {

    private static final int BROKEN = 1;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli gives it
    private CommandSpec spec;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private Installation installation;

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "TỆP",
            description = "tệp CSV “toàn bộ để kiểm tra”; không có thì đọc cơ sở dữ liệu")
    private @Nullable Path file;

    AuditVerifyCommand() {}

    @Override
    public Integer call() {
        PrintWriter err = spec.commandLine().getErr();
        ChainReport report;
        try {
            report = report();
        } catch (IOException | StartupFailure | DataAccessException e) {
            err.println(e.getMessage());
            return MocSonCommands.REFUSED;
        }
        PrintWriter out = spec.commandLine().getOut();
        ChainReport.Fault fault = report.fault();
        if (fault == null) {
            out.println("OK " + report.entries() + " " + report.last());
            err.println("Chuỗi nhật ký nguyên vẹn: " + report.entries() + " dòng.");
            return 0;
        }
        out.println("BROKEN " + fault.number() + " " + fault.kind());
        err.println("Chuỗi nhật ký bị đứt. " + fault.sentence());
        return BROKEN;
    }

    private ChainReport report() throws IOException {
        if (file != null) {
            return ChainCheck.ofFile(file);
        }
        try (InstalledDatabase database = InstalledDatabase.open(installation.dataDir(), Installation.settings())) {
            return ChainCheck.ofDatabase(database.dataSource());
        }
    }
}
