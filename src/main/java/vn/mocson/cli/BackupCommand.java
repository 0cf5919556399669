package vn.mocson.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.mocson.backup.Backup;
import vn.mocson.backup.BackupProblem;
import vn.mocson.common.startup.StartupFailure;

/** Writes a whole installation into one file, also while it runs. */
@Command(name = "backup", description = "Sao lưu toàn bộ dữ liệu vào một tệp, kể cả khi Mốc Son đang chạy.")
final class BackupCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli gives it
    private CommandSpec spec;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private Installation installation;

    @Parameters(
            index = "0",
            defaultValue = "",
            showDefaultValue = Help.Visibility.NEVER,
            paramLabel = "TỆP",
            description =
                    "tệp sẽ tạo, chưa có sẵn; hoặc thư mục để tạo mocson-<ngày>-<giờ>.zip, mặc định là thư mục hiện tại")
    @SuppressWarnings("NullAway.Init")
    private Path archive;

    BackupCommand() {}

    @Override
    public Integer call() {
        PrintWriter err = spec.commandLine().getErr();
        try {
            Backup.Made made = Backup.write(installation.dataDir(), archive, Installation.settings());
            spec.commandLine().getOut().println(made.sha256() + "  " + made.file());
            err.println("Đã sao lưu: " + made.manifest().rows().size() + " bảng, "
                    + made.manifest().rows().values().stream()
                            .mapToLong(Long::longValue)
                            .sum()
                    + " dòng, " + made.bytes() + " byte, tại thời điểm "
                    + made.manifest().madeAt() + " UTC.");
            err.println("Tệp này chứa dữ liệu cá nhân và khóa bí mật: hãy cất ở nơi an toàn, trên máy khác.");
            if (made.manifest().secret() != null) {
                err.println("Khóa MOCSON_SECRET không nằm trong tệp: hãy cất riêng, thiếu khóa này thì mã PIN và biên"
                        + " nhận cũ không dùng được.");
            }
            return 0;
        } catch (BackupProblem | StartupFailure e) {
            err.println("Lỗi: " + e.getMessage());
            return MocSonCommands.REFUSED;
        }
    }
}
