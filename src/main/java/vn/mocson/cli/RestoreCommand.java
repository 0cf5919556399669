package vn.mocson.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.mocson.backup.BackupProblem;
import vn.mocson.backup.Restore;
import vn.mocson.common.startup.StartupFailure;

/** Makes an installation of a backup, in an empty place or not at all. */
@Command(name = "restore", description = "Khôi phục toàn bộ dữ liệu từ một tệp sao lưu vào nơi còn trống.")
final class RestoreCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli gives it
    private CommandSpec spec;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private Installation installation;

    @Parameters(index = "0", paramLabel = "TỆP", description = "tệp do ./mocson backup tạo")
    @SuppressWarnings("NullAway.Init")
    private Path archive;

    RestoreCommand() {}

    @Override
    public Integer call() {
        PrintWriter err = spec.commandLine().getErr();
        try {
            Restore.Restored restored = Restore.read(archive, installation.dataDir(), Installation.settings());
            restored.manifest()
                    .rows()
                    .forEach((table, rows) -> spec.commandLine().getOut().println(table + "\t" + rows));
            err.println("Đã khôi phục vào " + installation.dataDir() + " và so lại từng bảng với bản sao lưu lúc "
                    + restored.manifest().madeAt() + " UTC: khớp.");
            if (!restored.sameSecret()) {
                err.println(
                        restored.manifest().secret() == null
                                ? "CẢNH BÁO: khóa bí mật nằm trong bản sao lưu, nhưng ở đây MOCSON_SECRET đặt một khóa khác."
                                        + " Hãy bỏ MOCSON_SECRET trước khi chạy, nếu không mã PIN và biên nhận cũ không"
                                        + " dùng được."
                                : "CẢNH BÁO: bản sao lưu được làm với một MOCSON_SECRET khác. Hãy đặt lại đúng khóa đó"
                                        + " trước khi chạy, nếu không mã PIN và biên nhận cũ không dùng được.");
            }
            return 0;
        } catch (BackupProblem | StartupFailure e) {
            err.println("Lỗi: " + e.getMessage());
            return MocSonCommands.REFUSED;
        }
    }
}
